import Analysis
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Rendering

struct MapCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "map",
        abstract: "Draw the graph.",
        discussion: """
            Views: dispute (face to face: who is against whom, over what, and who did not reply), questions (a ledger), \
            norms, argument (all boxes and arrows); or --around, --explain, --contradiction with an id. A view of several \
            pages, or of more than 60 boxes, is written as several files beside 'map.svg'; '--whole' draws all boxes in one, \
            '--print a4' sets them on sheets of paper: each box on one page, a line to another page as a note at both \
            ends ("attacks → p. 3 (14)"), the key on the last page, and of a long map the contents on the first. Face to face \
            is set upright on A4 and letter, on its side on A3.
            """)

    @OptionGroup var graph: GraphOptions
    @OptionGroup var selection: MapSelectionOptions
    @OptionGroup var look: MapLookOptions
    @Option(help: ArgumentHelp("Write the maps of all views and an index.html into this folder.", valueName: "folder"))
    var all: String?
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        if selection.whole, look.print != nil {
            throw ValidationError("'--whole' and '--print' exclude each other.")
        }
    }

    func run(_ console: Console) throws {
        let format: MapFiles.Format = try output.format()
        let options = try look.options()
        let report = reason.report(on: try graph.dispute(console, writingTo: output.output), talk)
        if format == .png || format == .pdf, let warning = MissingGlyphs(in: report.dispute.graph).warning {
            console.warn(warning)
        }
        let files = MapFiles(report, as: format, timeLimit: talk.pictureLimit, tool: RootCommand.tool)
        if let all {
            try MapFolder(files, path: all, options: options).write()
            console.say("maps are in \(all): open \(all)/index.html")
        } else {
            try draw(try selection.view(in: report), options, files, console)
        }
        if let cut = DeskFailure(cutting: report) { throw cut }
    }

    private func draw(
        _ view: MapView, _ options: MapOptions, _ files: MapFiles, _ console: Console
    ) throws(DeskFailure) {
        guard let file = output.output, file != "-" else {
            let first = try files.first(view, options, selection.whole)
            if first.count > 1 {
                console.say("this is the first of \(first.count) maps; '-o map.svg' writes the others as well")
            }
            return Stream.output.write(try files.bytes(of: first.sheet.picture, view))
        }
        let paths = try files.write(view, options, to: file, whole: selection.whole)
        if paths.count > 1 { console.say("\(file) is the first of \(paths.count) maps; \(paths[1]) is the next") }
    }
}

extension MapFiles.Format: OutputFormat {
    static var standard: MapFiles.Format { .svg }
    /// A picture under another picture's name would not open.
    static var refusesOtherEndings: Bool { true }
    var endings: [String] { self == .dot ? ["dot", "gv"] : [rawValue] }
}
