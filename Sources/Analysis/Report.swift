public import ArgumentModel
public import Argumentation
public import DisputeModel
import Wording

/// What the reasoner found: verdicts and findings about a graph as of a date.
///
/// Each part is worked out when it is first asked for, so that a command pays for what it prints. Positions in it are
/// those of the graph it was made from; it means nothing beside another.
public struct Report: Sendable {
    /// What the findings are about.
    public let dispute: Dispute
    /// The semantics of the verdicts.
    public let semantics: Semantics
    private let parts: Parts

    private struct Parts: Sendable {
        let standing: Lazily<Standing>
        let editorsLines: Lazily<EditorsLines>
        let lostReasons: Lazily<LostReasons>
        let unanswered: Lazily<Unanswered>
        let contradictions: Lazily<Contradictions>
        let norms: Lazily<Norms>
        let positions: Lazily<Positions>
    }

    /// By node number.
    private let lazyFlags: Lazily<[[NodeFlag]]>
    private let lazyClashes: Lazily<Clashes>

    init(_ dispute: Dispute, under semantics: Semantics, limits: AnalysisLimits) {
        (self.dispute, self.semantics) = (dispute, semantics)
        let norms = Lazily { Norms(dispute) }
        let contradictions = Lazily {
            Contradictions(
                dispute, norms.value.textChecks, limit: limits.contradictions, within: limits.budget)
        }
        parts = Parts(
            standing: Lazily { Standing(dispute, under: semantics, limit: limits.views, within: limits.budget) },
            editorsLines: Lazily { EditorsLines(dispute) }, lostReasons: Lazily { LostReasons(dispute) },
            unanswered: Lazily { Unanswered(dispute) }, contradictions: contradictions,
            norms: norms, positions: Lazily { Positions(dispute) })
        let clashes = Lazily { [parts] in Clashes(Report(dispute, semantics, parts, Lazily { Clashes.none })) }
        lazyClashes = clashes
        lazyFlags = Lazily { [parts] in Report(dispute, semantics, parts, clashes).allFlags }
    }

    /// The same parts for what is worked out from them; it has no flags.
    private init(_ dispute: Dispute, _ semantics: Semantics, _ parts: Parts, _ clashes: Lazily<Clashes>) {
        (self.dispute, self.semantics, self.parts, lazyClashes) = (dispute, semantics, parts, clashes)
        lazyFlags = Lazily { [] }
    }

    /// The verdicts.
    public var standing: Standing { parts.standing.value }
    /// Questions, demands, offers and claims, and what came of them.
    public var unanswered: Unanswered { parts.unanswered.value }
    /// Minimal contradictory sets.
    public var contradictions: Contradictions { parts.contradictions.value }
    /// Who cites which clause, selective citation, misquotation, claims about texts.
    public var norms: Norms { parts.norms.value }

    /// Who holds what on which issue.
    public var positions: Positions { parts.positions.value }
    /// What opposes what, an entry each.
    public func clashes() -> Clashes { lazyClashes.value }

    /// What of the graph existed by the date.
    public var presence: Presence { dispute.presence }

    /// The date asked for; nil for all there is.
    public var asOf: CalendarDate? { dispute.asOf }

    /// The verdict on a node; nil for norms, questions and demands, which are not evaluated, for what does not exist at
    /// the date, and for statements that nobody puts forward.
    public func state(of node: Node) -> State? { standing.state(of: node) }

    /// Whether the grounded verdict on a node would be another if only the lines counted that the texts draw.
    public func restsOnEditor(_ node: Node) -> Bool {
        guard let state = state(of: node), semantics == .grounded else { return false }
        return parts.editorsLines.value.states[dispute.numbering[node]] != state
    }

    /// That a node stands as asserted although none of the reasons given for it does, such as `asserted; the only
    /// argument given is defeated`; nil for all others, and under other semantics than grounded.
    public func lostReasons(of node: Node) -> String? {
        guard semantics == .grounded else { return nil }
        let lost = parts.lostReasons.value.of(node)
        guard let first = lost.first else { return nil }
        return lost.count == 1
            ? "asserted; the only argument given is \(first.state?.rawValue ?? "put forward by nobody")"
            : "asserted; none of the \(lost.count) arguments given stands"
    }

    /// What a reader should be warned about, in the order of `NodeFlag.allCases`.
    public func flags(of node: Node) -> [NodeFlag] { lazyFlags.value[dispute.numbering[node]] }

    /// Every finding: questions (rhetorical ones last), claims, contradictions, norms, in that order.
    public var findings: [any Finding] {
        var all: [any Finding] = unanswered.questions
        all += unanswered.rhetorical as [any Finding]
        all += unanswered.claims as [any Finding]
        all += contradictions.findings as [any Finding]
        all += norms.clauses as [any Finding]
        all += norms.selective as [any Finding]
        all += norms.misquotations as [any Finding]
        return all + norms.textChecks as [any Finding]
    }

    /// What is missing from the answers given so far because a limit was hit, in words; empty when nothing is.
    public var cuts: [String] {
        var cuts: [String] = []
        if parts.standing.known?.coverage == .partial { cuts.append("not all acceptable views were looked at") }
        if parts.contradictions.known?.isPartial == true { cuts.append("there may be more contradictions") }
        return cuts
    }

    /// What every output has to say: the date, the semantics, and what the words do not mean.
    public var note: String {
        let date = asOf.map { "As of \($0)" } ?? "All dates"
        var text = "\(date), \(semantics.name) semantics. \(Standing.note) \(Unanswered.note)"
        if presence.undatedOccurrenceCount > 0 {
            let count = presence.undatedOccurrenceCount
            text += " \(English.counted(count, "quotation")) without a date \(count == 1 ? "is" : "are") not counted."
        }
        if presence.straddlingOccurrenceCount > 0 {
            text +=
                " \(English.counted(presence.straddlingOccurrenceCount, "quotation")) known only to a month or year "
                + "that this day falls in may have been said by then, and "
                + "\(presence.straddlingOccurrenceCount == 1 ? "is" : "are") not counted."
        }
        switch standing.coverage {
        case .complete: break
        case .partial: text += " Not all acceptable views were looked at."
        case .noView: text += " There is no acceptable view."
        }
        return text
    }

    private var allFlags: [[NodeFlag]] {
        let (graph, numbering) = (dispute.graph, dispute.numbering)
        var isUnanswered = Array(repeating: false, count: numbering.count)
        var isContradicted = isUnanswered
        for question in unanswered.questions where question.status == .unanswered || question.status == .silence {
            isUnanswered[question.question.index] = true
        }
        for claim in unanswered.openClaims { isUnanswered[claim.claim.index] = true }
        for finding in contradictions.findings where !isOnlyChange(finding) {
            for member in finding.assertions { isContradicted[numbering[member.node]] = true }
        }
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

extension Report {
    /// What the graph records of parties against themselves.
    package enum OwnContradictions: Sendable {
        case none
        /// Only answers that differ between two dates.
        case changesOnly
        case some
        /// A limit was hit.
        case unknown
    }

    /// Whether any party's own statements contradict one another, or it gives different answers on one day or in one
    /// text; an answer that differs at a later date is a change.
    package var ownContradictions: OwnContradictions {
        let stands = positions.rows.flatMap(\.stands)
        let own = contradictions.findings.filter { $0.scope == .withinParty }
        if own.contains(where: { !isOnlyChange($0) }) || stands.contains(where: \.isInconsistent) { return .some }
        if contradictions.isPartial { return .unknown }
        return stands.contains(where: \.hasChanged) ? .changesOnly : .none
    }

    /// Whether a contradictory set is no more than what one party held on an issue at one date and at another.
    fileprivate func isOnlyChange(_ finding: Contradiction) -> Bool {
        guard finding.scope == .withinParty, let party = finding.parties.first, spansDates(finding) else {
            return false
        }
        return positions.rows.contains { row in
            row.stands.contains { $0.party == party && $0.hasChanged && !$0.isInconsistent }
                && finding.isAbout(row.issue, dispute.graph)
        }
    }

    /// Whether two members of a set were surely said on different days, so that it was never said as a whole.
    private func spansDates(_ finding: Contradiction) -> Bool {
        let dates = finding.assertions.map { member in member.attestations.map { dispute.graph[$0].date } }
        return dates.contains { earlier in
            dates.contains { later in
                earlier.allSatisfy { a in
                    later.allSatisfy { b in a.flatMap { a in b.map { a.last < $0.first } } ?? false }
                }
            }
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
