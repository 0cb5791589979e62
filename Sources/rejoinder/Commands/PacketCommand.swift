import Analysis
import ArgdownSyntax
import ArgumentModel
import ArgumentParser
import DebatePacket
import Desk
import DisputeModel
import Wording

struct PacketCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "packet",
        abstract: "Make a classroom debate packet: pages for students and the teacher, cards, a quiz.",
        discussion: """
            Writes student.html, teacher.html, both also as .md, map.svg, cards-anki.txt and quiz.gift into a folder, \
            all of them or none. A lesson takes the core, at most ten pages of the student’s file; the annex after it \
            has a contents list of its own. With --core only the core is written, and in the teacher’s files the key; \
            map.svg is then the map of its second page. \
            Without --motion the packet proposes a disputed claim. With --check it prints what teachers would complain \
            about instead, and exits with 1 when there are errors (with --strict: warnings).
            """)

    @OptionGroup var graph: GraphOptions
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write the packet into this folder.", valueName: "folder"))
    var output: String?
    @Option(help: ArgumentHelp("The claim to debate.", valueName: "id")) var motion: String?
    @Option(
        help: ArgumentHelp(
            "The lesson: sac, oxford, lincoln-douglas, source-lab or karl-popper-half.", valueName: "format"),
        transform: PacketCommand.format)
    var format = DebateFormat.structuredControversy
    @Option(
        help: ArgumentHelp(
            "Cards for each side at most, from 5 to 8 (default: 5); the core holds 5, the annex the others.",
            valueName: "number"))
    var cards: Int?
    @Flag(help: "Write the core alone, without the annex.") var core = false
    @Option(
        help: ArgumentHelp("The sheets to print on: a4 or letter.", valueName: "paper"), transform: PacketCommand.paper)
    var paper = Paper.a4
    @Flag(help: "Check the packet instead of writing it.") var check = false
    @Flag(help: "Let warnings of --check fail as errors do.") var strict = false
    @OptionGroup var reason: ReasonOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard (5...8).contains(cards ?? PacketOptions.coreCards) else {
            throw ValidationError("'--cards' is a number from 5 to 8")
        }
        guard !core || (cards ?? PacketOptions.coreCards) == PacketOptions.coreCards else {
            throw ValidationError("the core holds 5 cards a side: leave out one of '--core' and '--cards'")
        }
        guard check || output != nil else {
            throw ValidationError("a packet is a folder of files: name it with '-o folder', or use '--check'")
        }
    }

    func run(_ console: Console) throws {
        let dispute = try graph.dispute(console, writingTo: nil)
        let graph = dispute.graph
        let (folder, inputs) = (OutputFolder(path: output ?? ""), InputFiles(graph))
        if !check { try folder.check(for: PacketFile.names, sparing: inputs) }
        let chosen = try motion.map { try Lookup.node($0, in: graph) }
        let report = reason.report(on: dispute, talk)
        let packet = try PacketCommand.packet(
            report,
            PacketOptions(
                motion: chosen, format: format, cardsPerSide: cards ?? PacketOptions.coreCards,
                extent: core ? .core : .coreAndAnnex,
                paper: paper))
        let maps = try packet.maps(within: talk.pictureLimit)
        var isFailing = false
        if check {
            isFailing = judge(packet.diagnostics(with: maps), graph, console)
        } else {
            let files = try packet.files(with: maps)
            try folder.write(files.map { ($0.name, $0.bytes) }, sparing: inputs)
            summarize(packet, maps, graph, console)
        }
        if let cut = DeskFailure(cutting: report) { throw cut }
        if isFailing { throw ExitStatus.findings }
    }

    private func summarize(_ packet: Packet, _ maps: PacketMaps, _ graph: ArgumentGraph, _ console: Console) {
        let complaints = packet.diagnostics(with: maps).count
        console.say("motion: \(VisibleText.line(graph.title(of: packet.motion))) (\(graph.slug(of: packet.motion)))")
        if complaints > 0 {
            console.say(
                "\(English.counted(complaints, "complaint")); '--check' lists \(complaints == 1 ? "it" : "them")")
        }
    }

    private static func packet(
        _ report: Report, _ options: PacketOptions
    ) throws(DeskFailure) -> Packet {
        do { return try Packet(report, options: options) } catch {
            throw DeskFailure(error)
        }
    }

    /// Prints the complaints; whether any of them fails the check.
    private func judge(_ all: [Diagnostic], _ graph: ArgumentGraph, _ console: Console) -> Bool {
        let diagnostics = all.filter { console.verbosity > .quiet || $0.severity == .error }
        let printer = DiagnosticPrinter(
            files: graph.files, ink: console.ink, width: Terminal.width(of: Stream.error.rawValue) ?? 120)
        if !diagnostics.isEmpty {
            Stream.error.write(printer.text(diagnostics, console.verbosity == .verbose ? .all : .brief) + "\n")
        }
        return diagnostics.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    }

    private static func paper(_ text: String) throws -> Paper {
        if let paper = Paper(rawValue: text.lowercased()) { return paper }
        throw ValidationError("there is no paper '\(text)' (papers: a4, letter)")
    }

    private static func format(_ text: String) throws -> DebateFormat {
        if text.lowercased() == "karl-popper" {
            throw ValidationError(
                "a Karl Popper debate takes 52 to 60 minutes, and the lesson has \(DebateFormat.minutes); "
                    + "use karl-popper-half")
        }
        if let format = DebateFormat(rawValue: text.lowercased()) { return format }
        let names = DebateFormat.allCases.map(\.rawValue)
        throw ValidationError(
            "there is no format '\(text)'" + DidYouMean.question(for: text, among: names)
                + " (formats: \(names.joined(separator: ", ")))")
    }
}
