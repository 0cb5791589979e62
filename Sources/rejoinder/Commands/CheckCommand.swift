import Analysis
import ArgdownSyntax
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct CheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read the graph, verify every quotation and look for weak spots.",
        discussion: """
            Warnings are about the file, notes (shown with -v) about the debate. Exits with 1 when there are errors (with --strict: warnings), with 4 when a quotation or the hash of a \
            source could not be verified, with 3 when the file is not a graph.
            """)

    @OptionGroup var graph: GraphOptions
    @Flag(help: "Let warnings fail as errors do.") var strict = false
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        let loaded = try OpenGraph(paths: graph.graphs, corpusPath: graph.corpus, writingTo: output.output).linted(
            asOf: graph.asOf)
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

    private func report(_ loaded: OpenGraph, _ console: Console) {
        let printer = DiagnosticPrinter(
            files: loaded.graph.files, ink: console.ink, width: Terminal.width(of: Stream.error.rawValue) ?? 120)
        let least: Diagnostic.Severity =
            switch console.verbosity {
            case .quiet: .error
            case .normal: .warning
            case .verbose: .note
            }
        let shown = loaded.diagnostics.filter { $0.severity >= least }
        guard !shown.isEmpty else { return }
        Stream.error.write(printer.text(shown, console.verbosity == .verbose ? .all : .brief) + "\n")
    }

    private func summary(of loaded: OpenGraph) -> String {
        let graph = loaded.graph
        let quotations = graph.nodes.flatMap { graph.occurrences(of: $0).compactMap(\.quotation) }
        let presence = Dispute(graph, asOf: self.graph.asOf).presence
        var parts = [
            English.counted(graph.statements.count { presence.contains($0.id) }, "statement"),
            English.counted(graph.arguments.count { presence.contains($0.id) }, "argument"),
            English.counted(graph.relations.count { presence.contains($0.id) }, "relation"),
        ]
        let sources = Set(quotations.map(\.source)).count
        parts.append(
            "\(English.counted(quotations.count, "quotation")) verified in \(English.counted(sources, "source"))")
        for severity in [Diagnostic.Severity.error, .warning, .note] {
            let count = loaded.diagnostics.count { $0.severity == severity }
            if count > 0 { parts.append(English.counted(count, severity.rawValue)) }
        }
        return parts.joined(separator: ", ")
    }

    private func verdict(on loaded: OpenGraph) -> ExitStatus {
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        if loaded.graph.statements.isEmpty, loaded.graph.arguments.isEmpty, !errors.isEmpty { return .notAGraph }
        if errors.contains(where: \.isAboutVerification) { return .unverified }
        let failing = strict ? loaded.diagnostics.filter { $0.severity >= .warning } : errors
        return failing.isEmpty ? .done : .findings
    }
}

extension OpenGraph {
    /// The same graph with the weak spots of the debate among its messages.
    fileprivate func linted(asOf: CalendarDate?) -> OpenGraph {
        let dispute = Dispute(graph, asOf: asOf)
        let found = lints(of: dispute).compactMap { Diagnostic($0, in: dispute) }
        return OpenGraph(graph: graph, diagnostics: diagnostics + found, paths: paths)
    }
}

extension Diagnostic {
    /// A weak spot as a message, at the first place where its node stands; nil when it stands nowhere.
    fileprivate init?(_ lint: Lint, in dispute: Dispute) {
        let graph = dispute.graph
        let sites: [Site] =
            switch lint.nodes.first {
            case .statement(let id): graph[id].sites
            case .argument(let id): graph[id].sites
            case nil: []
            }
        guard let site = sites.first else { return nil }
        self.init(
            lint.isMistake ? .warning : .note, lint.check.rawValue, lint.explanation(in: dispute), at: site.range,
            help: lint.help)
    }
}

extension Diagnostic {
    private static let verificationIDs: Set<String> = [
        "quote-not-found", "quote-ambiguous", "quote-without-source", "quote-cuts-word", "quote-differs-in-typography",
        "empty-quote", "unknown-source", "missing-corpus",
        "hash-mismatch", "missing-hash",
    ]

    /// Whether a quotation or the hash of a source could not be verified.
    var isAboutVerification: Bool { Diagnostic.verificationIDs.contains(id) }
}
