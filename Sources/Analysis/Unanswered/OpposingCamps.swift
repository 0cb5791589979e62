import ArgumentModel
import DisputeModel

/// For every node, up to two of the camps that oppose it or something it rests on, with what is not surely older than it.
///
/// Two are enough to tell whether anybody outside a given camp does.
struct OpposingCamps {
    private static let nobody: Int32 = -1
    private var first: [Int32]
    private var second: [Int32]

    /// O(nodes + edges): a node is passed on at most twice.
    init(_ dispute: Dispute, _ order: SpeakingOrder) {
        let (opposition, speech, camps) = (dispute.opposition, dispute.speech, dispute.camps)
        first = Array(repeating: OpposingCamps.nobody, count: opposition.numbering.count)
        second = first
        for edge in opposition.edges where !order.isOlder(edge.from, than: edge.to) {
            for party in speech.committed[Int(edge.from)] { add(camps.camp(of: .init(Int(party))), to: Int(edge.to)) }
        }
        for node in first.indices {
            for party in speech.denying[node] { add(camps.camp(of: .init(Int(party))), to: node) }
        }
        var waiting = first.indices.filter { first[$0] != OpposingCamps.nobody }
        while let node = waiting.popLast() {
            for next in opposition.resting[node] where pass(from: node, to: Int(next)) { waiting.append(Int(next)) }
        }
    }

    /// Whether somebody outside `camp` opposes the node or something it rests on.
    func isOpposed(_ node: Int, fromOutside camp: Int32) -> Bool {
        [first[node], second[node]].contains { $0 != OpposingCamps.nobody && $0 != camp }
    }

    private mutating func pass(from node: Int, to next: Int) -> Bool {
        let (a, b) = (first[node], second[node])
        let gainsFirst = add(a, to: next)
        let gainsSecond = add(b, to: next)
        return gainsFirst || gainsSecond
    }

    @discardableResult
    private mutating func add(_ camp: Int32, to node: Int) -> Bool {
        if camp == OpposingCamps.nobody || first[node] == camp || second[node] != OpposingCamps.nobody { return false }
        if first[node] == OpposingCamps.nobody { first[node] = camp } else { second[node] = camp }
        return true
    }
}
