import ArgumentModel
import DisputeModel
import Testing

@testable import DebatePacket

@Suite struct TeacherKeyTests {
    private func entry(_ packet: Packet, _ rule: CrossRule, about words: String) throws -> (
        question: CrossQuestion, key: KeyEntry?
    ) {
        let question = try #require(
            packet.content.crossSheets.flatMap(\.questions).first { question in
                question.rule == rule.name && question.phrase.pieces.contains { $0.words.contains(words) }
            })
        return (question, packet.content.teacher.crossKey.entries.first { $0.label == question.label })
    }

    private func hasNothing(on label: String, _ packet: Packet) -> Bool {
        let words = packet.content.teacher.crossKey.unanswered ?? ""
        return !packet.content.teacher.crossKey.entries.contains { $0.label == label } && !words.isEmpty
    }

    @Test func whatSaysAClaimAgainIsNoReasonForIt() throws {
        let again = "[Again]: P0 again. {by: X, restates: P0, in: y, quote: \"Q1?\"}\n"
        let packet = try SampleDebate.packet([again])
        #expect(hasNothing(on: try entry(packet, .unsupportedClaim, about: "P0").question.label, packet))
    }

    @Test func aNormThatAClaimCitesIsAReasonForIt() throws {
        let norm = "[Rule]: The rule. #norm {by: Y, in: y, quote: \"Q2?\"}\n\n[P0]: Claim P0, by @[Rule].\n"
        let packet = try SampleDebate.packet([norm])
        let replies = try #require(try entry(packet, .unsupportedClaim, about: "P0").key).replies
        #expect(replies.map(\.words) == ["Q2?"] && replies[0].remark == "the norm that the claim cites")
    }

    @Test func aReplyIsMarkedWithHowFarItGoes() throws {
        let lines = [
            "[Ask]: Why? #question {by: X, to: Y, in: x, quote: \"Q1?\"}\n",
            "[Reply]: Well. {by: Y, answers: Ask, reply: evasive, in: y, quote: \"Q2?\"}\n",
        ]
        let found = try entry(try SampleDebate.packet(lines), .drop, about: "Ask")
        #expect(found.key?.replies.map(\.words) == ["Q2?"] && found.key?.replies.first?.remark == "evasive")
    }

    @Test func anUndercutNamesTheArgumentItIsAimedAt() throws {
        let lines = [
            "<Step>: From P0. {by: X, in: x, quote: \"Q1?\"}\n", "(1) [P0]\n-- so --\n(2) [Yes]\n",
            "[Doubt]: It does not follow. {by: Y, in: y, quote: \"Q2?\"}\n  _> <Step>\n",
        ]
        let packet = try SampleDebate.packet(lines)
        let asked = try entry(packet, .undercut, about: "Doubt").question
        #expect(asked.phrase.pieces.contains { $0.words.contains("“Step”") })
        let rebuttals = packet.context.rebuttals(of: [packet.motion])
        let doubt = try #require(packet.context.graph.statement(titled: "Doubt"))
        #expect(rebuttals.first { $0.node == .statement(doubt) }?.remark == "against the argument “Step”")
    }

    @Test func theKeyRepeatsWhatIsAsked() throws {
        let content = try SamplePackets.packet(of: SamplePackets.schoolPhones()).content
        let questions = content.crossSheets.flatMap(\.questions)
        for entry in content.teacher.crossKey.entries {
            let question = questions.first { $0.label == entry.label }
            #expect(question?.phrase.pieces.map(\.words) == entry.phrase.pieces.map(\.words))
        }
        for exercise in content.drill.exercises {
            let entry = content.teacher.drillKey?.entries.first { $0.label == exercise.label }
            #expect(entry.map { $0.phrase.pieces[1].words == exercise.claim.words } ?? true)
        }
    }

    @Test func questionsWithoutAnyAnswerShareOneLine() {
        let labels = [("QA7", true), ("QA8", false), ("QB1", true), ("QB2", true), ("QB3", true), ("QB4", true)]
        #expect(KeyMaker.ranges(labels.map { (label: $0.0, isWanted: $0.1) }) == "QA7, QB1–QB4")
        #expect(KeyMaker.ranges([(label: "QA9", isWanted: true), (label: "QB1", isWanted: true)]) == "QA9, QB1")
        #expect(KeyMaker.ranges([(label: "QA9", isWanted: false)]) == nil)
    }

    @Test func noTwoClaimsOfTheDrillAttackEachOther() throws {
        for graph in [try SamplePackets.schoolPhones(), try SamplePackets.security()] {
            let packet = try SamplePackets.packet(of: graph)
            let nodes = packet.content.drill.exercises.map(\.node)
            #expect(nodes.count >= 4)
            for node in nodes {
                let attackers = packet.context.lines.attackers(of: node)
                for other in nodes where attackers.contains(other) {
                    #expect(!packet.context.lines.attackers(of: other).contains(node))
                }
            }
        }
    }
}
