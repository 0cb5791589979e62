import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// What the sheets of a map show together and what they leave out, read off them.
public struct MapSummary: Sendable {
    /// Such as `204 claims, 9 open questions (besides 1 answered)`; empty for a map without boxes.
    public let shown: [String]
    /// In sentences without a full stop.
    public let leftOut: [String]

    /// - Parameter sheets: All of one map.
    public init(_ sheets: [MapSheet]) {
        var (nodes, boxes) = ([Diagram.Node](), [Grid.Box]())
        var leftOut: [String] = []
        for sheet in sheets {
            let sentences: [String]
            switch sheet.picture {
            case .diagram(let diagram):
                nodes += diagram.nodes.filter { $0.kind != .group && $0.kind != .portal }
                sentences = diagram.leftOut
            case .grid(let grid):
                boxes += grid.boxes
                sentences = grid.leftOut
            }
            for sentence in sentences where !leftOut.contains(sentence) { leftOut.append(sentence) }
        }
        shown = BoxCount.all(nodes) + MapSummary.counts(of: boxes)
        self.leftOut = leftOut
    }

    /// Each node once, however often it is drawn; every empty place.
    private static func counts(of boxes: [Grid.Box]) -> [String] {
        var seen: Set<String> = []
        let shown = boxes.flatMap { [Grid.Mention(anchor: $0.anchor, noun: $0.noun)] + $0.mentions }
        let nouns = shown.compactMap { $0.anchor.isEmpty || !seen.insert($0.anchor).inserted ? nil : $0.noun }
        let counts = Grid.Noun.allCases.compactMap { noun -> String? in
            let count = nouns.count { $0 == noun }
            return count == 0 ? nil : English.counted(count, noun.rawValue)
        }
        let empty = boxes.count(where: \.lacksReply)
        let places = "\(empty) \(empty == 1 ? "place" : "places") where a reply is missing here"
        return counts + (empty == 0 ? [] : [places])
    }
}

extension Grid {
    /// What sort of node a box shows.
    public enum Noun: String, Sendable, CaseIterable {
        case clause, statement, argument, question, demand, offer, remark

        init(_ node: Node, in dispute: Dispute) {
            guard case .statement(let id) = node else {
                self = .argument
                return
            }
            switch dispute.graph[id].kind {
            case .claim: self = dispute.isOffered(node) ? .offer : .statement
            case .norm: self = .clause
            case .question: self = .question
            case .demand: self = .demand
            case .issue, .meta: self = .remark
            }
        }
    }

    /// How many of the statements by the date stand on none of the pages, in a sentence; empty where all do.
    static func leftOut(of report: Report, showing nodes: Set<Node>) -> [String] {
        let absent = report.dispute.graph.statements.count {
            report.presence.contains($0.id) && $0.kind != .issue && !nodes.contains(.statement($0.id))
        }
        return absent == 0
            ? [] : ["\(English.counted(absent, "statement")) \(absent == 1 ? "is" : "are") on none of its pages"]
    }
}
