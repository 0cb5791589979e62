import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A claim about what a party cites, answers, holds or says, decided by looking it up in the party's own texts and in
    /// the graph, as far as they are not later than the claim: what is not so is a clash; what holds, or cannot be decided
    /// as the party has no text here or a date is not known, is none.
    static var citationClaim: ClashRule {
        ClashRule(definition: "a claim about what a party cites, answers, holds or says is not so here") { context in
            let looker = PartyCheckLooker(context)
            return context.graph.statements.flatMap { statement in
                (statement.role?.partyChecks ?? []).enumerated().compactMap { position, check -> Clash? in
                    let node = Node.statement(statement.id)
                    let refuted = context.places(of: node).filter { place in
                        looker.upTo(context.graph[place].date, for: check).result(of: check) == .refuted
                    }
                    guard let claim = context.best(refuted) else { return nil }
                    return clash(
                        node, position, check, claim, looker.upTo(context.graph[claim].date, for: check), context)
                }
            }
        }
    }

    private static func clash(
        _ node: Node, _ position: Int, _ check: PartyCheck, _ claim: Attestation, _ looker: PartyCheckLooker,
        _ context: ClashContext
    ) -> Clash {
        let claimant = context.graph[claim].by
        return Clash(
            id: "citation-claim:\(context.slug(node)):\(position + 1)", clashKind: .citationClaim, knownBy: .engine,
            group: .texts, issue: nil, parties: Array(Set([claimant, check.party].compactMap(\.self))).sorted(),
            headline: "Is it so: \(context.phrasing.title(of: node))?",
            sayings: [context.saying(at: claim, "says")]
                + looker.evidence(of: check).prefix(1).map {
                    context.saying(at: $0, "but see")
                },
            finding: looker.sentence(on: check) + " So it is not so, as far as this graph quotes the texts.",
            innocentReading: "The claim may speak of other texts than those collected here.", variants: [],
            rank: [0] + context.rank([node]))
    }
}

/// Decides claims about a party's texts.
struct PartyCheckLooker {
    enum Result: Sendable { case confirmed, refuted, undecided }

    private let context: ClashContext
    /// The date of the claim; nil where it is not known.
    private var claimed: DateSpan?
    private var looksAtAll = false
    private let uses: [Statement.ID: NormUse]

    init(_ context: ClashContext) {
        self.context = context
        uses = Dictionary(context.report.norms.clauses.map { ($0.clause, $0) }) { first, _ in first }
    }

    /// One that looks at nothing that was said after a claim: that somebody does it later refutes no claim that it does
    /// not. That it does not is shown by all of its texts.
    func upTo(_ claimed: DateSpan?, for check: PartyCheck) -> PartyCheckLooker {
        var looker = self
        looker.claimed = claimed
        looker.looksAtAll = check.expectation == .present
        return looker
    }

    /// Whether something was surely said by the time of the claim, or on its day.
    private func isInTime(_ date: DateSpan?) -> Bool {
        if looksAtAll { return true }
        guard let date, let claimed else { return false }
        return date.last <= claimed.last
    }

    func result(of check: PartyCheck) -> Result {
        guard claimed != nil || looksAtAll else { return .undecided }
        if case .answers(let question) = check.subject { return answers(question, check) }
        guard !context.dispute.ownTexts.completeTexts(of: check.party).isEmpty else { return .undecided }
        let found: Bool
        switch check.subject {
        case .cites(let named):
            if check.expectation == .only { return only(named.flatMap(\.self), check.party) }
            let cited = named.filter { $0.contains { isCited($0, by: check.party) } }
            let isSilent = named.flatMap(\.self).allSatisfy { uses[$0]?.neverCitedBy.contains(check.party) ?? false }
            if cited.count < named.count, !isSilent, cited.isEmpty || check.expectation == .present {
                return .undecided
            }
            found = check.expectation == .absent ? !cited.isEmpty : cited.count == named.count
        case .holds(let position):
            let stand = context.positions.rows.first { $0.issue == position.issue }?.stands.first {
                $0.party == check.party
            }
            let held = (stand?.taken ?? []).filter { isInTime($0.date) }
            guard let last = held.last else { return .undecided }
            found = held.contains { $0.date == last.date && $0.answer == position.answer }
        case .text(let words): found = !sources(of: check.party, holding: words).isEmpty
        case .answers: return .undecided
        }
        return found == (check.expectation != .absent) ? .confirmed : .refuted
    }

    /// The places that decide it.
    func evidence(of check: PartyCheck) -> [Attestation] {
        switch check.subject {
        case .cites(let named):
            let clauses = named.flatMap(\.self)
            let others = check.expectation == .only ? siblings(of: clauses) : clauses
            return others.flatMap { citations(of: $0, by: check.party) }
        case .holds(let position):
            let row = context.positions.rows.first { $0.issue == position.issue }
            let taken = row?.stands.first { $0.party == check.party }?.taken ?? []
            return taken.filter { isInTime($0.date) }.map(\.attestation)
        case .answers(let question):
            return replies(to: question, by: check.party)
        case .text: return []
        }
    }

    func sentence(on check: PartyCheck) -> String {
        let name = context.phrasing.withOwnTexts(check.party)
        func titles(_ ids: [Statement.ID]) -> String {
            English.list(ids.map { context.phrasing.title(of: .statement($0)) })
        }
        switch check.subject {
        case .cites(let named):
            let clauses = named.flatMap(\.self)
            let cited = (check.expectation == .only ? siblings(of: clauses) : clauses).filter {
                isCited($0, by: check.party)
            }
            return cited.isEmpty
                ? "\(name) is not quoted as citing \(titles(clauses))." : "\(name) cites \(titles(cited))."
        case .holds(let position):
            let row = context.positions.rows.first { $0.issue == position.issue }
            let taken = row?.stands.first { $0.party == check.party }?.taken.filter { isInTime($0.date) } ?? []
            let held = taken.last.map { last in taken.filter { $0.date == last.date }.map(\.answer) } ?? []
            let title = context.phrasing.title(of: .statement(position.issue))
            return held.isEmpty
                ? "No position of \(name) on \(title) is recorded."
                : "On \(title), \(name) holds \(English.list(held.map { English.quoted($0) }))."
        case .answers(let question):
            let count = replies(to: question, by: check.party).count
            let title = context.phrasing.title(of: .statement(question))
            return count == 0
                ? "No reply of \(name) to \(title) is recorded."
                : "A reply of \(name) to \(title) is recorded."
        case .text(let words):
            let found = sources(of: check.party, holding: words)
            return found.isEmpty
                ? "No own text of \(name) holds the words \(English.quoted(words))."
                : "\(English.quoted(words)) stands in \(English.list(found.map { context.graph[$0].name })) of \(name)."
        }
    }

    private func answers(_ question: Statement.ID, _ check: PartyCheck) -> Result {
        let isAnswered = !replies(to: question, by: check.party).isEmpty
        if isAnswered { return check.expectation == .absent ? .refuted : .confirmed }
        if context.dispute.ownTexts.completeTexts(of: check.party).isEmpty { return .undecided }
        return check.expectation == .absent ? .confirmed : .refuted
    }

    /// Replies that answer, be it in part or by a refusal; who evades or defers does not.
    private func replies(to question: Statement.ID, by party: Party.ID) -> [Attestation] {
        let exchange = context.report.unanswered.exchanges.first { $0.question == question }
        return (exchange?.outcomes ?? []).flatMap(\.replies).filter {
            $0.isCounted && ($0.status == .answered || $0.status == .partlyAnswered || $0.status == .refused)
                && context.graph[$0.attestation].by == party && isInTime(context.graph[$0.attestation].date)
        }.map(\.attestation)
    }

    private func only(_ clauses: [Statement.ID], _ party: Party.ID) -> Result {
        let others = siblings(of: clauses)
        if others.contains(where: { isCited($0, by: party) }) { return .refuted }
        guard others.allSatisfy({ uses[$0]?.neverCitedBy.contains(party) ?? false }) else { return .undecided }
        return clauses.allSatisfy { uses[$0]?.neverCitedBy.contains(party) ?? false } ? .refuted : .confirmed
    }

    /// The other clauses of the same instruments.
    private func siblings(of clauses: [Statement.ID]) -> [Statement.ID] {
        let instruments = Set(clauses.compactMap { context.graph[$0].norm?.instrument })
        return context.graph.statements.filter { statement in
            statement.norm?.instrument.map(instruments.contains) ?? false
        }.map(\.id).filter { !clauses.contains($0) }
    }

    private func citations(of clause: Statement.ID, by party: Party.ID) -> [Attestation] {
        (uses[clause]?.citations ?? []).filter { $0.party == party }.compactMap(\.attestation).filter { place in
            guard isInTime(context.graph[place].date) else { return false }
            // To speak of others' use of a clause is not to appeal to it.
            if case .statement(let id) = place.node, isAboutOthers(context.graph[id], party) { return false }
            return context.graph[place].source.map { context.dispute.ownTexts.owners(of: $0).contains(party) } ?? false
        }
    }

    /// Whether a statement charges others with how they take part, or says what another party cites.
    private func isAboutOthers(_ statement: Statement, _ party: Party.ID) -> Bool {
        if let charge = statement.role?.charge, ClashWords.conductOfDispute.contains(charge) { return true }
        return (statement.role?.partyChecks ?? []).contains { check in
            if case .cites = check.subject { check.party != party } else { false }
        }
    }

    private func isCited(_ clause: Statement.ID, by party: Party.ID) -> Bool {
        !citations(of: clause, by: party).isEmpty
    }

    private func sources(of party: Party.ID, holding words: String) -> [Source.ID] {
        let sought = FoldedText(words).folded
        return context.dispute.ownTexts.texts(of: party).filter { id in
            let source = context.graph[id]
            guard isInTime(source.date) else { return false }
            return ClashWords.holds(FoldedText(source.file.text(in: source.bodyBounds)).folded, sought)
        }
    }
}
