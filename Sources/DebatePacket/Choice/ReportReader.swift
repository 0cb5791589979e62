import Analysis
import ArgumentModel
import Argumentation
import DisputeModel

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
        let answered = Set(report.unanswered.claims.filter { !$0.isUnanswered }.map(\.claim))
        dropped = Set(report.unanswered.claims.map(\.claim)).subtracting(answered)
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

    /// Claims of one side that no opposing party heard in the graph answers.
    func isDropped(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return dropped.contains(id)
    }

    /// The claims that a party leaves without an answer.
    func claimsUnanswered(by party: Party.ID) -> [Statement.ID] {
        report.unanswered.claims.filter { $0.unansweredBy.contains(party) }.map(\.claim)
    }

    /// Statements that cannot all hold, and who is committed to them.
    struct Conflict {
        /// The clash that it shows, and the question that it is about where the graph has one.
        let clash: String
        let question: String?
        let scope: String
        let grade: String
        let isWithinParty: Bool
        let parties: [Party.ID]
        let members: [Member]

        /// A statement, the speaker where there is one, and the places where it is said, or denied.
        struct Member {
            let node: Node
            let party: Party.ID?
            let places: [Attestation]
        }
    }

    /// What to say where a limit was hit and there may be more of them.
    var conflictsMissed: String? {
        report.contradictions.isPartial ? "a limit was hit: there may be more contradictions" : nil
    }

    var conflicts: [Conflict] {
        let clashes = Dictionary(report.clashes().all.flatMap { clash in clash.variants.map { ($0, clash) } }) {
            first, _ in first
        }
        return report.contradictions.findings.map { finding in
            let clash = clashes[finding.id]
            return Conflict(
                clash: clash?.id ?? finding.id, question: clash?.issue == nil ? nil : clash?.headline,
                scope: ReportReader.words(for: finding.scope), grade: finding.grade.rawValue,
                isWithinParty: finding.scope == .withinParty, parties: finding.parties,
                members: finding.assertions.map { member in
                    Conflict.Member(
                        node: member.node, party: member.party,
                        places: member.attestations)
                })
        }
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
