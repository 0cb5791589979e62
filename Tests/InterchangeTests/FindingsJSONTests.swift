import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import TestInputs
import Testing

@testable import Interchange

/// What was found, as JSON: the same facts as the values say, and every list there when it is empty.
@Suite struct FindingsJSONTests {
    private let graph = SmallDispute.graph
    private let dispute = SmallDispute.dispute
    private let report = SmallDispute.report()

    @Test func unansweredQuestionsHaveTheirRepliesAndWhatIsUnmet() throws {
        let json = try SmallDispute.json(UnansweredJSON.bytes(report.unanswered, dispute, tool: "t"))
        let question = try SmallDispute.object("why", in: json, "questions")
        #expect(question["by"] as? [String] == ["N"] && question["to"] as? [String] == ["S", "M"])
        #expect(question["first_asked"] as? String == "2022-02-01" && question["times_asked"] as? Int == 1)
        let outcomes = try SmallDispute.objects(question, "outcomes")
        #expect(outcomes.map { $0["to"] as? String } == ["S", "M"])
        #expect(outcomes.map { $0["status"] as? String } == ["partly answered", "unanswered"])
        #expect(outcomes.map { $0["unmet"] as? [String] } == [["in writing"], []])
        let reply = try #require(try SmallDispute.objects(outcomes[0], "replies").first)
        #expect(reply["id"] as? String == "soon" && reply["quote"] as? String == "soon")
        #expect(reply["reply"] as? String == "partial" && reply["by"] as? String == "S")
        let counts = try #require(json["counts"] as? [String: Int])
        #expect(counts["questions"] == 1 && counts["demands"] == 0 && counts["offers"] == 0)
    }

    @Test func theOwnTextsOfEveryPartyStandBesideItsSilence() throws {
        let unanswered = try SmallDispute.json(UnansweredJSON.bytes(report.unanswered, dispute, tool: "t"))
        let texts = try SmallDispute.objects(unanswered, "own_texts")
        #expect(texts.map { $0["texts"] as? [String] } == [["letter"], [], ["reply"]])
        let norms = try SmallDispute.json(NormsJSON.bytes(report.norms, dispute, tool: "t"))
        #expect(try SmallDispute.objects(norms, "own_texts").map { $0["texts"] as? Int } == [1, 0, 1])
    }

    @Test func aClauseNamesWhoCitesIt() throws {
        let json = try SmallDispute.json(NormsJSON.bytes(report.norms, dispute, tool: "t"))
        let law = try SmallDispute.object("law", in: json, "clauses")
        #expect(law["instrument"] as? String == "Charter" && law["provision"] as? String == "8, 1")
        let citations = try SmallDispute.objects(law, "cited_by")
        #expect(citations.map { $0["party"] as? String } == ["S", "N"])
        #expect(citations.map { $0["node"] as? String } == ["law", "yes"])
        #expect(citations.map { $0["how"] as? String } == ["full", "paraphrase"])
        #expect(law["unused"] as? Bool == false)
    }

    @Test func positionsHaveTheAnswerOfEveryParty() throws {
        let rows = report.positions.rows
        let json = try SmallDispute.json(
            PositionsJSON.bytes(rows, KeyTerms(dispute).all, keeping: nil, dispute, tool: "t"))
        let issue = try SmallDispute.object("may-it", in: json, "issues")
        #expect(issue["options"] as? [String] == ["yes", "no, never"] && issue["exclusive"] as? Bool == false)
        let stand = try #require(try SmallDispute.objects(issue, "stands").first)
        #expect(stand["party"] as? String == "N" && stand["latest"] as? [String] == ["no, never"])
        #expect(issue["no_position"] as? [String] == ["S"])
        let party = try #require(graph.party(code: "M"))
        let kept = try SmallDispute.json(
            PositionsJSON.bytes(rows, KeyTerms(dispute).all, keeping: [party], dispute, tool: "t"))
        let left = try SmallDispute.object("may-it", in: kept, "issues")
        #expect(try SmallDispute.objects(left, "stands").isEmpty && left["no_position"] as? [String] == [])
    }

    @Test func everyStateThatIsGivenIsWritten() throws {
        let states = graph.nodes.compactMap { node in report.state(of: node).map { (node, $0) } }
        let json = try SmallDispute.json(StandingJSON.bytes(states, report, tool: "t"))
        let nodes = try SmallDispute.objects(json, "nodes")
        #expect(nodes.map { $0["id"] as? String } == states.map { graph.slug(of: $0.0) })
        #expect(nodes.map { $0["state"] as? String } == states.map { $0.1.rawValue })
        #expect(json["partial"] as? Bool == false && json["semantics"] as? String == "grounded")
    }

    @Test func theTimelineHasItsDaysInOrderAndSaysWhatIsInferred() throws {
        let timeline = Timeline(dispute)
        let json = try SmallDispute.json(TimelineJSON.bytes(timeline.dated, timeline.straddling, dispute, tool: "t"))
        let entries = try SmallDispute.objects(json, "entries")
        let days = entries.compactMap { $0["date"] as? String }
        #expect(days == days.sorted() && days.first == "1999-11")
        #expect(entries.first?["act"] as? String == "adopted" && entries.first?["by"] is NSNull)
        #expect(entries.filter { $0["inferred"] as? Bool == true }.map { $0["by"] as? String } == ["M"])
    }

    @Test func aDisputeTreeIsAListOfMovesThatNameTheirParents() throws {
        let node = try #require(graph.node(slug: "bread"))
        let tree = try #require(DisputeTree(explaining: node, in: dispute))
        let json = try SmallDispute.json(DisputeTreeJSON.bytes(tree, dispute, tool: "t"))
        let moves = try SmallDispute.objects(json, "moves")
        #expect(moves.first?["node"] as? String == "bread" && moves.first?["replies_to"] is NSNull)
        for (position, move) in moves.enumerated().dropFirst() {
            #expect((move["replies_to"] as? Int).map { $0 < position } == true)
        }
        #expect(json["state"] as? String == report.state(of: node)?.rawValue)
    }

    @Test func whatEnteredBetweenTwoDaysIsListed() throws {
        let before = SmallDispute.report(Dispute(graph, asOf: DateSpan("2022-02-01")?.last))
        let json = try SmallDispute.json(
            GraphDiffJSON.bytes(GraphDiff(from: before, to: report), from: before, to: report, tool: "t"))
        #expect((json["entered_nodes"] as? [String])?.contains("soon") == true && json["left_nodes"] as? [String] == [])
        let questions = try SmallDispute.objects(json, "questions")
        #expect(questions.map { $0["new"] as? String } == ["partly answered"])
        let same = try SmallDispute.json(
            GraphDiffJSON.bytes(GraphDiff(from: report, to: report), from: report, to: report, tool: "t"))
        for (key, value) in same where !["partial", "schema", "tool"].contains(key) {
            #expect((value as? [Any])?.isEmpty == true, "\(key)")
        }
    }

    @Test func messagesHaveTheirPlaceAndTheirRepairs() throws {
        let read = TestInputs.graph(
            "é [A]: a\n\n[B]: b {qoute: x, weight: 2}\n\n" + "[C]: by @[B]", citing: SmallDispute.corpus)
        let json = try SmallDispute.json(CheckJSON.bytes(read.value, read.diagnostics, tool: "t"))
        let messages = try SmallDispute.objects(json, "diagnostics")
        #expect(messages.map { $0["id"] as? String } == read.diagnostics.map(\.id))
        let slip = try #require(messages.first { $0["id"] as? String == "unknown-key" })
        #expect(slip["line"] as? Int == 3 && slip["column"] as? Int == 9 && slip["severity"] as? String == "warning")
        let fix = try #require(try SmallDispute.objects(slip, "fixes").first)
        #expect(fix["replacement"] as? String == "quote" && fix["certainty"] as? String == "sure")
        #expect((fix["end"] as? Int).flatMap { end in (fix["start"] as? Int).map { end - $0 } } == 5)
        #expect(json["errors"] as? Int == read.diagnostics.count { $0.severity == .error })
        #expect(json["warnings"] as? Int == read.diagnostics.count { $0.severity == .warning })
    }

    @Test func onAnEmptyGraphEveryListIsThereAndEmpty() throws {
        let empty = SmallDispute.empty
        let report = SmallDispute.report(empty)
        let documents = [
            try SmallDispute.json(UnansweredJSON.bytes(report.unanswered, empty, tool: "t")),
            try SmallDispute.json(NormsJSON.bytes(report.norms, empty, tool: "t")),
            try SmallDispute.json(ContradictionsJSON.bytes([], [], report, tool: "t")),
            try SmallDispute.json(PositionsJSON.bytes([], [], keeping: nil, empty, tool: "t")),
            try SmallDispute.json(TimelineJSON.bytes([], [], empty, tool: "t")),
            try SmallDispute.json(StandingJSON.bytes([], report, tool: "t")),
            try SmallDispute.json(CheckJSON.bytes(empty.graph, [], tool: "t")),
        ]
        for json in documents {
            #expect((json["schema"] as? String)?.hasPrefix("rejoinder/") == true && json["tool"] as? String == "t")
            for case let list as [Any] in json.values { #expect(list.isEmpty) }
        }
        #expect(Set(documents.compactMap { $0["schema"] as? String }).count == documents.count)
    }

    @Test func aContradictionNamesItsMembersAndRules() throws {
        let text =
            councils
            + "[A]: a {by: N, in: letter, quote: He said}\n  >< [B]\n\n[B]: b {by: S, in: reply, quote: They denied}"
        let dispute = Dispute(TestInputs.graph(text, citing: SmallDispute.corpus).value)
        let report = SmallDispute.report(dispute)
        let findings = report.contradictions.findings
        let json = try SmallDispute.json(ContradictionsJSON.bytes(findings, report.clashes().all, report, tool: "t"))
        let finding = try #require(try SmallDispute.objects(json, "findings").first)
        let members = try SmallDispute.objects(finding, "members")
        #expect(
            members.map { $0["node"] as? String } == ["a", "b"] && members.map { $0["by"] as? String } == ["N", "S"])
        #expect(members.map { $0["quote"] as? String } == ["He said", "They denied"])
        let rule = try #require(try SmallDispute.objects(finding, "rules").first?["relation"] as? [String: Any])
        #expect(rule["type"] as? String == "contradicts")
        #expect(finding["parties"] as? [String] == ["N", "S"] && finding["grade"] as? String == "strict")
        let clash = try #require(try SmallDispute.objects(json, "clashes").first)
        #expect(clash["variants"] as? [String] == findings.map(\.id) && json["partial"] as? Bool == false)
    }
}
