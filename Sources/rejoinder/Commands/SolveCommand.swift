import Analysis
import ArgumentModel
import ArgumentParser
import Argumentation
import Desk
import DisputeModel
import Interchange
import Wording

struct SolveCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Label a graph, or answer standard problems about an argumentation framework.",
        discussion: """
            On a graph: which nodes stand, are defeated or open. On a framework file (.af, .apx, .tgf, .aba), as in the \
            argumentation competition: rejoinder solve -p DC-CO -f FILE -a 3.
            """)

    @Argument(help: ArgumentHelp("A graph, or a framework file.", valueName: "graph")) var input: String?
    @Option(
        name: .customShort("p"), help: ArgumentHelp("The problem, such as SE-PR or DC-CO.", valueName: "task-semantics")
    )
    var problem: String?
    @Option(name: .customShort("f"), help: ArgumentHelp("The framework file.", valueName: "file")) var file: String?
    @Option(
        name: [.customLong("fo", withSingleDash: true), .customLong("format")],
        help: ArgumentHelp("Its format: af, apx, tgf or aba; by its ending, if left out.", valueName: "format"))
    var fileFormat: String?
    @Option(name: .customShort("a"), help: ArgumentHelp("The argument asked about.", valueName: "argument"))
    var argument: String?
    @Flag(help: "List the problems.") var problems = false
    @Flag(help: "List the formats of framework files.") var formats = false
    @OptionGroup var reason: ReasonOptions
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp("Leave aside what a graph did not yet hold on this date.", valueName: "date"),
        transform: CommandLineDate.lastDay)
    var asOf: CalendarDate?
    @Flag(help: "Labels of a graph as JSON.") var json = false
    @Option(name: [.customShort("o"), .long], help: ArgumentHelp("Write the result to a file.", valueName: "file"))
    var output: String?
    @OptionGroup var talk: TalkOptions

    private static let frameworkEndings = ["af", "apx", "tgf", "aba"]

    func run(_ console: Console) throws {
        if problems { return try write(Array("[\(ICCMAProblem.supported.map(\.name).joined(separator: ","))]\n".utf8)) }
        if formats { return try write(Array("[\(SolveCommand.frameworkEndings.joined(separator: ","))]\n".utf8)) }
        let path = file ?? input
        let ending = fileFormat ?? path.flatMap(FileName.ending)
        if let path, let ending, SolveCommand.frameworkEndings.contains(ending) {
            try InputFiles([path]).spare(from: output)
            return try write(
                try FrameworkQuestion(path: path, ending: ending, budget: talk.budget).answer(problem, argument))
        }
        if let fileFormat {
            throw DeskFailure(
                .usage, "there is no framework format '\(fileFormat)'", help: "formats: af, apx, tgf, aba")
        }
        guard problem == nil else {
            throw DeskFailure(
                .usage, "'-p' asks about a framework file (.af, .apx, .tgf, .aba)",
                help: "for a graph use --semantics: rejoinder solve --semantics preferred GRAPH")
        }
        try label(path, console)
    }

    private func label(_ path: String?, _ console: Console) throws {
        let loaded = try OpenGraph(paths: path.map { [$0] } ?? [], corpusPath: nil, writingTo: output)
        console.warn(ofErrorsIn: loaded)
        let graph = loaded.graph
        let report = reason.report(on: Dispute(graph, asOf: asOf), talk)
        let states = graph.nodes.compactMap { node in report.state(of: node).map { (node, $0) } }
        if json {
            try write(StandingJSON.bytes(states, report, tool: RootCommand.tool))
        } else {
            var table = TextTable("id", "state", "by whose lines", "title")
            for (node, state) in states {
                let lines = report.restsOnEditor(node) ? "editor's" : ""
                table.append([graph.slug(of: node), state.rawValue, lines, graph.title(of: node)])
            }
            let width = output == nil ? Terminal.width(of: Stream.output.rawValue) : nil
            try write(Array(table.text(fitting: width, ink: console.outputInk).utf8))
            console.say(VisibleText.line(report.note))
        }
        if let cut = DeskFailure(cutting: report) { throw cut }
    }

    private func write(_ bytes: [UInt8]) throws(DeskFailure) {
        guard let output, output != "-" else { return Stream.output.write(bytes) }
        try OutputFile(path: output).write(bytes)
    }
}
