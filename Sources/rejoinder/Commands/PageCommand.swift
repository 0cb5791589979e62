import Analysis
import ArgumentParser
import Desk
import DisputeModel
import WebPage

struct PageCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "page",
        abstract: "Write the dispute as one page to open in a browser, offline.",
        discussion: """
            Clashes, questions, positions, norms, maps, the texts: every quotation opens its source at the words. The \
            file holds all it shows and requests nothing. Of sources with 'rights: excerpt' it holds the paragraphs that \
            are quoted, with one neighbour each; --full-text puts in the whole texts, which you may have no right to \
            pass on.
            """)

    @OptionGroup var graph: GraphOptions
    @Flag(help: "Put in whole texts, those with 'rights: excerpt' too.") var fullText = false
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        _ = try output.format(PageFormat.self)
        let report = reason.report(on: try graph.dispute(console, writingTo: output.output), talk)
        let page = WebPage(
            report, tool: RootCommand.tool, pictureLimit: talk.pictureLimit, showsFullText: fullText)
        try output.write(page.bytes())
        if let cut = DeskFailure(cutting: report) { throw cut }
    }
}

private enum PageFormat: String, OutputFormat {
    case html
    static var standard: PageFormat { .html }
    static var refusesOtherEndings: Bool { true }
    var endings: [String] { ["html", "htm"] }
}
