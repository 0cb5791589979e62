import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Makes the cross-examination sheets.
struct CrossMaker {
    let context: PacketContext
    let decks: [Side: [Node]]

    private struct Draft {
        let phrase: Phrase
        var challenges: [Node] = []
        var replies: [CrossReply] = []
        var speaker: Party.ID? = nil
    }

    func sheets(_ book: inout AttestationBook) -> [CrossSheet] {
        Side.allCases.map { side in
            let drafts = CrossRule.allCases.map { (rule: $0, drafts: self.drafts($0, to: side, &book)) }
            let silent = drafts.filter(\.drafts.isEmpty).map { $0.rule.name.lowercased() }
            let inTurn = (0..<CrossSheet.perRule).flatMap { turn in
                drafts.filter { $0.drafts.count > turn }.map { (rule: $0.rule, draft: $0.drafts[turn]) }
            }
            let questions = inTurn.enumerated().map { position, asked in
                CrossQuestion(
                    label: "Q\(side.rawValue)\(position + 1)", rule: asked.rule.name, phrase: asked.draft.phrase,
                    challenges: asked.draft.challenges, speaker: asked.draft.speaker, replies: asked.draft.replies)
            }
            return CrossSheet(
                letter: side.rawValue, name: side.name, asker: "side \(side.other.rawValue)", questions: questions,
                silentRules: silent.isEmpty ? nil : English.list(silent))
        }
    }

    private func drafts(_ rule: CrossRule, to side: Side, _ book: inout AttestationBook) -> [Draft] {
        switch rule {
        case .selectiveNorm: collect(context.reader.selections, &book) { selective($0, side, &$1) }
        case .ownContradiction:
            collect(context.reader.conflicts.filter { $0.sort == .contradiction || $0.sort == .twoAnswers }, &book) {
                contradiction($0, side, &$1)
            }
        case .change:
            collect(context.reader.conflicts.filter { $0.sort == .change }, &book) { contradiction($0, side, &$1) }
        case .drop: collect(droppable(to: side), &book) { drop($0, &$1) }
        case .undercut: collect(undercuts(of: side), &book) { undercut($0, &$1) }
        case .unsupportedClaim: collect(unsupported(of: side), &book) { unsupported($0, &$1) }
        case .oneSource: collect(nodes(of: side), &book) { oneSource($0, &$1) }
        }
    }

    /// At most `CrossSheet.perRule` of what can be asked. What cannot leaves no number behind.
    private func collect<Item>(
        _ items: [Item], _ book: inout AttestationBook, _ make: (Item, inout AttestationBook) -> Draft?
    ) -> [Draft] {
        var drafts: [Draft] = []
        for item in items where drafts.count < CrossSheet.perRule {
            var fresh = book
            guard let draft = make(item, &fresh) else { continue }
            drafts.append(draft)
            book = fresh
        }
        return drafts
    }

    /// Without the card that nobody has in hand yet when questions are put.
    private func nodes(of side: Side) -> [Node] {
        let kept = context.keptBack(decks[side] ?? [])
        let reached = context.reach.nodes.filter { context.reach.side(of: $0) == side && $0 != kept }
        return (side == .motion ? [context.motion] : []) + reached
    }

    private func selective(_ selection: ReportReader.Selection, _ side: Side, _ book: inout AttestationBook) -> Draft? {
        guard context.leaning(of: selection.party) == side, let cited = selection.cites.first,
            let cites = context.sentence(.statement(cited), &book),
            let omits = context.sentence(.statement(selection.omits), &book)
        else { return nil }
        let relied = selection.reliedOnBy.map(\.node)
        return Draft(
            phrase: Phrase(
                .template("\(context.finder.name(of: selection.party)) cites:"), .graph(cites),
                .template("Why is this clause of the same text never cited:"), .graph(omits)),
            challenges: relied,
            replies: context.rebuttals(of: relied).filter { context.reach.side(of: $0.node) == side })
    }

    /// What one party says, held together: at two dates it may have changed its mind, otherwise the two do not go together.
    private func contradiction(_ conflict: ReportReader.Conflict, _ side: Side, _ book: inout AttestationBook) -> Draft?
    {
        guard conflict.isWithinParty, let party = conflict.parties.first else { return nil }
        let near = conflict.members.compactMap { context.reach.side(of: $0.node) }
        guard context.leaning(of: party) == side || (context.leaning(of: party) == nil && near.contains(side)) else {
            return nil
        }
        let said = conflict.members.flatMap { member in member.places.map { (member.node, $0) } }
        guard let first = said.first,
            let second = conflict.members.count > 1
                ? conflict.members[1].places.first.map({ (conflict.members[1].node, $0) }) : said.dropFirst().first
        else { return nil }
        // Nobody is asked to square what only its opponents report of it.
        let camps = context.reader.dispute.camps
        guard ![first.1, second.1].contains(where: { camps.testimony(of: context.finder[$0]) == .hearsay }) else {
            return nil
        }
        let (one, other) = (dated(first.1, &book), dated(second.1, &book))
        let question =
            conflict.sort == .change ? "What changed between the two dates?" : "How do the two go together?"
        return Draft(
            phrase: Phrase(
                .template("\(context.finder.name(of: party)) says, \(one.date):"), .graph(one.passage),
                .template("and, \(other.date):"), .graph(other.passage), .template(question)),
            challenges: conflict.members.map(\.node), speaker: party)
    }

    private func dated(_ evidence: Attestation, _ book: inout AttestationBook) -> (date: String, passage: Passage) {
        let (occurrence, title) = (context.finder[evidence], context.finder.title(of: evidence.node))
        return (
            Phrasing.spokenDate(of: occurrence),
            Passage(
                words: occurrence.stance.isOfSpeaker ? title : "Not so: \(title)",
                references: [book.reference(to: evidence)])
        )
    }

    /// Claims of the other side that nobody answers and nothing attacks, and open questions to those who are on this one that somebody else
    /// asks, each nearest to the motion first.
    private func droppable(to side: Side) -> [Node] {
        let claims = nodes(of: side.other).filter { claim in
            context.reader.isDropped(claim)
                && context.lines.attackers(of: claim).isEmpty
                && context.speakers.contains { context.isSaid(claim, by: $0.id) && context.leaning(of: $0.id) != side }
        }
        let open = context.reader.openQuestions.filter { question in
            question.outcomes.contains { outcome in
                let isOwn = !outcome.askers.isEmpty && outcome.askers.allSatisfy { context.leaning(of: $0) == side }
                return outcome.isOpen && !isOwn && outcome.to.map { context.leaning(of: $0) == side } ?? false
            }
        }
        let questions = context.byRelevance(open.map { .statement($0.question) })
        let cards = decks[side.other] ?? []
        let onCards = claims.filter(cards.contains)
        let others = claims.filter { !cards.contains($0) }
        return Array(onCards.prefix(2)) + Array(questions.prefix(1)) + onCards.dropFirst(2) + others
    }

    private func drop(_ node: Node, _ book: inout AttestationBook) -> Draft? {
        guard let passage = context.passage(node, &book) else { return nil }
        if case .statement(let id) = node, context.graph[id].kind != .claim {
            return Draft(
                phrase: Phrase(
                    .template("This was put to your side, and a sufficient reply is missing:"), .graph(passage),
                    .template("What do you reply?")),
                replies: context.reader.replies(to: id).map { CrossReply(node: $0.reply.node, remark: $0.grade) })
        }
        return Draft(
            phrase: Phrase(
                .template("Nothing that your side says here replies to this claim:"), .graph(passage),
                .template("What is your answer?")),
            replies: context.rebuttals(of: [node]))
    }

    private func undercuts(of side: Side) -> [Relation] {
        context.graph.relations.filter { relation in
            relation.kind == .undercuts && context.presence.contains(relation.id)
                && context.reach.side(of: relation.to) == side
        }
    }

    private func undercut(_ relation: Relation, _ book: inout AttestationBook) -> Draft? {
        guard case .argument(let id) = relation.to, let challenge = context.passage(relation.from, &book) else {
            return nil
        }
        let argument = context.graph[id]
        let conclusion = argument.conclusion.map { Node.statement($0) } ?? relation.to
        guard let concluded = context.passage(conclusion, &book) ?? context.passage(relation.to, &book) else {
            return nil
        }
        return Draft(
            phrase: Phrase(
                .template("You conclude:"), .graph(concluded),
                .template("But this questions the argument “\(context.finder.title(of: relation.to))”:"),
                .graph(challenge), .template("Why does your conclusion still follow?")),
            challenges: [relation.from], replies: context.rebuttals(of: [relation.from]))
    }

    /// Cards first: they are what the class has before it.
    private func unsupported(of side: Side) -> [Node] {
        let cards = decks[side] ?? []
        let all = nodes(of: side).filter { context.reader.has(.unsupportedClaim, $0) }
        return all.filter(cards.contains) + all.filter { !cards.contains($0) }
    }

    private func unsupported(_ node: Node, _ book: inout AttestationBook) -> Draft? {
        guard let passage = context.passage(node, &book) else { return nil }
        return Draft(
            phrase: Phrase(.template("What reason is given for this claim?"), .graph(passage)),
            replies: context.lines.reasons(for: node).map { CrossReply(node: $0, remark: nil) }
                + context.normsCited(by: node).map { CrossReply(node: $0, remark: "the norm that the claim cites") })
    }

    /// A node whose supports, two or more, are all known from one document.
    private func oneSource(_ node: Node, _ book: inout AttestationBook) -> Draft? {
        let supporters = context.lines.reasons(for: node).filter { !context.pool.sources(of: $0).isEmpty }
        let sources = Set(supporters.flatMap { context.pool.sources(of: $0) })
        guard supporters.count >= 2, sources.count == 1, let source = sources.first,
            let claim = context.passage(node, &book), let first = context.passage(supporters[0], &book),
            let second = context.passage(supporters[1], &book)
        else { return nil }
        return Draft(
            phrase: Phrase(
                .graph(claim), .template("is supported by"), .graph(first), .template("and by"), .graph(second),
                .template("Both are known from \(context.graph[source].name) alone. One piece of evidence, or two?")))
    }
}
