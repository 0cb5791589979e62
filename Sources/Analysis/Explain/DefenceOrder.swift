import Argumentation

/// When, in the grounded game, a sentence's verdict becomes clear: what decides it always comes earlier.
///
/// Round by round: an assumption is in when all its contraries are out before; a sentence is in when a rule derives it
/// from what is in; an assumption is out when a contrary is in; a sentence is out when even the assumptions not yet out
/// do not derive it. Dung (1995), https://doi.org/10.1016/0004-3702(94)00041-X, theorem 25, for assumptions.
struct DefenceOrder {
    typealias Sentence = ABAFramework.Sentence

    private static let never = Int.max
    /// By sentence: the round; `never` for what is undecided or beyond the cone.
    private var rounds: [Int]

    /// Looks at what can bear on `root` only. O(rounds × size of that part).
    init(_ framework: ABAFramework, for root: Sentence) {
        rounds = Array(repeating: DefenceOrder.never, count: framework.sentenceCount)
        let cone = Cone(framework, root)
        var isIn = Array(repeating: false, count: framework.sentenceCount)
        var isOut = isIn
        var round = 0
        while true {
            let before = cone.sentences.count { isIn[$0.position] || isOut[$0.position] }
            let derivable = cone.derivable { !isOut[$0.position] }
            for sentence in cone.sentences where !isOut[sentence.position] && !derivable[sentence.position] {
                isOut[sentence.position] = true
                rounds[sentence.position] = round
            }
            let accepted = cone.derivable { assumption in
                framework.contraries(of: assumption).allSatisfy { isOut[$0.position] }
            }
            for sentence in cone.sentences where !isIn[sentence.position] && accepted[sentence.position] {
                isIn[sentence.position] = true
                rounds[sentence.position] = round
            }
            for assumption in cone.sentences where framework.isAssumption(assumption) && !isOut[assumption.position] {
                guard framework.contraries(of: assumption).contains(where: { isIn[$0.position] }) else { continue }
                isOut[assumption.position] = true
                rounds[assumption.position] = round
            }
            if cone.sentences.count(where: { isIn[$0.position] || isOut[$0.position] }) == before { return }
            round += 1
        }
    }

    /// The round in which the sentence's verdict becomes clear, larger than any for what never does.
    func round(of sentence: Sentence) -> Int { rounds[sentence.position] }
}

/// The sentences that can bear on one of them: through rules and contraries.
private struct Cone {
    let sentences: [ABAFramework.Sentence]
    private let framework: ABAFramework
    private let rules: [ABAFramework.Rule]

    init(_ framework: ABAFramework, _ root: ABAFramework.Sentence) {
        self.framework = framework
        var rulesFor = Array(repeating: [Int32](), count: framework.sentenceCount)
        for rule in 0..<framework.ruleCount {
            rulesFor[framework.head(of: ABAFramework.Rule(rule)).position].append(Int32(rule))
        }
        var isIn = Array(repeating: false, count: framework.sentenceCount)
        var found: [ABAFramework.Sentence] = []
        var rules: [ABAFramework.Rule] = []
        func add(_ sentence: ABAFramework.Sentence) {
            if isIn[sentence.position] { return }
            isIn[sentence.position] = true
            found.append(sentence)
        }
        add(root)
        var head = 0
        while head < found.count {
            let sentence = found[head]
            head += 1
            for rule in rulesFor[sentence.position].map({ ABAFramework.Rule(Int($0)) }) {
                rules.append(rule)
                framework.body(of: rule).forEach(add)
            }
            if framework.isAssumption(sentence) { framework.contraries(of: sentence).forEach(add) }
        }
        (sentences, self.rules) = (found, rules)
    }

    /// By sentence: whether the chosen assumptions derive it.
    func derivable(from isChosen: (ABAFramework.Sentence) -> Bool) -> [Bool] {
        var isDerived = Array(repeating: false, count: framework.sentenceCount)
        var users: [Int: [Int]] = [:]
        var missing = rules.map { framework.body(of: $0).count }
        var fresh = sentences.filter { framework.isAssumption($0) && isChosen($0) }
        for (position, rule) in rules.enumerated() {
            for sentence in framework.body(of: rule) { users[sentence.position, default: []].append(position) }
            if missing[position] == 0 { fresh.append(framework.head(of: rule)) }
        }
        while let sentence = fresh.popLast() {
            if isDerived[sentence.position] { continue }
            isDerived[sentence.position] = true
            for position in users[sentence.position] ?? [] {
                missing[position] -= 1
                if missing[position] == 0 { fresh.append(framework.head(of: rules[position])) }
            }
        }
        return isDerived
    }
}
