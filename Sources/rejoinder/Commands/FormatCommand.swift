import ArgdownSyntax
import ArgumentModel
import ArgumentParser
import Desk
import Wording

struct FormatCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt",
        abstract: "Write graph files in canonical form.",
        discussion: """
            Files are rewritten where they are; standard input ('-') and pipes go to standard output. With --check nothing is \
            written, and the exit code is 1 when a file is not in canonical form. Files with errors are left alone.
            """)

    @Argument(help: ArgumentHelp("Graph files. Default: the only .argdown file in ./graphs.", valueName: "file"))
    var files: [String] = []
    @Flag(help: "Write nothing; list the files that would change.") var check = false
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        var failed = false
        var differing = 0
        for path in files.isEmpty ? [try DefaultGraph.path()] : files {
            let source = try FormatCommand.source(path)
            let tree = ArgdownSyntax.parse(source)
            guard !tree.hasErrors else {
                failed = true
                let printer = DiagnosticPrinter(files: [source], ink: console.ink, width: 120)
                Stream.error.write(printer.text(tree.diagnostics.filter { $0.severity == .error }, .brief) + "\n")
                continue
            }
            let formatted = format(tree.value)
            if formatted != source.text { differing += 1 }
            try settle(path, source, formatted, console)
        }
        if failed || (check && differing > 0) { throw ExitStatus.findings }
    }

    private func settle(
        _ path: String, _ source: SourceFile, _ formatted: String, _ console: Console
    ) throws(DeskFailure) {
        if check {
            if formatted != source.text { Stream.output.write(VisibleText.line(path) + "\n") }
        } else if InputFile(path).isStream {
            Stream.output.write(formatted)
        } else if formatted != source.text {
            try OutputFile(path: path).write(Array(formatted.utf8))
            console.say("rewrote \(VisibleText.line(path))")
        }
    }

    private static func source(_ path: String) throws(DeskFailure) -> SourceFile {
        do throws(Workspace.Failure) { return try Workspace.file(path) } catch { throw DeskFailure(error) }
    }
}
