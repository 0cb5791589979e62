import Argumentation
import Testing

extension ABAFramework {
    /// A random flat framework: small enough for brute force, with circles among the rules.
    ///
    /// - Parameter selfAttacker: Whether one more assumption attacks itself, so that no extension is stable.
    static func random(
        assumptions: Int, sentences: Int, rules: Int, selfAttacker: Bool = false, _ generator: inout SeededGenerator
    ) -> ABAFramework {
        var builder = Builder()
        let assumed = (0..<assumptions).map { _ in builder.addAssumption() }
        let derived = (0..<sentences).map { _ in builder.addSentence() }
        let everything = assumed + derived
        for _ in 0..<rules {
            let size = [0, 1, 1, 2, 2, 3][generator.below(6)]
            let body = (0..<size).map { _ in everything[generator.below(everything.count)] }
            // Facts are rare, or everything becomes settled.
            if size == 0 && generator.below(4) > 0 { continue }
            builder.addRule(derived[generator.below(sentences)], from: body)
        }
        for assumption in assumed {
            for _ in 0..<[0, 1, 1, 1, 2][generator.below(5)] {
                builder.addContrary(everything[generator.below(everything.count)], of: assumption)
            }
        }
        if selfAttacker {
            let assumption = builder.addAssumption()
            builder.addContrary(assumption, of: assumption)
        }
        return builder.build()
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The accepted assumptions of a labelling as a set of positions in `assumptions`.
    func mask(of labelling: Labelling<Sentence>) -> UInt32 {
        UInt32(mask: assumptions.indices.filter { labelling[assumptions[$0]] == .in })
    }
}

/// Checks all answers about a flat ABA framework against brute force over its sets of assumptions.
func check(_ framework: ABAFramework, asking queries: [ABAFramework.Sentence]) {
    let system = SetSystem(framework)
    for semantics in Semantics.allCases {
        let expected = system.extensions(semantics)
        let found = framework.labellings(under: semantics)
        #expect(found.map(framework.mask).sorted() == expected, "\(semantics) of \(framework.text)")
        for labelling in found {
            let set = framework.mask(of: labelling)
            let derived = framework.derivable(from: set)
            let undefeated = framework.derivable(from: ~system.attacked[Int(set)] | set)
            for sentence in (0..<framework.sentenceCount).map({ ABAFramework.Sentence($0) }) {
                let label: Label =
                    derived.contains(sentence) ? .in : undefeated.contains(sentence) ? .undecided : .out
                #expect(labelling[sentence] == label, "\(sentence) under \(semantics) of \(framework.text)")
            }
        }
        if let one = framework.labelling(under: semantics).member {
            #expect(expected.contains(framework.mask(of: one)), "SE-\(semantics) of \(framework.text)")
        } else {
            #expect(expected.isEmpty, "SE-\(semantics) of \(framework.text)")
        }
        for query in queries { checkAcceptance(framework, query, semantics, expected) }
    }
}

private func checkAcceptance(
    _ framework: ABAFramework, _ query: ABAFramework.Sentence, _ semantics: Semantics, _ expected: [UInt32]
) {
    let deriving = expected.filter { framework.derivable(from: $0).contains(query) }
    var place: String { "\(query.position + 1) \(semantics) of \(framework.text)" }
    switch framework.acceptance(of: query, .credulous, under: semantics) {
    case .yes(let witness?):
        #expect(deriving.contains(framework.mask(of: witness)) && witness[query] == .in, "DC \(place)")
    case .no(nil): #expect(deriving.isEmpty, "DC \(place)")
    case .yes(nil), .no, .unknown: Issue.record("DC without a proper witness: \(place)")
    }
    switch framework.acceptance(of: query, .sceptical, under: semantics) {
    case .no(let witness?):
        let mask = framework.mask(of: witness)
        #expect(expected.contains(mask) && !deriving.contains(mask), "DS \(place)")
    case .yes(nil): #expect(deriving.count == expected.count, "DS \(place)")
    case .no(nil), .yes, .unknown: Issue.record("DS without a proper witness: \(place)")
    }
}
