public import Analysis
import ArgumentModel
import DisputeModel

/// One map of a set: the map itself or the overview, or one of the sub-maps that an overview links to.
public struct MapSheet: Sendable {
    /// What the sheet's file name adds, such as `ru`; nil for the first sheet.
    public let slug: String?
    public let diagram: Diagram

    /// A view of a graph as one map or, when it has more boxes than the options allow and more than one frame, as an
    /// overview with closed groups followed by one map for each group.
    ///
    /// - Returns: At least one sheet; the first is the one to show.
    public static func sheets(
        _ report: Report, view: MapView = .dispute, options: MapOptions = MapOptions()
    ) -> [MapSheet] {
        let content = MapContent(report, view: view, grouping: options.grouping)
        let builder = DiagramBuilder(content: content, view: view, options: options)
        let partition = GroupPartition(content)
        guard content.nodes.count > options.overviewThreshold, partition.groups.count > 1 else {
            return [MapSheet(slug: nil, diagram: builder.whole)]
        }
        let overview = OverviewBuilder(builder: builder, partition: partition)
        return [MapSheet(slug: nil, diagram: overview.overview)]
            + partition.groups.indices.map {
                MapSheet(slug: partition.groups[$0].slug, diagram: overview.subMap(of: $0))
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
        groups = content.groups + (rest.isEmpty ? [] : [others])
        var positions: [Node: Int] = [:]
        for (index, group) in groups.enumerated() {
            for member in group.members { positions[member] = index }
        }
        self.positions = positions
    }

    subscript(node: Node) -> Int? { positions[node] }
}
