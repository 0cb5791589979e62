/// Forward chaining with verdicts: what the accepted assumptions derive, and what the undefeated ones still can.
///
/// Two sets of sentences only grow: *derived* (from accepted assumptions) and *lost* (not derivable from the
/// assumptions that are not rejected). Counters per rule and per sentence make both linear in the size of the rules,
/// as for Horn formulas (Dowling & Gallier 1984, https://doi.org/10.1016/0743-1066(84)90014-1). Sentences that only a
/// circle of rules still holds up are found by looking again at the components that lost a rule (the unfounded sets of
/// Van Gelder, Ross & Schlipf 1991, https://doi.org/10.1145/116825.116838).
struct DerivationState {
    typealias Sentence = ABAFramework.Sentence

    let framework: ABAFramework
    private(set) var isDerived: [Bool]
    private(set) var isLost: [Bool]
    /// For every rule the body sentences that are not derived yet.
    private var missing: [Int32]
    /// For every rule whether a body sentence is lost.
    private(set) var isBroken: [Bool]
    /// For every sentence the head of rules that are not broken: their number.
    private var support: [Int32]
    private var derivedQueue: [Sentence] = []
    private var lostQueue: [Sentence] = []
    private var circles: RuleCircles

    /// Starts with nothing accepted and nothing rejected: facts are derived, what no set of assumptions derives is lost.
    init(_ framework: ABAFramework) {
        self.framework = framework
        let count = framework.sentenceCount
        isDerived = [Bool](repeating: false, count: count)
        isLost = isDerived
        missing = framework.bodies.counts
        isBroken = [Bool](repeating: false, count: framework.ruleCount)
        support = [Int32](repeating: 0, count: count)
        for head in framework.heads { support[head.position] += 1 }
        circles = RuleCircles(framework)
        for sentence in framework.unreachableSentences() { lose(sentence) }
        for rule in framework.heads.indices where missing[rule] == 0 { derive(framework.heads[rule]) }
    }

    /// Counts a sentence as derived; accepting an assumption means deriving it.
    mutating func derive(_ sentence: Sentence) {
        guard !isDerived[sentence.position] else { return }
        isDerived[sentence.position] = true
        derivedQueue.append(sentence)
    }

    /// Counts a sentence as lost; rejecting an assumption means losing it.
    mutating func lose(_ sentence: Sentence) {
        guard !isLost[sentence.position] else { return }
        isLost[sentence.position] = true
        lostQueue.append(sentence)
    }

    /// Draws consequences until nothing changes, telling of every sentence when it is derived or lost.
    ///
    /// The reactions may derive and lose more. O(size of the framework) over the whole life of the state, plus the
    /// size of a rule component every time it loses a rule.
    mutating func propagate(
        onDerived: (inout DerivationState, Sentence) -> Void, onLost: (inout DerivationState, Sentence) -> Void
    ) {
        repeat {
            while true {
                if let sentence = derivedQueue.popLast() {
                    advance(sentence)
                    onDerived(&self, sentence)
                } else if let sentence = lostQueue.popLast() {
                    breakRules(using: sentence)
                    onLost(&self, sentence)
                } else {
                    break
                }
            }
            loseUnfounded()
        } while !lostQueue.isEmpty
    }

    private mutating func advance(_ sentence: Sentence) {
        for position in framework.occurrences.range(of: sentence.position) {
            let rule = framework.occurrences.columns[position].position
            missing[rule] -= 1
            if missing[rule] == 0 { derive(framework.heads[rule]) }
        }
    }

    private mutating func breakRules(using sentence: Sentence) {
        for position in framework.occurrences.range(of: sentence.position) {
            let rule = framework.occurrences.columns[position].position
            guard !isBroken[rule] else { continue }
            isBroken[rule] = true
            let head = framework.heads[rule]
            support[head.position] -= 1
            if support[head.position] == 0 {
                lose(head)
            } else if !isLost[head.position] {
                circles.noteLoss(at: head)
            }
        }
    }

    private mutating func loseUnfounded() {
        while let component = circles.nextToCheck() {
            let unfounded = circles.unfounded(in: component, framework, isLost: isLost, isBroken: isBroken)
            for sentence in unfounded { lose(sentence) }
        }
    }
}

extension ABAFramework {
    /// The sentences that not even all assumptions together derive. Linear.
    fileprivate func unreachableSentences() -> [Sentence] {
        var isReached = [Bool](repeating: false, count: sentenceCount)
        forEachDerivable(from: assumptions) { sentence, _ in isReached[sentence.position] = true }
        return isReached.indices.filter { !isReached[$0] }.map { Sentence($0) }
    }

    /// Visits every sentence that some assumptions derive once, after the body of the rule that derives it. Linear.
    ///
    /// - Parameter visit: Gets the sentence, and the rule unless it is one of the assumptions.
    func forEachDerivable(from members: [Sentence], _ visit: (Sentence, Rule?) -> Void) {
        var isDerived = [Bool](repeating: false, count: sentenceCount)
        var missing = bodies.counts
        var queue: [Sentence] = []
        func derive(_ sentence: Sentence, by rule: Rule?) {
            guard !isDerived[sentence.position] else { return }
            isDerived[sentence.position] = true
            visit(sentence, rule)
            queue.append(sentence)
        }
        for member in members { derive(member, by: nil) }
        for rule in heads.indices where missing[rule] == 0 { derive(heads[rule], by: Rule(rule)) }
        while let sentence = queue.popLast() {
            for rule in occurrences[sentence] {
                missing[rule.position] -= 1
                if missing[rule.position] == 0 { derive(heads[rule.position], by: rule) }
            }
        }
    }
}
