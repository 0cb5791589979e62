import Argumentation

/// When, in the grounded game, a sentence's verdict becomes clear: what decides it always comes earlier.
///
/// An assumption is in when all its contraries are out before; a sentence is in when a rule derives it from what is in;
/// an assumption is out when a contrary is in; a sentence is out when even the assumptions not yet out do not derive it.
struct DefenceOrder {
    typealias Sentence = ABAFramework.Sentence

    private static let never = Int.max
    /// By sentence: the moment; `never` for what is undecided or beyond the cone.
    private var moments: [Int]

    /// Looks at what can bear on `root` only. O(rounds × size of that part).
    init(_ framework: ABAFramework, for root: Sentence) {
        moments = Array(repeating: DefenceOrder.never, count: framework.sentenceCount)
        let cone = Cone(framework, root)
        var isIn = Array(repeating: false, count: framework.sentenceCount)
        var isOut = isIn
        // Every round first rejects, then accepts one by one, then rejects assumptions.
        var moment = 0
        while true {
            let start = moment
            let derivable = cone.derivationOrder { !isOut[$0.position] }
            for sentence in cone.sentences where !isOut[sentence.position] && derivable[sentence.position] == nil {
                isOut[sentence.position] = true
                moments[sentence.position] = moment
            }
            let accepted = cone.derivationOrder { assumption in
                framework.contraries(of: assumption).allSatisfy { isOut[$0.position] }
            }
            for sentence in cone.sentences where !isIn[sentence.position] {
                guard let place = accepted[sentence.position] else { continue }
                isIn[sentence.position] = true
                moments[sentence.position] = moment + 1 + place
            }
            moment += cone.sentences.count + 1
            for assumption in cone.sentences where framework.isAssumption(assumption) && !isOut[assumption.position] {
                guard framework.contraries(of: assumption).contains(where: { isIn[$0.position] }) else { continue }
                isOut[assumption.position] = true
                moments[assumption.position] = moment
            }
            moment += 1
            if !cone.sentences.contains(where: { (start..<moment).contains(moments[$0.position]) }) { return }
        }
    }

    /// The moment at which the sentence's verdict becomes clear, later than any for what never does.
    func moment(of sentence: Sentence) -> Int { moments[sentence.position] }
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

    /// By sentence: its place among those that the chosen assumptions derive, each after what it is derived from; nil
    /// for those that they do not.
    func derivationOrder(from isChosen: (ABAFramework.Sentence) -> Bool) -> [Int?] {
        var places: [Int?] = Array(repeating: nil, count: framework.sentenceCount)
        var users: [Int: [Int]] = [:]
        var missing = rules.map { framework.body(of: $0).count }
        var open = sentences.filter { framework.isAssumption($0) && isChosen($0) }
        for (position, rule) in rules.enumerated() {
            for sentence in framework.body(of: rule) { users[sentence.position, default: []].append(position) }
            if missing[position] == 0 { open.append(framework.head(of: rule)) }
        }
        var count = 0
        while let sentence = open.popLast() {
            if places[sentence.position] != nil { continue }
            places[sentence.position] = count
            count += 1
            for position in users[sentence.position] ?? [] {
                missing[position] -= 1
                if missing[position] == 0 { open.append(framework.head(of: rules[position])) }
            }
        }
        return places
    }
}
