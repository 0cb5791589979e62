import ArgumentModel
import DisputeModel

/// Finds what every party says to the claims of the others.
struct ClaimTracker {
    private let dispute: Dispute
    private let graph: ArgumentGraph
    private let presence: Presence
    private let camps: Camps
    private let speech: Speech
    private let opposition: Opposition
    private let order: SpeakingOrder
    private let opposing: OpposingCamps
    /// By statement: whether it is a claim that exists.
    private let isClaim: [Bool]
    /// By entry of `speech.committed`: how directly it is known.
    private let testimonies: [Testimony]

    init(_ dispute: Dispute) {
        self.dispute = dispute
        let (graph, presence) = (dispute.graph, dispute.presence)
        (self.graph, self.presence, camps) = (graph, presence, dispute.camps)
        (speech, opposition) = (dispute.speech, dispute.opposition)
        order = SpeakingOrder(dispute)
        opposing = OpposingCamps(dispute, order)
        isClaim = graph.statements.indices.map { index in
            switch graph.statements[index].kind {
            case .claim, .meta: presence.contains(Statement.ID(index))
            case .norm, .question, .demand, .issue: false
            }
        }
        testimonies = TestimonyFinder(dispute).testimonies()
    }

    /// The findings for every claim that awaits an answer and every party that makes it, in source order.
    ///
    /// Complexity: O(parties × (nodes + relations)).
    func receptions() -> [ClaimReception] {
        let answers = answersByStatement()
        let heard = graph.parties.map(\.id).filter { speech.isHeard[$0.index] }
        let expectation = AnswerExpectation(dispute, heard: heard)
        var receptions: [ClaimReception] = []
        for index in graph.statements.indices where isClaim[index] {
            for number in speech.affirming[index] {
                let (party, statement) = (Party.ID(Int(number)), graph.statements[index])
                guard expectation.awaitsAnswer(statement, by: party) else { continue }
                let owing = expectation.owing(statement, by: party)
                receptions.append(reception(of: statement, by: party, answers[index], owing))
            }
        }
        return receptions
    }

    /// - Parameter owing: Those who could answer.
    private func reception(
        of statement: Statement, by party: Party.ID, _ all: [Answer], _ owing: [Party.ID]
    ) -> ClaimReception {
        let answers = all.filter { $0.party != party }.map { owing.contains($0.party) ? $0 : $0.asAgreement }
        let first = firstSaid(statement, by: party)
        let firstSaid = first?.date
        let readable = owing.filter { dispute.ownTexts.hasCompleteText(of: $0, notBefore: firstSaid) }
        let silent = readable.filter { owing in !answers.contains { $0.party == owing } }
        let isAnswered = answers.contains { owing.contains($0.party) }
        return ClaimReception(
            claim: statement.id, by: party, firstSaid: firstSaid, daysOpen: days(from: first, silent),
            answers: answers, unansweredBy: silent, isUnanswered: !readable.isEmpty && !isAnswered,
            slug: statement.slug, partyCode: graph[party].code, asOf: presence.asOf)
    }

    private func days(from first: Occurrence?, _ silent: [Party.ID]) -> Int? {
        guard let first, let said = first.date, said.isExact, !first.isDateInferred else { return nil }
        let texts = silent.compactMap { dispute.ownTexts.lastText(of: $0, after: said.last) }
        let last = texts.compactMap { graph[$0].date }.max { $0.last < $1.last }
        let end = presence.asOf ?? last.flatMap { $0.isExact ? $0.last : nil }
        return end.map { max(0, $0.ordinal - said.last.ordinal) }
    }

    /// The earliest dated place where the party says it; where it denies or quotes it, it does not.
    private func firstSaid(_ statement: Statement, by party: Party.ID) -> Occurrence? {
        let said = statement.occurrences.filter {
            $0.by == party && $0.stance == .asserts && $0.date != nil && presence.contains($0)
        }
        return said.min { a, b in
            guard let left = a.date, let right = b.date else { return false }
            return (left.first, left.last) < (right.first, right.last)
        }
    }
}

extension ClaimTracker {
    /// By statement: the answers of all parties, by party, then by kind.
    private func answersByStatement() -> [[Answer]] {
        var answers = Array(repeating: [Answer](), count: graph.statements.count)
        var objections = Array(repeating: [(AnswerReach.Objection, isUndercut: Bool)](), count: graph.parties.count)
        func object(_ node: Int32, to target: Int32, by party: Int32, isUndercut: Bool) {
            let camp = camps.camp(of: Party.ID(Int(party)))
            let inTurn = opposing.isOpposed(Int(node), fromOutside: camp)
            let objection = AnswerReach.Objection(node: node, target: target, isAnsweredInTurn: inTurn)
            objections[Int(party)].append((objection, isUndercut))
        }
        for edge in opposition.edges {
            for party in speech.committed[Int(edge.from)] {
                object(edge.from, to: edge.to, by: party, isUndercut: edge.isUndercut)
            }
            // Between assertions opposition is mutual: who says later what a claim speaks against has answered it.
            guard !edge.isUndercut, isMutual(edge) else { continue }
            for party in speech.committed[Int(edge.to)]
            where order.asserts(Party.ID(Int(party)), edge.to, after: edge.from) {
                object(edge.to, to: edge.from, by: party, isUndercut: false)
            }
        }
        let denials = denials()
        let (direct, relayed) = concessions()
        var reach = AnswerReach(nodeCount: opposition.numbering.count)
        for party in graph.parties.map(\.id) {
            let own = objections[party.index]
            let attacks = own.filter { !$0.isUndercut }.map(\.0)
            for objection in rebuttals(attacks + denials[party.index]) {
                add(objection, .rebutted, by: party, to: Int(objection.target), &answers)
            }
            reach.spread(own.filter(\.isUndercut).map(\.0), over: opposition)
            collect(reach, .undercut, by: party, &answers)
            reach.spread(attacks + denials[party.index], over: opposition)
            collect(reach, .undermined, by: party, &answers)
            for concession in direct[party.index] + relayed[party.index] {
                add(concession, .conceded, by: party, to: Int(concession.target), &answers)
            }
        }
        return answers
    }

    private func isMutual(_ edge: Opposition.Edge) -> Bool {
        let numbering = opposition.numbering
        return dispute.isMutual(numbering.node(at: Int(edge.from)), numbering.node(at: Int(edge.to)))
    }

    private func collect(_ reach: AnswerReach, _ how: Answer.How, by party: Party.ID, _ answers: inout [[Answer]]) {
        for node in reach.reached where Int(node) < graph.statements.count {
            guard let objection = reach.objection(reaching: node) else { continue }
            add(objection, how, by: party, to: Int(node), &answers)
        }
    }

    private func add(
        _ objection: AnswerReach.Objection, _ how: Answer.How, by party: Party.ID, to claim: Int,
        _ answers: inout [[Answer]]
    ) {
        guard claim < isClaim.count, isClaim[claim] else { return }
        answers[claim].append(
            Answer(
                party: party, how: how, node: opposition.numbering.node(at: Int(objection.node)),
                target: opposition.numbering.node(at: Int(objection.target)),
                testimony: testimony(of: Int(objection.node), by: party) ?? .own,
                isAnsweredInTurn: objection.isAnsweredInTurn))
    }

    /// One objection per target: the first that nobody has answered in turn, else the first.
    private func rebuttals(_ objections: [AnswerReach.Objection]) -> [AnswerReach.Objection] {
        let all = objections.enumerated().sorted { a, b in
            if a.element.target != b.element.target { return a.element.target < b.element.target }
            if a.element.isAnsweredInTurn != b.element.isAnsweredInTurn { return b.element.isAnsweredInTurn }
            return a.offset < b.offset
        }
        var chosen: [AnswerReach.Objection] = []
        for (_, objection) in all where chosen.last?.target != objection.target { chosen.append(objection) }
        return chosen
    }

    /// By party: what it denies in an occurrence. That leaves nothing to answer in turn.
    private func denials() -> [[AnswerReach.Objection]] {
        var denials = Array(repeating: [AnswerReach.Objection](), count: graph.parties.count)
        for node in 0..<opposition.numbering.count {
            for party in speech.denying[node] {
                denials[Int(party)].append(
                    AnswerReach.Objection(node: Int32(node), target: Int32(node), isAnsweredInTurn: false))
            }
        }
        return denials
    }

    /// By party: the statements it affirms, and those it supports by something else it says.
    private func concessions() -> (direct: [[AnswerReach.Objection]], relayed: [[AnswerReach.Objection]]) {
        var direct = Array(repeating: [AnswerReach.Objection](), count: graph.parties.count)
        var relayed = direct
        for statement in graph.statements.indices {
            var known: [Int32] = []
            for party in speech.affirming[statement] {
                direct[Int(party)].append(concession(of: statement, by: statement))
                known.append(party)
            }
            for supporter in opposition.conclusions[statement] + opposition.supporters[statement] {
                for party in speech.committed[Int(supporter)] where !known.contains(party) {
                    relayed[Int(party)].append(concession(of: statement, by: Int(supporter)))
                    known.append(party)
                }
            }
        }
        return (direct, relayed)
    }

    private func concession(of statement: Int, by node: Int) -> AnswerReach.Objection {
        AnswerReach.Objection(node: Int32(node), target: Int32(statement), isAnsweredInTurn: false)
    }

    /// How directly it is known that the party says the node, or what it puts forward for it, or denies it.
    private func testimony(of node: Int, by party: Party.ID) -> Testimony? {
        for (entry, committed) in zip(speech.committed.range(of: node), speech.committed[node])
        where committed == Int32(party.index) {
            return testimonies[entry]
        }
        return camps.testimony(of: party, in: graph.occurrences(of: opposition.numbering.node(at: node)), presence)
    }
}
