import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

/// Any tree gives a graph, and always the same one.
@Suite struct ResolvingTests {
    private static let texts = corpus(["fpi-commentary": "They will not.", "s": "one two one"])

    @Test func anyTextGivesASoundGraph() {
        var numbers = SeededNumbers(seed: 12)
        for _ in 0..<1500 { check(SourceFile(path: "x", bytes: Mutation.bytes(&numbers))) }
        for text in representativeInputs + brokenInputs { check(SourceFile(text: text)) }
    }

    private func check(_ source: SourceFile) {
        let first = resolve([parse(source).value], citing: Self.texts)
        let second = resolve([parse(source).value], citing: Self.texts)
        #expect(GraphFacts(first.value) == GraphFacts(second.value), "\(source.text.debugDescription)")
        #expect(first.diagnostics == second.diagnostics, "\(source.text.debugDescription)")
        let graph = first.value
        for (index, statement) in graph.statements.enumerated() { #expect(statement.id.index == index) }
        for (index, argument) in graph.arguments.enumerated() { #expect(argument.id.index == index) }
        for (index, section) in graph.sections.enumerated() { #expect(section.id.index == index) }
        for (index, relation) in graph.relations.enumerated() {
            #expect(relation.id.index == index && !relation.sites.isEmpty)
            for node in [relation.from, relation.to] { #expect(graph.node(slug: graph.slug(of: node)) == node) }
        }
        for diagnostic in first.diagnostics {
            #expect((diagnostic.range?.bounds.upperBound ?? 0) <= source.utf8.count, "\(diagnostic.id)")
        }
    }

    @Test func manyNodesOfOneNameAreNumberedQuickly() {
        let text = String(repeating: "(1) same\n----\n(2) same\n\n", count: 5_000)
        let graph = graph(text).value
        #expect(graph.arguments.last?.slug == "argument-5000")
        #expect(graph.statements.last?.slug == "same-10000")
    }

    @Test func manySlipsAreReportedQuickly() {
        let titles = (0..<1_500).map { "[Some rather long title \($0)]: x" }.joined(separator: "\n\n")
        let slips = (0..<1_500).map { "@[Some rather lung title \($0)]" }.joined(separator: " ")
        let result = graph("\(titles)\n\n[B]: \(slips)")
        #expect(result.diagnostics.count == 1_500)
        #expect(result.diagnostics[0].message.hasSuffix("did you mean 'Some rather long title 0'?"))
    }

    @Test func aHubOfManyArgumentsIsDatedQuickly() {
        let text = (0..<4_000).map { "<A\($0)>\n  -> [Hub]" }.joined(separator: "\n\n") + "\n\n[Hub]: x"
        let graph = graph(text).value
        let presence = Dispute(graph, asOf: CalendarDate(year: 2022, month: 1, day: 1)).presence
        #expect(graph.arguments.allSatisfy { presence.contains($0.id) })
    }
}
