import DisputeModel

@testable import ArgumentModel

/// Small graphs of every shape, the same for the same seed.
struct RandomDisputes {
    /// How many statements, at most.
    var statementCount = 6
    var kinds: [Relation.Kind] = [.supports, .entails, .attacks, .contrary, .contradicts, .undercuts, .answers]

    func dispute(_ seed: UInt64) -> Draft {
        var numbers = SeededNumbers(seed: seed)
        var draft = Draft()
        let hasSides = Bool.random(using: &numbers)
        for code in ["P", "Q", "R", "S"].prefix(Int.random(in: 1...4, using: &numbers)) {
            draft.party(code, side: hasSides ? ["A", "B", nil].randomElement(using: &numbers) ?? nil : nil)
        }
        addSources(to: &draft, &numbers)
        let count = Int.random(in: 2...statementCount, using: &numbers)
        for index in 0..<count { addStatement("S\(index)", to: &draft, &numbers) }
        for index in 0..<Int.random(in: 0...3, using: &numbers) { addArgument("A\(index)", to: &draft, &numbers) }
        for _ in 0..<Int.random(in: 0...(count + 3), using: &numbers) { addRelation(to: &draft, &numbers) }
        return draft
    }

    /// A text that is nobody's own, and for some parties one of their own, whole or not.
    private func addSources(to draft: inout Draft, _ numbers: inout SeededNumbers) {
        draft.source("press", "")
        for party in draft.parties where Int.random(in: 0..<3, using: &numbers) > 0 {
            let isDated = Int.random(in: 0..<4, using: &numbers) > 0
            let day = "2022-02-0\(Int.random(in: 1...9, using: &numbers))"
            let extent = Int.random(in: 0..<4, using: &numbers) > 0 ? Draft.Extent.whole : .extract
            draft.source("\(party.code)-text", "", by: party.id, isDated ? day : nil, extent)
        }
    }

    private func addStatement(_ title: String, to draft: inout Draft, _ numbers: inout SeededNumbers) {
        let kinds: [Statement.Kind] = [.claim, .claim, .claim, .claim, .norm, .question, .demand, .meta]
        let kind = kinds.randomElement(using: &numbers) ?? .claim
        draft.statement(title, kind)
        if Int.random(in: 0..<8, using: &numbers) == 0 { draft.statements[draft.statements.count - 1].tags = ["event"] }
        for _ in 0..<Int.random(in: 0...3, using: &numbers) {
            draft.statements[draft.statements.count - 1].occurrences.append(occurrence(draft, &numbers))
        }
    }

    private func occurrence(_ draft: Draft, _ numbers: inout SeededNumbers) -> Occurrence {
        let parties = draft.parties.map(\.id)
        let acts: [Occurrence.Act] = [
            .asserts, .asserts, .asserts, .asserts, .denies, .denies, .ironic, .concedes, .quotes, .asks, .demands,
            .charges, .offers, .announces, .predicts, .reports, .presupposes,
        ]
        let isDated = Int.random(in: 0..<4, using: &numbers) > 0
        let day = "2022-02-0\(Int.random(in: 1...9, using: &numbers))"
        let act = acts.randomElement(using: &numbers) ?? .asserts
        // With a mark around one word of several, only that word is ironic.
        let isInPart = act == .ironic && Bool.random(using: &numbers)
        return said(
            Int.random(in: 0..<8, using: &numbers) == 0 ? nil : parties.randomElement(using: &numbers),
            isDated ? day : nil, act,
            via: Int.random(in: 0..<4, using: &numbers) == 0 ? parties.randomElement(using: &numbers) : nil,
            to: parties.filter { _ in Int.random(in: 0..<4, using: &numbers) == 0 },
            quote: isInPart ? "a “free” choice" : nil)
    }

    private func addArgument(_ title: String, to draft: inout Draft, _ numbers: inout SeededNumbers) {
        var steps: [(premises: [Int], conclusion: Int, isDeductive: Bool)] = []
        for _ in 0..<Int.random(in: 0...2, using: &numbers) {
            let premises = (0..<Int.random(in: 1...2, using: &numbers)).map { _ in
                Int.random(in: draft.statements.indices, using: &numbers)
            }
            let conclusion = Int.random(in: draft.statements.indices, using: &numbers)
            steps.append((premises, conclusion, Bool.random(using: &numbers)))
        }
        draft.argument(title)
        draft.arguments[draft.arguments.count - 1].steps = steps
        if Bool.random(using: &numbers) {
            draft.arguments[draft.arguments.count - 1].occurrences = [occurrence(draft, &numbers)]
        }
    }

    private func addRelation(to draft: inout Draft, _ numbers: inout SeededNumbers) {
        let statements = draft.statements.indices.map { Node.statement(Statement.ID($0)) }
        let nodes = statements + draft.arguments.indices.map { Node.argument(ArgumentGraph.Argument.ID($0)) }
        guard let kind = kinds.randomElement(using: &numbers), let from = nodes.randomElement(using: &numbers),
            let to = nodes.randomElement(using: &numbers)
        else { return }
        let grade: Relation.Grade? = kind == .answers ? Relation.Grade.allCases.randomElement(using: &numbers) : nil
        draft.relate(from, kind, to, grade)
    }
}
