import ArgumentModel
import DisputeModel

/// Who affirms or denies what: an element of the set whose consistency is examined.
struct Assertion: Sendable {
    let statement: Int
    let party: Party.ID?
    let stance: FindingMember.Stance
    let attestations: [Attestation]

    var isDenied: Bool { stance == .denies || stance == .ironic }

    var member: FindingMember {
        FindingMember(.statement(Statement.ID(statement)), by: party, stance, at: attestations)
    }
}

extension Assertion {
    /// The assertions that exist as of a date, by statement, then in the order of their first occurrence.
    ///
    /// One for every statement, speaker and polarity, whatever the number of documents; one for every norm. The editor's
    /// own statements count where an argument uses them and none concludes them. Questions and demands assert nothing.
    static func all(in dispute: Dispute) -> [Assertion] {
        let (graph, presence) = (dispute.graph, dispute.presence)
        let isImplicitPremise = implicitPremises(graph, presence)
        var assertions: [Assertion] = []
        for index in graph.statements.indices where presence.contains(Statement.ID(index)) {
            let statement = graph.statements[index]
            switch statement.kind {
            case .question, .demand, .issue: break
            case .norm: assertions += voices(of: statement, presence)
            case .claim, .meta:
                if isImplicitPremise[statement.id.index] {
                    assertions.append(
                        Assertion(statement: statement.id.index, party: nil, stance: .editorial, attestations: []))
                }
                assertions += voices(of: statement, presence)
            }
        }
        return assertions
    }

    private static func implicitPremises(_ graph: ArgumentGraph, _ presence: Presence) -> [Bool] {
        var isUsed = Array(repeating: false, count: graph.statements.count)
        var isConcluded = isUsed
        for argument in graph.arguments where presence.contains(argument.id) {
            for step in argument.inferences {
                for premise in step.premises { isUsed[premise.index] = true }
                isConcluded[step.conclusion.index] = true
            }
        }
        return graph.statements.indices.map {
            graph.statements[$0].isEditorial && !graph.statements[$0].isUnsaid && isUsed[$0] && !isConcluded[$0]
        }
    }

    private enum Polarity { case affirms, denies, neither }

    private static func voices(of statement: Statement, _ presence: Presence) -> [Assertion] {
        let isNorm = statement.kind == .norm
        let node = Node.statement(statement.id)
        let places = statement.occurrences.indices.filter { presence.contains(statement.occurrences[$0]) }
        var found: [Assertion] = []
        if isNorm {
            let stated = places.filter { polarity(statement.occurrences[$0]) != .denies }
            found.append(
                Assertion(
                    statement: statement.id.index, party: nil, stance: .norm,
                    attestations: stated.map { Attestation(node, $0) }))
        }
        for place in places {
            let occurrence = statement.occurrences[place]
            let polarity = polarity(occurrence)
            guard polarity == .denies || (polarity == .affirms && !isNorm) else { continue }
            let isKnown = found.contains { $0.party == occurrence.by && $0.isDenied == (polarity == .denies) }
            if isKnown { continue }
            let same = places.filter { other in
                statement.occurrences[other].by == occurrence.by
                    && Assertion.polarity(statement.occurrences[other]) == polarity
            }
            found.append(
                Assertion(
                    statement: statement.id.index, party: occurrence.by, stance: stance(of: same, statement),
                    attestations: same.map { Attestation(node, $0) }))
        }
        return found
    }

    private static func polarity(_ occurrence: Occurrence) -> Polarity {
        if occurrence.isIronicInPart { return .neither }
        return switch occurrence.stance {
        case .asserts: .affirms
        case .denies: .denies
        case .asks, .demands, .mentions: .neither
        }
    }

    private static func stance(of places: [Int], _ statement: Statement) -> FindingMember.Stance {
        let acts = places.map { statement.occurrences[$0].act }
        if acts.contains(.denies) { return .denies }
        return acts.contains(.ironic) ? .ironic : .affirms
    }
}
