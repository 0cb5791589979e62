import ArgumentModel
import DisputeModel

/// Which minimal contradictory sets the entries of the issues in dispute fold.
///
/// A set of several parties is folded where it is *about* the issue: two of its members, or the two ends of an
/// opposition that it rests on, answer it differently. So is a set that *objects* to an answer: one end of such an
/// opposition gives it, the other end answers no issue, and every party of the set holds that answer or another one;
/// unless it may as well object to the answer to another issue. An objection to a position belongs to its issue: Kunz &
/// Rittel (1970), *Issues as elements of information systems*.
struct DisputedSets {
    /// By issue, in the order of the sets.
    private(set) var ofIssue: [Statement.ID: [Contradiction]] = [:]
    /// The ids of all that are folded.
    private(set) var folded: Set<String> = []

    /// Complexity: O(*s* · *p*) in the sizes of the sets and the positions that their statements take.
    init(_ findings: [Contradiction], _ rows: [Positions.Row], _ graph: ArgumentGraph) {
        let disputed = rows.filter { $0.isDisagreement(in: graph) }
        let rowOf = Dictionary(uniqueKeysWithValues: disputed.map { ($0.issue, $0) })
        let several = findings.filter { $0.parties.count > 1 }
        let direct = several.map { finding in
            finding.issuesAnswered(graph).filter { rowOf[$0] != nil && finding.isAbout($0, graph) }
        }
        var opposed: Set<Opposed> = []
        for (finding, issues) in zip(several, direct) {
            for issue in issues {
                for end in finding.opposedPairs(graph).flatMap({ [$0.0, $0.1] }) {
                    opposed.insert(Opposed(end: end, issue: issue, parties: finding.parties))
                }
            }
        }
        for (finding, issues) in zip(several, direct) {
            let targets = issues.isEmpty ? finding.objections(rowOf, graph) : []
            // Of several questions that one statement answers, the one on which the two oppose each other already.
            let known = targets.filter {
                opposed.contains(Opposed(end: $0.end, issue: $0.issue, parties: finding.parties))
            }
            let possible = Set((known.isEmpty ? targets : known).map(\.issue))
            // To which of several it objects is not known.
            for issue in issues + (possible.count == 1 ? Array(possible) : []) {
                ofIssue[issue, default: []].append(finding)
                folded.insert(finding.id)
            }
        }
    }

    private struct Opposed: Hashable {
        let end: Node
        let issue: Statement.ID
        let parties: [Party.ID]
    }
}

extension Contradiction {
    /// The ends of the oppositions that it rests on.
    func opposedPairs(_ graph: ArgumentGraph) -> [(Node, Node)] {
        rules.compactMap { rule in
            guard case .relation(let id) = rule, graph[id].kind.opposes else { return nil }
            return (graph[id].from, graph[id].to)
        }
    }

    /// Whether two members of the set, or the two ends of an opposition that it rests on, answer an issue differently.
    func isAbout(_ issue: Statement.ID, _ graph: ArgumentGraph) -> Bool {
        let ends = opposedPairs(graph).flatMap { [$0.0, $0.1] }
        return [assertions.map(\.node), ends].contains { nodes in
            let answers = nodes.map { graph.answers(to: issue, $0) }.filter { !$0.isEmpty }
            return answers.count > 1 && Set(answers.joined()).count > 1
        }
    }

    /// The issues that its members or the ends of its oppositions answer, in source order.
    fileprivate func issuesAnswered(_ graph: ArgumentGraph) -> [Statement.ID] {
        let nodes = assertions.map(\.node) + opposedPairs(graph).flatMap { [$0.0, $0.1] }
        return Set(nodes.flatMap { graph.positions(at: $0).map(\.issue) }).sorted { $0.index < $1.index }
    }

    /// The answers it objects to, each by the statement that gives it.
    fileprivate func objections(_ rows: [Statement.ID: Positions.Row], _ graph: ArgumentGraph)
        -> [(end: Node, issue: Statement.ID)]
    {
        guard scope == .betweenParties else { return [] }
        let ordered = opposedPairs(graph).flatMap { [($0.0, $0.1), ($0.1, $0.0)] }
        return ordered.flatMap { end, objecting -> [(end: Node, issue: Statement.ID)] in
            guard graph.positions(at: objecting).isEmpty else { return [] }
            let issues = Set(graph.positions(at: end).map(\.issue)).sorted { $0.index < $1.index }
            return issues.filter { rows[$0].map { objects(to: end, by: objecting, $0, graph) } ?? false }
                .map { (end, $0) }
        }
    }

    /// Whether some of its parties hold what one end answers, and all the others, who say the other end, hold otherwise.
    private func objects(to end: Node, by objecting: Node, _ row: Positions.Row, _ graph: ArgumentGraph) -> Bool {
        let answers = graph.answers(to: row.issue, end)
        let stands = parties.compactMap { party in row.stands.first { $0.party == party } }
        let holders = Set(stands.filter { !answers.isDisjoint(with: $0.latest) }.map(\.party))
        guard stands.count == parties.count, !holders.isEmpty, holders.count < parties.count else { return false }
        return assertions.allSatisfy { member in
            guard member.node == end || member.node == objecting, let party = member.party else { return true }
            return member.stance == .affirms && holders.contains(party) == (member.node == end)
        }
    }
}

extension ArgumentGraph {
    fileprivate func positions(at node: Node) -> [Position] { occurrences(of: node).flatMap(\.positions) }

    /// What the occurrences of a node answer to an issue.
    fileprivate func answers(to issue: Statement.ID, _ node: Node) -> Set<String> {
        Set(positions(at: node).filter { $0.issue == issue }.map(\.answer))
    }
}
