public import Analysis
import ArgumentModel
import DisputeModel

/// One map of a set: the map itself or the overview, or one of the sub-maps that an overview links to.
public struct MapSheet: Sendable {
    /// What the sheet's file name adds, such as `ru`; nil for the first sheet.
    public let slug: String?
    public let picture: MapPicture

    /// A view of a graph as one map or, when it has more boxes than the options allow and more than one frame, as an
    /// overview with closed groups followed by one map for each group.
    ///
    /// - Returns: At least one sheet; the first is the one to show.
    public static func sheets(
        _ report: Report, view: MapView = .argument, options: MapOptions = MapOptions()
    ) -> [MapSheet] {
        if let rows = FaceToFace(report, view) {
            let pages = FaceToFacePages(report: report, view: rows, heading: view.heading, options: options).pages
            return pages.enumerated().map { MapSheet(slug: $0 == 0 ? nil : "\($0 + 1)", picture: .grid($1)) }
        }
        if isLedger(view, report) {
            let pages = LedgerPages(report: report, options: options).pages
            return pages.enumerated().map { MapSheet(slug: $0 == 0 ? nil : "\($0 + 1)", picture: .grid($1)) }
        }
        return overview(report, view, options)
    }

    /// The first sheet, and how many there are. Of a face-to-face map no other page is set.
    public static func first(
        _ report: Report, view: MapView, options: MapOptions
    ) -> (sheet: MapSheet, count: Int) {
        guard let rows = FaceToFace(report, view) else {
            let sheets = sheets(report, view: view, options: options)
            return (sheets[0], sheets.count)
        }
        let page = FaceToFacePages(report: report, view: rows, heading: view.heading, options: options).first
        return (MapSheet(slug: nil, picture: .grid(page.grid)), page.pageCount)
    }

    private static func isLedger(_ view: MapView, _ report: Report) -> Bool {
        if case .questions = view { !report.dispute.graph.parties.isEmpty } else { false }
    }

    /// Whether Graphviz has no say in where things stand.
    private static func isPlaced(_ view: MapView, _ report: Report) -> Bool {
        switch view {
        case .faceToFace, .clash: true
        case .questions, .norms: !report.dispute.graph.parties.isEmpty
        case .argument, .around, .nodes: false
        }
    }

    /// The same on sheets of the options' paper: all boxes and lines on numbered pages where places are not computed.
    ///
    /// - Parameters:
    ///   - format: What the sheets are to be drawn as, which decides how large they are.
    ///   - paint: As for `Diagram.image(as:by:)`.
    public static func printed(
        _ report: Report, view: MapView, options: MapOptions, as format: Graphviz.Format,
        by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]
    ) throws -> [MapSheet] {
        guard let paper = options.paper else { return sheets(report, view: view, options: options) }
        if isPlaced(view, report) {
            return sheets(report, view: view, options: options).map { sheet in
                guard case .grid(let grid) = sheet.picture else { return sheet }
                return MapSheet(slug: sheet.slug, picture: .grid(grid.set(on: paper.size)))
            }
        }
        let content = MapContent(report, view: view, grouping: options.grouping)
        let builder = DiagramBuilder(content: content, view: view, options: options)
        return try withoutActuallyEscaping(paint) { paint in
            let pages = PrintedPages(builder, on: paper, as: format) { try $0.size(as: format, by: paint) }
            return try pages.pictures().enumerated().map {
                MapSheet(slug: $0 == 0 ? nil : "\($0 + 1)", picture: $1)
            }
        }
    }

    private static func overview(_ report: Report, _ view: MapView, _ options: MapOptions) -> [MapSheet] {
        let content = MapContent(report, view: view, grouping: options.grouping)
        let builder = DiagramBuilder(content: content, view: view, options: options)
        var partition = GroupPartition(content)
        if content.nodes.count > options.overviewThreshold, partition.groups.count == 1 {
            partition = GroupPartition(Neighbourhoods(content).groups)
        }
        guard content.nodes.count > options.overviewThreshold, partition.groups.count > 1 else {
            return [MapSheet(slug: nil, picture: .diagram(builder.whole))]
        }
        let overview = OverviewBuilder(builder: builder, partition: partition)
        return [MapSheet(slug: nil, picture: .diagram(overview.overview))]
            + partition.groups.indices.map {
                MapSheet(slug: partition.groups[$0].slug, picture: .diagram(overview.subMap(of: $0)))
            }
    }
}

/// What is drawn: boxes and arrows that Graphviz lays out, or a page whose places are computed.
public enum MapPicture: Sendable {
    case diagram(Diagram)
    case grid(Grid)

    public var title: String {
        switch self {
        case .diagram(let diagram): diagram.title
        case .grid(let grid): grid.title
        }
    }

    /// What `dot` draws as PNG or PDF.
    public var dot: String {
        switch self {
        case .diagram(let diagram): diagram.dot
        case .grid(let grid): grid.dot
        }
    }

    /// As `Diagram.image(as:by:)`.
    public func image(
        as format: Graphviz.Format, by paint: (_ dot: String, _ format: Graphviz.Format) throws -> [UInt8]
    ) throws -> [UInt8] {
        switch self {
        case .diagram(let diagram): try diagram.image(as: format, by: paint)
        case .grid(let grid): try grid.image(as: format, by: paint)
        }
    }
}

/// The groups of a map, with one more for what stands in none.
struct GroupPartition {
    let groups: [MapSelection.Group]
    private let positions: [Node: Int]

    init(_ content: MapContent) {
        let framed = Set(content.groups.flatMap(\.members))
        let rest = content.nodes.filter { !framed.contains($0) }
        let others = MapSelection.Group(title: "Without a group", slug: "ungrouped", members: rest)
        self.init(content.groups + (rest.isEmpty ? [] : [others]))
    }

    init(_ groups: [MapSelection.Group]) {
        self.groups = groups
        var positions: [Node: Int] = [:]
        for (index, group) in groups.enumerated() {
            for member in group.members { positions[member] = index }
        }
        self.positions = positions
    }

    subscript(node: Node) -> Int? { positions[node] }
}
