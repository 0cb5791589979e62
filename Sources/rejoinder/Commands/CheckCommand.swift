import ArgdownSyntax
import ArgumentModel
import ArgumentParser
import Interchange

struct CheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the graph, verify every quotation and look for weak spots.",
        discussion: """
            Exits with 1 when there are errors (with --strict: warnings), with 4 when a quotation or the hash of a \
            source could not be verified, with 3 when the file is not a graph.
            """)

    @OptionGroup var graph: GraphOptions
    @Flag(help: "Let warnings fail as errors do.") var strict = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        let loaded = try LoadedGraph(paths: graph.graphs, corpusPath: graph.corpus)
        switch format {
        case .text:
            report(loaded, console)
            if console.verbosity >= .normal || output.output != nil { try output.write(summary(of: loaded) + "\n") }
        case .json:
            try output.write(CheckJSON.bytes(loaded.graph, loaded.diagnostics, tool: RootCommand.tool))
        }
        let status = verdict(on: loaded)
        if status != .done { throw status }
    }

    private func report(_ loaded: LoadedGraph, _ console: Console) {
        let printer = DiagnosticPrinter(
            files: loaded.graph.files, ink: console.ink, width: Terminal.width(of: Stream.error.rawValue) ?? 120)
        let shown = loaded.diagnostics.filter { console.verbosity > .quiet || $0.severity == .error }
        guard !shown.isEmpty else { return }
        Stream.error.write(printer.text(shown, console.verbosity == .verbose ? .all : .brief) + "\n")
    }

    private func summary(of loaded: LoadedGraph) -> String {
        let graph = loaded.graph
        let quotations = graph.nodes.flatMap { graph.occurrences(of: $0).compactMap(\.quotation) }
        var parts = [
            Count.of(graph.statements.count, "statement"), Count.of(graph.arguments.count, "argument"),
            Count.of(graph.relations.count, "relation"),
        ]
        let sources = Set(quotations.map(\.source)).count
        parts.append("\(Count.of(quotations.count, "quotation")) verified in \(Count.of(sources, "source"))")
        for severity in [Diagnostic.Severity.error, .warning] {
            let count = loaded.diagnostics.count { $0.severity == severity }
            if count > 0 { parts.append(Count.of(count, severity.rawValue)) }
        }
        return parts.joined(separator: ", ")
    }

    private func verdict(on loaded: LoadedGraph) -> ExitStatus {
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        if loaded.graph.statements.isEmpty, loaded.graph.arguments.isEmpty, !errors.isEmpty { return .notAGraph }
        if errors.contains(where: \.isAboutVerification) { return .unverified }
        let failing = strict ? loaded.diagnostics.filter { $0.severity >= .warning } : errors
        return failing.isEmpty ? .done : .findings
    }
}

extension Diagnostic {
    private static let verificationIDs: Set<String> = [
        "quote-not-found", "quote-ambiguous", "quote-without-source", "unknown-source", "missing-corpus",
        "hash-mismatch", "missing-hash",
    ]

    /// Whether a quotation or the hash of a source could not be verified.
    var isAboutVerification: Bool { Diagnostic.verificationIDs.contains(id) }
}
