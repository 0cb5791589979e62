import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

@testable import Desk

/// Finding what was asked for by name.
@Suite struct LookupTests {
    private static let texts = corpus(
        ["letter": "Words of the letter.", "report": "x"], dated: ["letter": "2022-02-01"])
    private let graph: ArgumentGraph = TestInputs.graph(
        councils + "[Open door]: o {by: N, in: letter, quote: Words}\n\n<Open door>: a\n\n[Who pays?]: q? #question\n\n"
            + "[Pay?]: p? #issue\n\n[Law]: l #norm", citing: texts
    ).value

    /// What is said where nothing is found.
    private func failure(_ work: () throws -> Void) -> DeskFailure? {
        do {
            try work()
            return nil
        } catch { return error as? DeskFailure }
    }

    private func slug(_ name: String) throws -> String { graph.slug(of: try Lookup.node(name, in: graph)) }

    @Test func aNodeIsFoundByItsIDAndByItsTitleAsPeopleCopyIt() throws {
        for name in ["open-door", "Open door", "[Open door]"] { #expect(try slug(name) == "open-door") }
        for name in ["open-door-argument", "<Open door>"] { #expect(try slug(name) == "open-door-argument") }
        #expect(try slug("[Who pays?]") == "who-pays")
    }

    @Test(arguments: ["[Open door", "<Who pays?>", "[]", "", "open-doors!", "nothing like it"])
    func whatNamesNoNodeIsSaidSo(_ name: String) {
        let failure = failure { _ = try Lookup.node(name, in: graph) }
        #expect(failure?.kind == .usage && failure?.next == .allNodes)
        #expect(failure?.message.hasPrefix("there is no node '\(name)'") == true)
    }

    @Test func whatIsNearestIsOffered() {
        func message(_ name: String) -> String? { failure { _ = try Lookup.node(name, in: graph) }?.message }
        #expect(message("who-pay") == "there is no node 'who-pay'; did you mean 'who-pays'?")
        #expect(message("open") == "there is no node 'open'; did you mean 'open-door' or 'open-door-argument'?")
        #expect(message("zzz") == "there is no node 'zzz'")
    }

    @Test func anIssueIsAStatementTaggedSo() throws {
        #expect(graph[try Lookup.issue("Pay?", in: graph)].slug == "pay")
        #expect(graph[try Lookup.issue("pay", in: graph)].slug == "pay")
        let other = failure { _ = try Lookup.issue("who-pays", in: graph) }
        #expect(other?.kind == .usage && other?.help == "issues: pay")
        let none = failure { _ = try Lookup.issue("x", in: TestInputs.graph("[A]: a").value) }
        #expect(none?.help == "the graph has none: a statement tagged #issue is one")
    }

    @Test func aPartyIsFoundByItsCodeAndItsName() throws {
        #expect(graph[try Lookup.party("N", in: graph)].name == "North Council")
        #expect(graph[try Lookup.party("Mill Council", in: graph)].code == "M")
        #expect(failure { _ = try Lookup.party("X", in: graph) }?.help == "parties: N, M, S")
        let none = failure { _ = try Lookup.party("X", in: TestInputs.graph("[A]: a").value) }
        #expect(none?.help == "the graph names no parties")
    }

    @Test func aSourceIsFoundByItsNameAlone() throws {
        #expect(graph.corpus.sources[try Lookup.source("letter", in: graph).index].name == "letter")
        let slip = failure { _ = try Lookup.source("leter", in: graph) }
        #expect(slip?.message == "there is no source 'leter'; did you mean 'letter'?" && slip?.next == .allSources)
        let none = failure { _ = try Lookup.source("x", in: TestInputs.graph("[A]: a").value) }
        #expect(none?.help == "the graph has no corpus" && none?.next == nil)
    }

    @Test func onlyWhatIsEvaluatedIsExplained() throws {
        let dispute = Dispute(graph)
        _ = try Lookup.explanation(of: "open-door", in: dispute)
        func refusal(_ name: String, _ dispute: Dispute) -> DeskFailure? {
            failure { _ = try Lookup.explanation(of: name, in: dispute) }
        }
        #expect(refusal("who-pays", dispute)?.next == .answers)
        #expect(refusal("law", dispute)?.next == .node("law"))
        #expect(refusal("law", dispute)?.message == "'law' has no state: a norm is not evaluated")
        let before = Dispute(graph, asOf: DateSpan("2022-01-31")?.last)
        #expect(
            refusal("open-door", before)?.message == "'open-door' has no state: it was not said by the day asked for")
    }

    /// A page, an editor and an assistant say the same; only the command line knows its commands.
    @Test func noMessageKnowsTheCommandLine() {
        let dispute = Dispute(graph)
        let failures = [
            failure { _ = try Lookup.node("x", in: graph) }, failure { _ = try Lookup.issue("x", in: graph) },
            failure { _ = try Lookup.party("x", in: graph) }, failure { _ = try Lookup.source("x", in: graph) },
            failure { _ = try Lookup.explanation(of: "law", in: dispute) },
            failure { _ = try Lookup.explanation(of: "who-pays", in: dispute) },
        ]
        for failure in failures {
            let words = (failure?.message ?? "") + (failure?.help ?? "")
            #expect(!words.contains("rejoinder") && !words.contains("--"), "\(words)")
        }
    }
}
