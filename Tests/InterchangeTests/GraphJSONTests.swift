import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import TestInputs
import Testing

@testable import Interchange

/// A graph as JSON, read back.
@Suite struct GraphJSONTests {
    private func json(
        _ dispute: Dispute = SmallDispute.dispute, _ parts: [GraphJSON.Part] = GraphJSON.Part.allCases,
        including includes: @escaping (Node) -> Bool = { _ in true }
    ) throws -> [String: Any] {
        try SmallDispute.json(GraphJSON(dispute, tool: "t \"1\"", including: includes).bytes(parts))
    }

    private func node(_ id: String) throws -> [String: Any] { try SmallDispute.object(id, in: json(), "nodes") }

    @Test func everyStatementAndArgumentIsANode() throws {
        let nodes = try SmallDispute.objects(json(), "nodes")
        #expect(nodes.map { $0["id"] as? String } == SmallDispute.graph.nodes.map { SmallDispute.graph.slug(of: $0) })
        #expect(try node("bread")["text"] as? String == "We want <bread> & \"peace\".")
        #expect(try node("bread")["tags"] as? [String] == ["hard fact"])
        #expect(try node("bread")["implicit"] as? Bool == false && node("no-bread")["implicit"] as? Bool == true)
        #expect(try node("step")["kind"] as? String == "argument")
        #expect(try node("why")["to"] as? [String] == ["S", "M"])
        #expect(try node("bread")["to"] == nil && node("bread")["norm"] == nil && node("bread")["role"] == nil)
    }

    @Test func anOccurrenceSaysWhoWhereAndWhatWithIt() throws {
        let places = try SmallDispute.objects(node("bread"), "occurrences")
        #expect(places.map { $0["by"] as? String } == ["N", "S", "M"])
        #expect(places.map { $0["speaker"] as? String } == ["Ann Lee", nil, nil])
        #expect(places.map { $0["stance"] as? String } == ["asserts", "denies", "asserts"])
        #expect(places.map { $0["via"] as? String } == [nil, nil, "N"])
        #expect(places.map { $0["inferred"] as? [String] } == [nil, nil, ["date"]])
        #expect(places.map { $0["draws"] as? [String] } == [["all"], nil, nil])
        #expect(places.map { $0["defines"] as? String } == ["bread", nil, nil])
        #expect(places[0]["quote"] as? String == "want <bread> &" && places[0]["line"] as? Int == 2)
        let yes = try SmallDispute.objects(node("yes"), "occurrences")
        let positions = try SmallDispute.objects(yes[0], "positions")
        #expect(positions.map { $0["answer"] as? String } == ["no, never"])
        #expect(positions.map { $0["issue"] as? String } == ["may-it"])
    }

    @Test func normsIssuesAndRolesAreWhole() throws {
        let norm = try #require(try node("law")["norm"] as? [String: Any])
        #expect(norm["instrument"] as? String == "Charter" && norm["provision"] as? String == "8, 1")
        #expect(norm["order"] as? Int == 2 && norm["force"] as? String == "right")
        #expect(norm["status"] as? String == "legal" && norm["adopted"] as? String == "1999-11")
        let issue = try #require(try node("may-it")["issue"] as? [String: Any])
        #expect(issue["options"] as? [String] == ["yes", "no, never"] && issue["exclusive"] as? Bool == false)
        let role = try #require(try node("yes")["role"] as? [String: Any])
        #expect(role["reads"] as? [String] == ["law"] && role["canon"] as? String == "context")
        #expect(role["charge"] as? String == "silence" && role["breaks"] as? [String] == ["law"])
        #expect(role["does"] as? String == "S" && role["fails"] == nil && role["attests"] == nil)
    }

    @Test func whatCameInPartStandsApartFromWhatCameAsAWhole() throws {
        let text = """
            [Leave]: l {by: N, act: announces, in: letter, quote: "want <bread> &"}

            [Stay]: s {by: S, act: predicts, in: reply, quote: soon}

            [A]: a {by: N, in: letter, quote: peace, fulfils: [Leave, {announcement: Stay, extent: partial}]}

            [B]: b {by: S, in: reply, quote: right, prefix: "soon. A ", fails: {announcement: Leave, extent: partial}}
            """
        let graph = TestInputs.graph(councils + text, citing: SmallDispute.corpus).value
        let nodes = try json(Dispute(graph))
        let roles = try ["a", "b"].map {
            try SmallDispute.object($0, in: nodes, "nodes")["role"] as? [String: [String]]
        }
        #expect(roles == [["fulfils": ["leave"], "fulfils_in_part": ["stay"]], ["fails_in_part": ["leave"]]])
    }

    @Test func everyRelationHasItsEndsAndWhatItAdds() throws {
        let relations = try SmallDispute.objects(json(), "relations")
        let names = relations.map { "\($0["from"]!) \($0["type"]!) \($0["to"]!)" }
        #expect(names.contains("no-bread attacks bread") && names.contains("soon answers why"))
        #expect(names.contains("yes cites law") && names.count == SmallDispute.graph.relations.count)
        let reply = try #require(relations.first { $0["type"] as? String == "answers" })
        #expect(reply["grade"] as? String == "partial" && reply["unmet"] as? [String] == ["in writing"])
        let attack = try #require(relations.first { $0["type"] as? String == "attacks" })
        #expect(attack["grade"] == nil && attack["unmet"] == nil)
    }

    @Test func argumentsHaveTheirStepsInOrder() throws {
        let argument = try SmallDispute.object("step", in: json(), "arguments")
        #expect(argument["premises"] as? [String] == ["bread", "yes"] && argument["conclusion"] as? String == "feast")
        #expect(
            argument["rules"] as? [String] == ["modus ponens", "custom"] && argument["deductive"] as? Bool == false)
        #expect(try SmallDispute.objects(argument, "inferences").count == 1)
    }

    @Test func aGroupHasItsMembers() throws {
        let text = "===\nparties: {G: {name: Group, members: [N, S]}, N: North, S: South}\n===\n\n[A]: a"
        let parties = try SmallDispute.objects(json(Dispute(TestInputs.graph(text).value)), "parties")
        #expect(parties.map { $0["members"] as? [String] } == [["N", "S"], [], []])
    }

    @Test func partiesHaveTheirOwnTextsAndSourcesTheirRecord() throws {
        let parties = try SmallDispute.objects(json(), "parties")
        #expect(parties.map { $0["id"] as? String } == ["N", "M", "S"])
        #expect(parties.map { $0["own_texts"] as? [String] } == [["letter"], [], ["reply"]])
        #expect(parties.map { $0["side"] as? String } == ["A", "A", "B"])
        let sources = try SmallDispute.objects(json(), "sources")
        #expect(sources.map { $0["id"] as? String } == ["letter", "reply"])
        #expect(sources.map { $0["date"] as? String } == ["2022-02-01", "2022-02-03"])
        #expect(sources[0]["author"] is NSNull && sources[0]["complete"] as? Bool == true)
    }

    @Test func onePartAloneHasItsOwnSchema() throws {
        for part in GraphJSON.Part.allCases {
            let json = try json(SmallDispute.dispute, [part])
            #expect(json["schema"] as? String == "rejoinder/\(part.rawValue)/1")
            for other in GraphJSON.Part.allCases { #expect((json[other.rawValue] != nil) == (other == part)) }
        }
        #expect(try json()["schema"] as? String == "rejoinder/graph/1" && json()["tool"] as? String == "t \"1\"")
    }

    @Test func whatIsLeftOutTakesTheRelationsThatLeaveItWithIt() throws {
        let graph = SmallDispute.graph
        let json = try json(including: { graph.slug(of: $0) != "soon" })
        #expect(try !SmallDispute.objects(json, "nodes").contains { $0["id"] as? String == "soon" })
        #expect(try !SmallDispute.objects(json, "relations").contains { $0["from"] as? String == "soon" })
    }

    @Test func anEmptyGraphHasEmptyLists() throws {
        let json = try json(SmallDispute.empty)
        for part in GraphJSON.Part.allCases { #expect(try SmallDispute.objects(json, part.rawValue).isEmpty) }
        #expect(json["title"] is NSNull && json["as_of"] is NSNull)
    }

    @Test func theDayAskedForIsNamed() throws {
        let before = Dispute(SmallDispute.graph, asOf: DateSpan("2022-01-31")?.last)
        let json = try json(before)
        #expect(json["as_of"] as? String == "2022-01-31")
        #expect(try !SmallDispute.objects(json, "nodes").contains { $0["id"] as? String == "soon" })
    }

    /// Every string of hostile text comes back as it was.
    @Test(arguments: representativeInputs) func anyGraphIsJSON(_ text: String) throws {
        let dispute = Dispute(TestInputs.graph(text).value)
        let nodes = try SmallDispute.objects(json(dispute), "nodes")
        #expect(nodes.map { $0["text"] as? String } == dispute.graph.nodes.map { dispute.graph.text(of: $0) })
        #expect(nodes.map { $0["title"] as? String } == dispute.graph.nodes.map { dispute.graph.title(of: $0) })
    }
}
