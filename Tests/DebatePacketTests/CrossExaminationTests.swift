import ArgumentModel
import Testing

@testable import DebatePacket

@Suite struct CrossExaminationTests {
    private func content() throws -> PacketContent {
        let graph = try SamplePackets.schoolPhones()
        let motion = graph.statement(titled: "Hand phones in").map { Node.statement($0) }
        return try SamplePackets.packet(of: graph, options: PacketOptions(motion: motion)).content
    }

    private func question(_ rule: CrossRule, to side: Side, about words: String) throws -> CrossQuestion? {
        try content().crossSheets.first { $0.letter == side.rawValue }?.questions.first { question in
            question.rule == rule.name && question.phrase.pieces.contains { $0.words.contains(words) }
        }
    }

    private func key(of question: CrossQuestion?) throws -> KeyEntry {
        let label = try #require(question).label
        return try #require(try content().teacher.crossKey.entries.first { $0.label == label })
    }

    /// X cites the first sentence of a rule and never the second, from which Y argues; only X's own text shows that.
    @Test func aPartyThatCitesOneClauseOnlyIsAskedForTheOther() throws {
        func norm(_ number: Int) -> String {
            "[R\(number)]: Rule 1.\(number). #norm {instrument: Rules, provision: \"rule 1, sentence \(number)\", "
                + "order: \(number), by: Y, in: z, quote: \"Q\(number)?\"}\n"
        }
        let lines = [
            norm(1), norm(2), "[P0]: So, by @[R1].\n", "[C0]: So, by @[R2].\n",
        ]
        let sheets = try SampleDebate.packet(lines).content.crossSheets
        let asked = sheets.flatMap(\.questions).filter { $0.rule == CrossRule.selectiveNorm.name }
        #expect(
            asked.contains { $0.phrase.pieces.contains { $0.words.contains("R2") || $0.words.contains("Rule 1.2") } })
    }

    @Test func whoNamesARuleAsAWholeIsNotAskedForASentenceOfIt() throws {
        let asked = try question(.selectiveNorm, to: .motion, about: "restricted only as far as teaching requires")
        #expect(asked == nil)
    }

    @Test func twoThingsThatOnePartySaidAreHeldTogetherWithTheirDates() throws {
        #expect(try question(.ownContradiction, to: .motion, about: "Teachers keep their phones") == nil)
        let asked = try #require(try question(.change, to: .motion, about: "Teachers keep their phones"))
        let words = asked.phrase.pieces.map(\.words).joined(separator: " ")
        #expect(words.contains("3 March 2025") && words.contains("24 March 2025"))
        #expect(words.hasSuffix("What changed between the two dates?"))
    }

    @Test func theKeySaysWhenTheCorpusHasNoAnswer() throws {
        let asked = try question(.undercut, to: .motion, about: "Lindenhof changed two things at once")
        let key = try key(of: asked)
        #expect(key.replies.isEmpty && key.missing == "No answer in the corpus.")
        #expect(key.challenges.contains { $0.words.contains("made its classes smaller") })
    }

    @Test func theKeyQuotesTheReplyThatThereIs() throws {
        let content = try content()
        let drill = try #require(
            content.drill.exercises.first { $0.claim.words == "Phones disturbed 19 of 31 lessons" }
                ?? content.drill.exercises.first)
        let key = try #require(content.teacher.drillKey?.entries.first { $0.label == drill.label })
        #expect(!key.challenges.isEmpty)
    }

    @Test func noRuleAsksMoreThanThreeQuestionsOfASide() throws {
        for sheet in try content().crossSheets {
            for rule in CrossRule.allCases { #expect(sheet.questions.count { $0.rule == rule.name } <= 3) }
        }
    }

    @Test func nobodyIsAskedAboutACardThatIsKeptBack() throws {
        for graph in [try SamplePackets.schoolPhones(), try SamplePackets.security()] {
            let content = try SamplePackets.packet(of: graph).content
            let kept = content.newCards.map(\.card.label)
            #expect(kept.count == 2)
            let asked = content.crossSheets.flatMap(\.questions).flatMap(\.phrase.pieces).flatMap(\.references)
            #expect(!asked.contains { kept.contains($0.label) })
        }
    }

    @Test func theOpenQuestionNearestToTheMotionIsPutFirst() throws {
        let lines = [
            "[R1]: Rule 1. #norm {by: Y, in: y, quote: \"Q1?\"}\n", "[Yes]: Yes, by @[R1].\n",
            "[Far]: Do that. #demand {by: X, to: Y, in: x, quote: \"Q2?\"}\n",
            "[Near]: Do this, by @[R1]. #demand {by: X, to: Y, in: x, quote: \"Q3?\"}\n",
        ]
        let sheet = try #require(try SampleDebate.packet(lines).content.crossSheets.last)
        let words = sheet.questions.filter { $0.rule == CrossRule.drop.name }.flatMap(\.phrase.pieces).map(\.words)
        #expect(words.contains("Near") && !words.contains("Far"))
    }

    @Test func noSideIsToldThatNothingOfItsOwnAnswersWhatSomethingDoes() throws {
        func dropped(_ lines: [String]) throws -> [String] {
            let sheet = try #require(try SampleDebate.packet(lines).content.crossSheets.last)
            return sheet.questions.filter { $0.rule == CrossRule.drop.name }.flatMap(\.phrase.pieces).map(\.words)
        }
        let claim = "[New]: n. {by: X, in: x, quote: \"Q1?\"}\n  +> [Yes]\n"
        let answer = "[Answer]: a.\n  -> [New]\n"
        #expect(try dropped([claim]).contains("New"))
        #expect(try !dropped([claim, answer]).contains("New"))
        // What may be later than all that the other side says is not left unanswered by it.
        #expect(try !dropped([claim.replacing("in: x", with: "in: undated")]).contains("New"))
    }

    @Test func whatAnAuthorTellsOfAnotherInItsOwnTextIsNoSecondVoice() throws {
        func corroboration(_ via: String) throws -> String? {
            let claim = """
                [New]: n. {by: X, in: x, quote: "Q1?", also: [{by: Y, \(via), act: concedes, quote: "Q2?"}]}
                  +> [Yes]

                """
            return try SampleDebate.packet([claim]).content.sources.first { $0.name == "x" }?.corroboration
        }
        #expect(try corroboration("via: X, in: x")?.hasPrefix("0 of its") == true)
        #expect(try corroboration("in: y")?.hasPrefix("1 of its") == true)
    }

    @Test func noSideIsAskedWhatOnlyItsOwnPartiesAsk() throws {
        let lines = [
            "[R1]: Rule 1. #norm {by: Y, in: y, quote: \"Q1?\"}\n", "[Yes]: Yes, by @[R1].\n",
            "[Near]: Do this, by @[R1]. #demand {by: X, to: [X, Y], in: x, quote: \"Q3?\"}\n",
        ]
        let sheets = try SampleDebate.packet(lines).content.crossSheets
        let asked = sheets.map { sheet in
            sheet.questions.filter { $0.rule == CrossRule.drop.name }.flatMap(\.phrase.pieces).map(\.words)
        }
        #expect(asked.map { $0.contains("Near") } == [false, true])
    }

    @Test func anUnansweredQuestionIsListedWithItsAge() throws {
        let entry = try #require(
            try content().unanswered.entries.first { $0.question.words.contains("lost or damaged") })
        #expect(entry.status == "silence, according to The Elm, students’ newspaper only" && entry.to == "Head teacher")
        // The head teacher has no later text here, so that nobody can say how long.
        #expect(entry.open == "–")
        #expect(try content().unanswered.entries.allSatisfy { !$0.question.words.contains("reach the family") })
    }

    @Test func everyPositionCardKeepsItsLimit() throws {
        for card in try content().positions { #expect(card.wordCount <= PositionCard.wordLimit) }
    }
}
