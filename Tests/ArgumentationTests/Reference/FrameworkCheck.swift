import Argumentation
import Testing

/// Checks the answers to all questions about a framework against the definitions.
func check(
    _ framework: Framework, asking queries: some Sequence<Framework.Argument>,
    _ semantics: some Sequence<Semantics> = Semantics.allCases,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    let system = SetSystem(framework)
    for semantics in semantics {
        let expected = system.extensions(semantics)
        let found = framework.labellings(under: semantics)
        let masks = found.map(\.mask)
        #expect(masks.sorted() == expected, "\(semantics) of \(framework.text)", sourceLocation: sourceLocation)
        #expect(found.isComplete, sourceLocation: sourceLocation)
        for labelling in found {
            #expect(
                UInt32(mask: labelling.elements(labelled: .out).map(\.position))
                    == system.attacked[Int(labelling.mask)],
                "labels of \(framework.text)", sourceLocation: sourceLocation)
        }
        #expect(
            framework.extensionCount(under: semantics).map { Int($0) } == expected.count,
            "CE-\(semantics) of \(framework.text)", sourceLocation: sourceLocation)
        checkOne(framework, semantics, expected, sourceLocation)
        for query in queries { checkAcceptance(framework, query, semantics, expected, sourceLocation) }
    }
}

private func checkOne(
    _ framework: Framework, _ semantics: Semantics, _ expected: [UInt32], _ location: Testing.SourceLocation
) {
    switch framework.labelling(under: semantics) {
    case .found(let labelling):
        #expect(expected.contains(labelling.mask), "SE-\(semantics) of \(framework.text)", sourceLocation: location)
    case .none: #expect(expected.isEmpty, "SE-\(semantics) of \(framework.text)", sourceLocation: location)
    case .unknown: Issue.record("no answer without a limit", sourceLocation: location)
    }
}

private func checkAcceptance(
    _ framework: Framework, _ query: Framework.Argument, _ semantics: Semantics, _ expected: [UInt32],
    _ location: Testing.SourceLocation
) {
    let bit = UInt32(1) << UInt32(query.position)
    let credulous = framework.acceptance(of: query, .credulous, under: semantics)
    let sceptical = framework.acceptance(of: query, .sceptical, under: semantics)
    var place: String { "\(query.position) \(semantics) of \(framework.text)" }
    switch credulous {
    case .yes(let witness?):
        #expect(
            expected.contains(witness.mask) && witness.mask & bit != 0, "DC \(place)", sourceLocation: location)
    case .no(nil): #expect(!expected.contains { $0 & bit != 0 }, "DC \(place)", sourceLocation: location)
    case .yes(nil), .no, .unknown: Issue.record("DC without a proper witness: \(place)", sourceLocation: location)
    }
    switch sceptical {
    case .no(let witness?):
        #expect(
            expected.contains(witness.mask) && witness.mask & bit == 0, "DS \(place)", sourceLocation: location)
    case .yes(nil): #expect(expected.allSatisfy { $0 & bit != 0 }, "DS \(place)", sourceLocation: location)
    case .no(nil), .yes, .unknown: Issue.record("DS without a proper witness: \(place)", sourceLocation: location)
    }
}

extension Labelling {
    /// The accepted elements as a set.
    var mask: UInt32 { UInt32(mask: accepted.map(\.position)) }
}

extension Framework {
    /// The attacks, for messages.
    var text: String {
        "\(argumentCount):"
            + arguments.flatMap { a in attacks(from: a).map { " \(a.position)→\($0.position)" } }.joined()
    }
}
