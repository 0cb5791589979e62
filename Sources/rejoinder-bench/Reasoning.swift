import Analysis
import ArgdownSyntax
import ArgumentModel
import Argumentation
import DisputeModel

/// Every part of an analysis of a large made-up dispute.
let reasoning = Benchmark(
    name: "reasoning", summary: "unanswered, standing, contradictions in 100,000 statements with 300,000 relations"
) {
    let text = SyntheticDispute(statementCount: 100_000, relationCount: 300_000, seed: 1).text
    let tree = parse(SourceFile(path: "generated.argdown", text: text))
    let graph = resolve([tree.value], citing: .empty).value
    print(
        "  \(graph.statements.count) statements, \(graph.relations.count) relations, \(graph.arguments.count) arguments"
    )
    let dispute = Dispute(graph)
    func measure<Value>(_ what: String, runs: Int = 3, _ work: () -> Value) -> Value {
        let (milliseconds, value) = Stopwatch.best(of: runs, work)
        print("    \(what): \(Stopwatch.text(milliseconds)) ms")
        return value
    }
    let unanswered = measure("unanswered") { Unanswered(dispute) }
    let standing = measure("grounded") { Standing(dispute) }
    let contradictions = measure("contradictions, limit 100", runs: 1) {
        Contradictions(dispute, limit: 100)
    }
    let norms = measure("norms") { Norms(dispute) }
    let report = analyze(dispute, limits: AnalysisLimits(contradictions: 100))
    let parts = report.contradictions.findings.count + report.unanswered.questions.count + report.norms.clauses.count
    let clashes = measure("clashes, after \(parts) findings that they fold", runs: 1) { report.clashes().all }
    let noticed = measure("lints", runs: 1) { lints(of: dispute) }
    let explanation = measure("explain", runs: 1) { DisputeTree(explaining: graph.nodes[0], in: dispute) }
    print("    \(clashes.count) clashes")
    print("    \(unanswered.openExchanges.count) open questions, \(unanswered.openClaims.count) open claims")
    print("    \(graph.nodes.count { standing.state(of: $0) == .stands }) nodes stand, \(norms.clauses.count) norms")
    print(
        "    \(contradictions.findings.count) contradictions, \(noticed.count) lints, \(explanation?.moves.count ?? 0) moves"
    )
}
