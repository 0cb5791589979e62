import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel

/// Which graph a command works on, and as of when.
struct GraphOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Graph files, read as one graph; '-' is standard input. Default: the only .argdown file in ./graphs.",
            valueName: "graph"))
    var graphs: [String] = []
    @Option(
        help: ArgumentHelp("Take sources from this folder instead of the one the graph names.", valueName: "folder"))
    var corpus: String?
    @Option(
        name: .customLong("as-of"),
        help: ArgumentHelp(
            "Leave aside what was not yet said by the end of this day, month or year.", valueName: "date"),
        transform: CommandLineDate.lastDay)
    var asOf: CalendarDate?

    /// The graph as of the date asked for.
    func dispute(_ console: Console, writingTo output: String?) throws(DeskFailure) -> Dispute {
        Dispute(try load(console, writingTo: output).graph, asOf: asOf)
    }

    func load(_ console: Console, writingTo output: String?) throws(DeskFailure) -> OpenGraph {
        let graph = try OpenGraph(paths: graphs, corpusPath: corpus, writingTo: output)
        console.warn(ofErrorsIn: graph)
        return graph
    }
}

/// Dates as they are written on the command line.
enum CommandLineDate {
    /// The last day of `2022-02-01`, `2022-02`, `2022` or a stretch of them.
    static func lastDay(_ text: String) throws -> CalendarDate {
        if let span = DateSpan(text) { return span.last }
        throw ValidationError(complaint(about: text))
    }

    private static func complaint(about text: String) -> String {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count >= 2, let year = parts[0], let month = parts[1], (1000...9999).contains(year) else {
            return "dates are written 2022-02-01, 2022-02 or 2022"
        }
        let asMonth = String(year) + "-" + (month < 10 ? "0" : "") + String(month)
        guard let span = DateSpan(asMonth) else { return "there is no month \(month)" }
        guard parts.count == 3, let day = parts[2] else { return "did you mean \(asMonth)?" }
        if let exact = CalendarDate(year: year, month: month, day: day) { return "did you mean \(exact)?" }
        return "there is no such day; did you mean \(span.last)?"
    }
}
