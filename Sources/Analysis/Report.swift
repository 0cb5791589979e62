public import ArgumentModel
public import Argumentation
public import DisputeModel
import Wording

/// What the reasoner found: verdicts and findings about a graph as of a date.
///
/// Positions in it are those of the graph it was made from; it means nothing beside another.
public struct Report: Sendable {
    /// What the findings are about.
    public let dispute: Dispute
    /// The verdicts.
    public let standing: Standing
    /// Questions, demands and claims, and what came of them.
    public let unanswered: Unanswered
    /// Minimal contradictory sets.
    public let contradictions: Contradictions
    /// Who cites which clause, selective citation, misquotation, claims about texts.
    public let norms: Norms
    /// By node number.
    private let nodeFlags: [[NodeFlag]]

    init(
        _ dispute: Dispute, _ standing: Standing, _ unanswered: Unanswered, _ contradictions: Contradictions,
        _ norms: Norms
    ) {
        (self.dispute, self.standing, self.unanswered) = (dispute, standing, unanswered)
        (self.contradictions, self.norms) = (contradictions, norms)
        nodeFlags = Report.flags(dispute, unanswered, contradictions)
    }

    /// What of the graph existed by the date.
    public var presence: Presence { dispute.presence }

    /// The date asked for; nil for all there is.
    public var asOf: CalendarDate? { presence.asOf }

    /// The semantics of the verdicts.
    public var semantics: Semantics { standing.semantics }

    /// The verdict on a node; nil for norms, questions and demands, which are not evaluated, for what does not exist at
    /// the date, and for statements that nobody puts forward.
    public func state(of node: Node) -> State? { standing.state(of: node) }

    /// What a reader should be warned about, in the order of `NodeFlag.allCases`.
    public func flags(of node: Node) -> [NodeFlag] { nodeFlags[dispute.numbering[node]] }

    /// Every finding: questions (dated, undated, rhetorical), claims, contradictions, norms, in that order.
    public var findings: [any Finding] {
        var all: [any Finding] = unanswered.questions + unanswered.undated
        all += unanswered.rhetorical as [any Finding]
        all += unanswered.claims as [any Finding]
        all += contradictions.findings as [any Finding]
        all += norms.clauses as [any Finding]
        all += norms.selective as [any Finding]
        all += norms.misquotations as [any Finding]
        return all + norms.textChecks as [any Finding]
    }

    /// What every output has to say: the date, the semantics, and what the words do not mean.
    public var note: String {
        let date = asOf.map { "As of \($0)" } ?? "All dates"
        var text = "\(date), \(semantics.name) semantics. \(Standing.note) \(Unanswered.note)"
        if presence.undatedOccurrenceCount > 0 {
            let count = presence.undatedOccurrenceCount
            text += " \(English.counted(count, "quotation")) without a date \(count == 1 ? "is" : "are") not counted."
        }
        if contradictions.isPartial { text += " The list of contradictions is partial." }
        switch standing.coverage {
        case .complete: break
        case .partial: text += " Not all acceptable views were looked at."
        case .noView: text += " There is no acceptable view."
        }
        return text
    }

    private static func flags(
        _ dispute: Dispute, _ unanswered: Unanswered, _ contradictions: Contradictions
    ) -> [[NodeFlag]] {
        let (graph, numbering) = (dispute.graph, dispute.numbering)
        var isUnanswered = Array(repeating: false, count: numbering.count)
        var isContradicted = isUnanswered
        for question in unanswered.questions + unanswered.undated where question.isOpen {
            isUnanswered[question.question.index] = true
        }
        for claim in unanswered.claims where claim.isUnanswered { isUnanswered[claim.claim.index] = true }
        for member in contradictions.findings.flatMap(\.assertions) { isContradicted[numbering[member.node]] = true }
        return graph.nodes.map { node in
            let number = numbering[node]
            var flags: [NodeFlag] = []
            if isUnanswered[number] { flags.append(.unanswered) }
            if isContradicted[number] { flags.append(.contradicted) }
            if dispute.camps.isHearsayOnly(graph.occurrences(of: node), dispute.presence) { flags.append(.hearsay) }
            return flags
        }
    }
}

extension Semantics {
    /// The name in running text, such as `semi-stable`.
    public var name: String {
        switch self {
        case .conflictFree: "conflict-free"
        case .naive: "naive"
        case .admissible: "admissible"
        case .complete: "complete"
        case .grounded: "grounded"
        case .preferred: "preferred"
        case .stable: "stable"
        case .semiStable: "semi-stable"
        case .stage: "stage"
        case .ideal: "ideal"
        }
    }
}
