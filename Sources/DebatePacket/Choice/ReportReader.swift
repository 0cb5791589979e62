import Analysis
import ArgumentModel
import Argumentation
import DisputeModel
import Wording

/// Everything the packet takes from the report, and nothing else: the only file that knows the report's findings.
struct ReportReader {
    let report: Report
    private let preferred: Standing
    private let lintsByNode: [Node: Set<Lint.Check>]
    private let dropped: Set<Statement.ID>

    init(_ report: Report) {
        self.report = report
        preferred = Standing(report.dispute, under: .preferred, limit: 200)
        var lintsByNode: [Node: Set<Lint.Check>] = [:]
        for lint in lints(of: report.dispute) {
            for node in lint.nodes { lintsByNode[node, default: []].insert(lint.check) }
        }
        self.lintsByNode = lintsByNode
        let claims = report.unanswered.claims
        let answered = Set(claims.filter { !$0.isUnanswered }.map(\.claim))
        dropped = Set(claims.filter { $0.firstSaid != nil }.map(\.claim)).subtracting(answered)
    }

    var dispute: Dispute { report.dispute }
    var graph: ArgumentGraph { dispute.graph }
    var presence: Presence { dispute.presence }
    var semantics: String { report.semantics.name }
    /// What it takes to stand, in plain words.
    var semanticsMeaning: String {
        switch report.semantics {
        case .grounded: "a claim stands only when whatever attacks it is beaten by something that stands"
        case .conflictFree, .naive, .admissible, .complete, .preferred, .stable, .semiStable, .stage, .ideal:
            "a claim stands when it is part of every position that can be defended"
        }
    }
    func state(of node: Node) -> State? { report.state(of: node) }

    /// Accepted in some but not all preferred extensions.
    func isContested(_ node: Node) -> Bool {
        preferred.state(of: node) == .open && preferred.isAcceptedInSomeView(node)
    }

    func has(_ check: Lint.Check, _ node: Node) -> Bool { lintsByNode[node]?.contains(check) ?? false }

    /// Questions, demands and offers without a sufficient reply, in source order.
    var openQuestions: [Exchange] { report.unanswered.openExchanges }

    /// What was said to a question that counts as a reply to it, insufficient ones included.
    func replies(to question: Statement.ID) -> [(reply: Attestation, grade: String)] {
        var replies: [(Attestation, String)] = []
        for asked in report.unanswered.questions where asked.question == question {
            for reply in asked.replies {
                let evidence = reply.attestation
                guard !replies.contains(where: { $0.0 == evidence }) else { continue }
                let grade = reply.grade.map { $0 == .none ? "silence, as reported" : $0.rawValue } ?? "reply"
                replies.append((evidence, grade))
            }
        }
        return replies
    }

    /// Claims of one side that no opposing party heard in the graph answers. What is undated may be later than all that
    /// the others say, and is not dropped.
    func isDropped(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return dropped.contains(id)
    }

    /// The claims that a party leaves without an answer.
    func claimsUnanswered(by party: Party.ID) -> [Statement.ID] {
        report.unanswered.claims.filter { $0.unansweredBy.contains(party) }.map(\.claim)
    }

    /// What opposes what, one entry a clash as `contradictions` lists them: what two parties hold against each other, what
    /// cannot all hold, and what one party held at two dates, which is no contradiction.
    struct Conflict {
        /// What sort of conflict it is.
        enum Sort {
            case disagreement, contradiction
            /// A demand and its refusal, or an argument against the step of an argument on either side.
            case refusal, crossUndercut
            /// One party answers otherwise at a later date.
            case change
            /// One party answers otherwise in one text or on one day.
            case twoAnswers
        }

        let sort: Sort
        /// The question that it is about, where the graph has one.
        let question: String?
        /// Who sets them against each other.
        let sources: Clash.KnownBy
        /// `within one party`, for contradictions.
        let scope: String
        /// `strict` or `defeasible`; nil where no minimal set is folded into it.
        let grade: String?
        let isWithinParty: Bool
        let parties: [Party.ID]
        let members: [Member]
        /// Everything that takes part in it, be it shown or not.
        let nodes: Set<Node>
        /// What was found, and how it may be read without any fault.
        let remark: String?

        /// A statement with the places where it is said, or denied.
        struct Member {
            let node: Node
            /// The answer that it gives to the question; nil without a question.
            let role: String?
            let party: Party.ID?
            let places: [Attestation]
            /// Others who say the same, with those through whom alone they are known.
            let others: [(party: Party.ID, reporters: [Party.ID])]
        }
    }

    /// What to say where a limit was hit and there may be more of them.
    var conflictsMissed: String? {
        report.contradictions.isPartial ? "a limit was hit: there may be more contradictions" : nil
    }

    var conflicts: [Conflict] {
        let sets = Dictionary(report.contradictions.findings.map { ($0.id, $0) }) { first, _ in first }
        return report.clashes().all.compactMap { clash in
            guard let sort = sort(of: clash) else { return nil }
            let folded = clash.variants.compactMap { sets[$0] }
            let grades = Set(folded.map(\.grade))
            let remark = [clash.finding, clash.innocentReading].filter { !$0.isEmpty }.joined(separator: " ")
            return Conflict(
                sort: sort, question: clash.issue == nil && sort == .contradiction ? nil : clash.headline,
                sources: clash.knownBy, scope: ReportReader.scopes(of: folded),
                grade: grades.isEmpty ? nil : grades.contains(.strict) ? "strict" : "defeasible",
                isWithinParty: clash.group == .withinParty, parties: clash.parties, members: members(of: clash, folded),
                nodes: Set(clash.sayings.map(\.node) + folded.flatMap { $0.assertions.map(\.node) }),
                remark: sort == .contradiction || remark.isEmpty ? nil : remark)
        }
    }

    /// Nil for the kinds of clashes that the packet has no place for.
    private func sort(of clash: Clash) -> Conflict.Sort? {
        switch clash.clashKind {
        case .disagreement: return .disagreement
        case .contradiction: return .contradiction
        case .changedPosition:
            let stands = report.positions.rows.first { $0.issue == clash.issue }?.stands ?? []
            let isLater = stands.contains { clash.parties.contains($0.party) && $0.hasChanged }
            return isLater ? .change : .twoAnswers
        case .demandRefused: return .refusal
        case .crossUndercut: return .crossUndercut
        case .charge, .ownYardstick, .ownSelection, .citationClaim, .reading,
            .attestedDifferently, .wordAndConduct, .mirrorCharge, .announcement, .reportedDifferently:
            return nil
        }
    }

    /// The statements of the set that shows the clash most directly, with all places of all its sets; without a set, or
    /// where an issue is, the clearest words of each.
    private func members(of clash: Clash, _ folded: [Contradiction]) -> [Conflict.Member] {
        guard clash.issue == nil, !folded.isEmpty else {
            return clash.sayings.map { saying in
                Conflict.Member(
                    node: saying.node, role: saying.role, party: saying.party,
                    places: saying.attestation.map { [$0] } ?? [],
                    others: saying.others.map { ($0, clash.reporters(of: $0, in: saying, report)) })
            }
        }
        let all = folded.flatMap(\.assertions)
        // The report gives the smallest sets first.
        var nodes: [Node] = []
        for node in folded[0].assertions.map(\.node) where !nodes.contains(node) { nodes.append(node) }
        return nodes.map { node in
            let members = all.filter { $0.node == node }
            var places: [Attestation] = []
            for place in members.flatMap(\.attestations) where !places.contains(place) { places.append(place) }
            return Conflict.Member(node: node, role: nil, party: members.first?.party, places: places, others: [])
        }
    }

    private static func scopes(of sets: [Contradiction]) -> String {
        var words: [String] = []
        for word in sets.map({ ReportReader.words(for: $0.scope) }) where !words.contains(word) { words.append(word) }
        return English.list(words)
    }

    private static func words(for scope: Contradiction.Scope) -> String {
        switch scope {
        case .withinParty: "within one party"
        case .betweenParties: "between parties"
        case .withNorm: "with a norm"
        case .withText: "with a text"
        case .editorsOwn: "in the editor’s own words"
        }
    }

    /// A party cites one clause and never another that somebody else relies on.
    struct Selection {
        let party: Party.ID
        let cites: [Statement.ID]
        let omits: Statement.ID
        let reliedOnBy: [(party: Party.ID, node: Node)]
    }

    var selections: [Selection] {
        report.norms.selective.map { finding in
            Selection(
                party: finding.party, cites: finding.cites, omits: finding.omits,
                reliedOnBy: finding.reliedOnBy.map { ($0.party, $0.node) })
        }
    }

    /// The clauses a party cites, in source order, and how many of its statements cite each.
    func clausesCited(by party: Party.ID) -> [(clause: Statement.ID, count: Int)] {
        report.norms.clauses.compactMap { use in
            let count = Set(use.citations.filter { $0.party == party }.map(\.node)).count
            return count == 0 ? nil : (use.clause, count)
        }
    }

    /// What was first said or adopted when; the undated ones apart.
    var firstMentions: (dated: [(date: DateSpan, node: Node, evidence: Attestation?)], undated: [Attestation]) {
        let timeline = Timeline(dispute)
        let dated = timeline.dated.filter(\.isFirst).compactMap { entry in
            entry.date.map { ($0, entry.node, ReportReader.evidence(entry)) }
        }
        return (dated, timeline.undated.compactMap { ReportReader.evidence($0) })
    }

    private static func evidence(_ entry: Timeline.Entry) -> Attestation? {
        guard case .said(let place) = entry.event else { return nil }
        return place
    }
}
