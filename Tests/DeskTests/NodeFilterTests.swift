import ArgdownSyntax
import ArgumentModel
import TestInputs
import Testing

@testable import Desk

/// Who says it, where, and of what kind it is.
@Suite struct NodeFilterTests {
    private static let texts = corpus(["one": "Alpha beta gamma.", "two": "Alpha beta gamma."])
    private let graph: ArgumentGraph = TestInputs.graph(
        councils + "[Said]: a {by: N, in: one, quote: Alpha, also: [{by: S, in: two}]}\n\n"
            + "[Denied]: b {by: S, act: denies, in: one, quote: beta}\n\n"
            + "[Quoted]: c {by: M, act: quotes, in: two, quote: gamma}\n\n[Own]: d\n\n[Rule]: e #norm\n\n<Step>: f",
        citing: texts
    ).value

    private func accepted(_ parties: [String]? = nil, in source: String? = nil, _ kinds: [String]? = nil) -> [String] {
        let filter = NodeFilter(
            parties: parties?.compactMap { graph.party(code: $0) },
            source: source.flatMap { graph.corpus.source(named: $0) },
            kinds: kinds)
        return graph.nodes.filter { filter.accepts($0, in: graph) }.map { graph.title(of: $0) }
    }

    @Test func nothingChosenIsEverything() {
        #expect(accepted() == ["Said", "Denied", "Quoted", "Own", "Rule", "Step"])
    }

    @Test func whoDeniesOrQuotesItDoesNotSayIt() {
        #expect(accepted(["N"]) == ["Said"])
        #expect(accepted(["S"]) == ["Said"])
        #expect(accepted(["M"]) == [])
        #expect(accepted(["N", "M", "S"]) == ["Said"])
        #expect(accepted([]) == [])
    }

    @Test func onePlaceIsBothOfThePartyAndInTheSource() {
        #expect(accepted(["N"], in: "one") == ["Said"])
        #expect(accepted(["N"], in: "two") == [])
        #expect(accepted(["S"], in: "two") == ["Said"])
        #expect(accepted(in: "one") == ["Said", "Denied"])
        #expect(accepted(in: "two") == ["Said", "Quoted"])
    }

    @Test func kindsAreThoseThatAreOffered() {
        #expect(accepted(nil, ["norm"]) == ["Rule"])
        #expect(accepted(nil, ["argument", "norm"]) == ["Rule", "Step"])
        for node in graph.nodes { #expect(NodeFilter.kinds.contains(graph.kindWord(of: node))) }
        #expect(NodeFilter.kinds.flatMap { accepted(nil, [$0]) }.sorted() == accepted().sorted())
    }
}
