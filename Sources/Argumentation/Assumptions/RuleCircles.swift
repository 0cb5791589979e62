/// The components of the rule graph that contain a circle, and which of them have to be looked at again.
///
/// A sentence depends on the sentences in the bodies of its rules. Only inside a strongly connected component can
/// sentences hold each other up.
struct RuleCircles {
    typealias Sentence = ABAFramework.Sentence
    typealias Rule = ABAFramework.Rule

    private struct Component: DenseID {
        let rawValue: Int32
    }

    /// For every sentence its component, or -1 when it stands on no circle.
    private let circleOfSentence: [Int32]
    private let members: CompressedRows<Sentence>
    /// The rules with head and at least one body sentence in the component.
    private let innerRules: CompressedRows<Rule>
    private let rulesOfHead: CompressedRows<Rule>
    private var isWaiting: [Bool]
    private var waiting: [Int32] = []
    /// Scratch space by rule: body sentences of the component not yet shown to be founded.
    private var missing: [Int32]
    /// Scratch space by sentence.
    private var isFounded: [Bool]

    init(_ framework: ABAFramework) {
        let (heads, bodies) = (framework.heads, framework.bodies)
        let components = StrongComponents(
            starts: framework.occurrences.starts,
            successors: framework.occurrences.columns.map { heads[$0.position].rawValue })
        let circles = RuleCircles.circles(in: components, heads, bodies)
        circleOfSentence = circles
        let sentences = circles.indices.filter { circles[$0] >= 0 }.map { Sentence($0) }
        members = CompressedRows(
            rowCount: components.count, rows: sentences.map { Component(rawValue: circles[$0.position]) },
            columns: sentences)
        let inner = heads.indices.filter { rule in
            let circle = circles[heads[rule].position]
            return circle >= 0 && bodies.columns[bodies.range(of: rule)].contains { circles[$0.position] == circle }
        }
        innerRules = CompressedRows(
            rowCount: components.count,
            rows: inner.map { Component(rawValue: circles[heads[$0].position]) },
            columns: inner.map { Rule($0) })
        let heading = heads.indices.filter { circles[heads[$0].position] >= 0 }
        rulesOfHead = CompressedRows(
            rowCount: framework.sentenceCount, rows: heading.map { heads[$0] },
            columns: heading.map { Rule($0) })
        isWaiting = [Bool](repeating: false, count: components.count)
        missing = [Int32](repeating: 0, count: framework.ruleCount)
        isFounded = [Bool](repeating: false, count: framework.sentenceCount)
    }

    /// For every sentence its component, or -1 when it is alone in it and in no body of a rule for itself.
    private static func circles(
        in components: StrongComponents, _ heads: [Sentence], _ bodies: CompressedRows<Sentence>
    ) -> [Int32] {
        var size = [Int32](repeating: 0, count: components.count)
        for component in components.componentOfNode { size[Int(component)] += 1 }
        var isCircle = size.map { $0 > 1 }
        for rule in heads.indices {
            let head = heads[rule]
            guard bodies.columns[bodies.range(of: rule)].contains(head) else { continue }
            isCircle[Int(components.componentOfNode[head.position])] = true
        }
        return components.componentOfNode.map { isCircle[Int($0)] ? $0 : -1 }
    }

    /// Notes that a sentence lost one of its rules but has others left.
    mutating func noteLoss(at sentence: Sentence) {
        let circle = circleOfSentence[sentence.position]
        guard circle >= 0, !isWaiting[Int(circle)] else { return }
        isWaiting[Int(circle)] = true
        waiting.append(circle)
    }

    /// Takes the next component that lost a rule.
    mutating func nextToCheck() -> Int32? {
        guard let circle = waiting.popLast() else { return nil }
        isWaiting[Int(circle)] = false
        return circle
    }

    /// The sentences of a component that are not lost yet but have no derivation left that starts outside of it.
    mutating func unfounded(
        in circle: Int32, _ framework: ABAFramework, isLost: [Bool], isBroken: [Bool]
    ) -> [Sentence] {
        let component = Component(rawValue: circle)
        for rule in innerRules[component] where !isBroken[rule.position] {
            missing[rule.position] = Int32(
                framework.bodies[rule].count { circleOfSentence[$0.position] == circle })
        }
        var queue: [Sentence] = []
        for sentence in members[component] {
            isFounded[sentence.position] = false
            guard !isLost[sentence.position] else { continue }
            if rulesOfHead[sentence].contains(where: { isOuter($0, framework, isBroken) }) {
                isFounded[sentence.position] = true
                queue.append(sentence)
            }
        }
        while let sentence = queue.popLast() {
            for rule in framework.occurrences[sentence] where !isBroken[rule.position] {
                let head = framework.heads[rule.position]
                guard circleOfSentence[head.position] == circle else { continue }
                missing[rule.position] -= 1
                guard missing[rule.position] == 0, !isFounded[head.position] else { continue }
                isFounded[head.position] = true
                queue.append(head)
            }
        }
        return members[component].filter { !isLost[$0.position] && !isFounded[$0.position] }
    }

    /// Whether a rule can still be used and needs nothing from the component of its head.
    private func isOuter(_ rule: Rule, _ framework: ABAFramework, _ isBroken: [Bool]) -> Bool {
        guard !isBroken[rule.position] else { return false }
        let circle = circleOfSentence[framework.heads[rule.position].position]
        return !framework.bodies[rule].contains { circleOfSentence[$0.position] == circle }
    }
}
