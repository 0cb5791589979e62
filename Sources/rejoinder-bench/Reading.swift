import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Interchange

/// Reading and resolving a large graph file, and writing it as JSON.
let reading = Benchmark(
    name: "reading", summary: "parse, resolve and export 13,000 relations in 3 MB, and 20 times that"
) {
    try measureReading(relations: 13_000, runs: 5)
    try measureReading(relations: 260_000, runs: 1)
}

private func measureReading(relations: Int, runs: Int) throws {
    let source = SourceFile(path: "generated.argdown", text: generatedGraph(relations: relations))
    let megabytes = Double(source.utf8.count) / 1e6
    print("  \(relations) relations, \(Stopwatch.text(megabytes)) MB")
    func report(_ what: String, _ milliseconds: Double, of megabytes: Double) {
        print(
            "    \(what): \(Stopwatch.text(milliseconds)) ms, \(Stopwatch.text(megabytes / milliseconds * 1000)) MB/s")
    }
    let parsed = Stopwatch.best(of: runs) { parse(source) }
    report("parse", parsed.milliseconds, of: megabytes)
    let resolved = Stopwatch.best(of: runs) { resolve([parsed.value.value], citing: .empty) }
    report("resolve", resolved.milliseconds, of: megabytes)
    let graph = resolved.value.value
    let dispute = Dispute(graph)
    let written = Stopwatch.best(of: runs) { GraphJSON(dispute, tool: "bench").bytes() }
    report("export json", written.milliseconds, of: Double(written.value.count) / 1e6)
    print("    \(graph.statements.count) statements, \(graph.relations.count) relations")
}

/// A graph in which every statement supports or attacks an earlier one; about 230 bytes for each relation.
private func generatedGraph(relations: Int) -> String {
    var random = UInt64(42)
    func next(below limit: Int) -> Int {
        random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(random >> 33) % max(1, limit)
    }
    let words = [
        "security", "of", "states", "alliance", "the", "principle", "indivisible", "right", "obligation", "as",
    ]
    var text = "===\ntitle: Generated\nparties:\n  A: {name: One}\n  B: {name: Other}\n===\n\n"
    text += "[Claim 0]: The first claim. {by: A}\n"
    for number in 1...relations {
        let sentence = (0..<18).map { _ in words[next(below: words.count)] }.joined(separator: " ")
        text += "\n[Claim \(number)]: \(sentence). #generated {by: \(number.isMultiple(of: 2) ? "A" : "B")}\n"
        text += "  \(next(below: 2) == 0 ? "+>" : "->") [Claim \(next(below: number))]\n"
    }
    return text
}
