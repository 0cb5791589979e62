public import Analysis
public import ArgdownSyntax
public import ArgumentModel
import DisputeModel
public import Rendering

/// A classroom debate packet: everything a lesson on one motion needs, made of a graph and its report.
///
/// A pure function of the two and of the options. Every sentence leads to its quotation; what does not come from the
/// graph is teaching text and marked as such.
public struct Packet: Sendable {
    /// The version of the teaching text and of the layout; it changes with either.
    public static let templateVersion = "5"

    /// Turns DOT into a picture, as `RenderWorker.render` does.
    public typealias Paint = (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]

    /// What is debated.
    public let motion: Node
    let context: PacketContext
    let content: PacketContent
    let options: PacketOptions

    /// - Throws: A refusal that says what the graph lacks.
    public init(
        _ report: Report, options: PacketOptions = PacketOptions()
    ) throws(PacketRefusal) {
        self.options = options
        let reader = ReportReader(report)
        let lines = BearingLines(report.dispute)
        let choice = try MotionChoice(options.motion, reader, lines)
        let finder = AttestationFinder(dispute: report.dispute)
        motion = choice.motion
        context = PacketContext(reader, lines, choice, CardPool(finder), options)
        content = PacketContentMaker(context: context, options: options).content
    }

    /// Complaints about what the packet says, errors first, each about a node where there is one to point to.
    public var diagnostics: [Diagnostic] { PacketCheck(context: context, content: content).diagnostics }

    /// Complaints about what the packet says and about how its maps stand on the page, errors first.
    public func diagnostics(with maps: PacketMaps) -> [Diagnostic] {
        let all = diagnostics + LayoutCheck(maps: maps).diagnostics
        return all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
    }

    /// Draws the maps.
    ///
    /// - Parameter paint: What turns DOT into a picture, such as `RenderWorker.render`.
    /// - Throws: What `paint` throws.
    public func maps(painting paint: @escaping Paint) throws -> PacketMaps {
        try PacketMapPainter(context: context, content: content, options: options, paint: paint).maps()
    }

    /// All files, in the order of `PacketFile.names`.
    ///
    /// - Parameter paint: What turns DOT into a picture, such as `RenderWorker.render`.
    /// - Throws: What `paint` throws.
    public func files(painting paint: @escaping Paint) throws -> [PacketFile] {
        try files(with: maps(painting: paint))
    }

    /// All files, in the order of `PacketFile.names`, with maps that are drawn.
    public func files(with maps: PacketMaps) throws -> [PacketFile] {
        let writer = try PacketWriter(content: content, maps: maps, options: options)
        return [
            PacketFile("student.html", writer.page(.student, as: .html)),
            PacketFile("teacher.html", writer.page(.teacher, as: .html)),
            PacketFile("student.md", writer.page(.student, as: .markdown)),
            PacketFile("teacher.md", writer.page(.teacher, as: .markdown)),
            PacketFile("map.svg", bytes: maps.file),
            PacketFile("cards-anki.txt", AnkiDeck(title: context.graph.title ?? "", decks: content.decks).text),
            PacketFile("quiz.gift", GIFTQuiz(context: context, content: content).text),
        ]
    }
}
