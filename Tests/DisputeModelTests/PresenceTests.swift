import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

/// What of a graph existed by a date.
@Suite struct PresenceTests {
    private static let texts = corpus(["s": "one two three four"])

    /// The titles of all nodes that exist.
    private func present(_ text: String, asOf day: String?) throws -> [String] {
        let graph = graph(text, citing: Self.texts).value
        let presence = Dispute(graph, asOf: try day.map { try #require(DateSpan($0)).last }).presence
        return graph.nodes.filter { presence.contains($0) }.map { graph.title(of: $0) }
    }

    @Test func whatWasSaidExistsFromTheEndOfItsDate() throws {
        let text = "[A]: a {in: s, quote: one, date: 2022-02}"
        #expect(try present(text, asOf: "2022-02-27") == [])
        #expect(try present(text, asOf: "2022-02-28") == ["A"])
        #expect(try present(text, asOf: nil) == ["A"])
    }

    @Test func oneOccurrenceIsEnough() throws {
        let text = "[A]: a {in: s, quote: one, date: 2022-03-01, also: [{in: s, date: 2022-01-01}]}"
        #expect(try present(text, asOf: "2022-01-01") == ["A"])
    }

    @Test func undatedWordsCountOnlyWithoutADate() throws {
        let text = "[A]: a {in: s, quote: one}\n\n[B]: b {in: s, quote: two, date: 2022-01-01}"
        #expect(try present(text, asOf: "2023-01-01") == ["B"])
        #expect(try present(text, asOf: nil) == ["A", "B"])
        let graph = graph(text, citing: Self.texts).value
        #expect(Dispute(graph, asOf: CalendarDate(year: 2023, month: 1, day: 1)).presence.undatedOccurrenceCount == 1)
        #expect(Dispute(graph).presence.undatedOccurrenceCount == 0)
    }

    @Test func aNormExistsFromItsAdoption() throws {
        let text = "[N]: n #norm {adopted: \"1999-11\", in: s, quote: one, date: 2022-01-01}"
        #expect(try present(text, asOf: "1999-11-29") == [])
        #expect(try present(text, asOf: "1999-11-30") == ["N"])
    }

    @Test func theEditorsOwnExistsWithWhatItIsAttachedTo() throws {
        let text = "[A]: a {in: s, quote: one, date: 2022-02-01}\n  + [E]: e\n    - [F]: f\n\n[G]: g"
        #expect(try present(text, asOf: "2022-01-31") == ["E", "F", "G"])
        #expect(try present("[A]: a {in: s, quote: one, date: 2022-02-01}\n  + [E]: e", asOf: "2022-01-31") == [])
        #expect(
            try present("[A]: a {in: s, quote: one, date: 2022-02-01}\n  + [E]: e", asOf: "2022-02-01") == ["A", "E"])
    }

    @Test func anArgumentNeedsAllItsPremises() throws {
        let text =
            "<A>\n\n(1) [P]: p {in: s, quote: one, date: 2022-01-01}\n(2) [Q]: q {in: s, quote: two, date: 2022-02-01}\n----\n(3) [C]: c"
        #expect(try present(text, asOf: "2022-01-15") == ["P"])
        #expect(try present(text, asOf: "2022-02-15") == ["P", "Q", "C", "A"])
    }

    @Test func presenceAgreesWithItsDefinitionAndGrows() throws {
        var numbers = SeededNumbers(seed: 11)
        for _ in 0..<200 {
            let text = randomText(&numbers)
            let graph = graph(text, citing: Self.texts).value
            var earlier: Set<Int> = []
            for day in 1...5 {
                let date = try #require(CalendarDate(year: 2022, month: 1, day: day))
                let presence = Dispute(graph, asOf: date).presence
                let expected = existenceByDefinition(graph, asOf: date)
                let found = graph.nodes.map { presence.contains($0) }
                #expect(found == expected, "as of \(date): \(text)")
                let now = Set(found.indices.filter { found[$0] })
                #expect(earlier.isSubset(of: now), "something has ceased to exist")
                earlier = now
                for relation in graph.relations {
                    #expect(
                        presence.contains(relation.id)
                            == (presence.contains(relation.from) && presence.contains(relation.to)))
                }
            }
        }
    }

    private func randomText(_ numbers: inout SeededNumbers) -> String {
        func said(_ words: String, _ numbers: inout SeededNumbers) -> String {
            switch numbers.below(4) {
            case 0: " {in: s, quote: \(words)}"
            case 1: " {in: s, quote: \(words), date: 2022-01-0\(1 + numbers.below(5))}"
            case 2: numbers.below(2) == 0 ? " #norm {adopted: 2022-01-0\(1 + numbers.below(5))}" : ""
            default: ""
            }
        }
        var text = (0..<5).map { "[S\($0)]: s" + said("one", &numbers) }.joined(separator: "\n\n")
        for index in 0..<3 {
            text += "\n\n<A\(index)>: a" + said("two", &numbers)
            if numbers.below(2) == 0 {
                let members = (0...numbers.below(2)).map { "(\($0 + 1)) [S\(numbers.below(5))]" }
                text += "\n\n" + members.joined(separator: "\n") + "\n----\n(9) [S\(numbers.below(5))]"
            }
        }
        for _ in 0..<numbers.below(6) {
            let ends = (0..<2).map { _ in numbers.below(3) == 0 ? "<A\(numbers.below(3))>" : "[S\(numbers.below(5))]" }
            text += "\n\n\(ends[0])\n  \(numbers.pick(["+", "-"])) \(ends[1])"
        }
        return text
    }

    /// The greatest set that agrees with the rules: what breaks one is taken away until nothing does.
    private func existenceByDefinition(_ graph: ArgumentGraph, asOf day: CalendarDate) -> [Bool] {
        var exists: Set<Node> = Set(graph.nodes)
        func isSaid(_ occurrences: [Occurrence]) -> Bool {
            occurrences.contains { $0.date.map { $0.last <= day } ?? false }
        }
        func attached(to node: Node) -> [Node] {
            graph.relations.flatMap { $0.from == node ? [$0.to] : $0.to == node ? [$0.from] : [] }
                + graph.arguments.filter { argument in
                    argument.inferences.contains { ($0.premises + [$0.conclusion]).contains { node == .statement($0) } }
                }.map { .argument($0.id) }
        }
        func mayExist(_ node: Node) -> Bool {
            switch node {
            case .statement(let id):
                if let adopted = graph[id].norm?.adopted { return adopted.last <= day }
                if !graph[id].occurrences.isEmpty { return isSaid(graph[id].occurrences) }
                let others = attached(to: node)
                return others.isEmpty || others.contains(where: exists.contains)
            case .argument(let id):
                if !graph[id].occurrences.isEmpty { return isSaid(graph[id].occurrences) }
                return graph[id].premises.allSatisfy { exists.contains(.statement($0)) }
            }
        }
        while let gone = graph.nodes.first(where: { exists.contains($0) && !mayExist($0) }) { exists.remove(gone) }
        return graph.nodes.map { exists.contains($0) }
    }
}
