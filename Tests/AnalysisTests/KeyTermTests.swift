import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

@Suite struct KeyTermTests {
    private func terms(asOf: String? = nil, _ make: (inout Draft, Party.ID, Party.ID) -> Void) -> [String] {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: "2"))
        make(&draft, p, q)
        let graph = draft.graph
        return KeyTerms(Dispute(graph, asOf: asOf.flatMap { DateSpan($0)?.last })).all.map { term in
            term.name + ": "
                + term.meanings.map { meaning in
                    graph[meaning.party].code + " " + (meaning.date?.description ?? "undated")
                }.joined(separator: ", ")
        }
    }

    @Test func whatIsMeantIsListedByPartyThenByDate() {
        #expect(
            terms { draft, p, q in
                draft.statement("A", by: said(q, "2022-01-01", defining: "security"))
                draft.statement(
                    "B", by: said(p, nil, defining: "security"), said(p, "2022-01-03", defining: "security"))
                draft.statement("C", by: said(p, "2022-01-02", defining: "security"))
            } == ["security: P 2022-01-02, P 2022-01-03, P undated, Q 2022-01-01"])
    }

    @Test func termsThatDifferInTypographyAreOneAndTheMostDisputedStandsFirst() {
        #expect(
            terms { draft, p, q in
                draft.statement("A", by: said(p, "2022", defining: "threat"))
                draft.statement("B", by: said(p, "2022", defining: "Key “issue”"))
                draft.statement("C", by: said(q, "2022", defining: "key issue"))
            } == ["Key “issue”: P 2022, Q 2022", "threat: P 2022"])
    }

    @Test func whoQuotesGivesNoMeaningAndWhatWasNotSaidByTheDateIsNone() {
        func add(_ draft: inout Draft, _ p: Party.ID, _ q: Party.ID) {
            draft.statement(
                "A", by: said(p, "2022-01-01", .quotes, defining: "threat"), said(q, "2022-02-01", defining: "threat"),
                said(p, "2022-01-01", .denies, defining: "threat"))
        }
        #expect(terms(add) == ["threat: P 2022-01-01, Q 2022-02-01"])
        #expect(terms(asOf: "2022-01-31", add) == ["threat: P 2022-01-01"])
        #expect(terms(asOf: "2021-12-31", add) == [])
    }

    @Test func aClauseMeansItSinceItWasAdopted() {
        #expect(
            terms { draft, p, _ in
                draft.statement("A", .norm, by: said(p, "2022-01-01", defining: "threat"))
                draft.statements[0].norm = Norm(
                    instrument: "Charter", adopted: DateSpan("1999-11"), provision: nil, order: nil, force: nil,
                    status: nil)
            } == ["threat: P 1999-11"])
    }
}
