extension Framework {
    /// The grounded labelling: the one with the fewest commitments among the complete ones.
    ///
    /// A worklist with one counter per argument: an argument whose attackers are all out is in, and what it attacks is
    /// out. O(arguments + attacks).
    public func groundedLabelling() -> Labelling<Argument> { leastCompleteLabelling(around: []) }

    /// The least complete labelling that accepts an admissible set.
    func leastCompleteLabelling(around seed: [Argument]) -> Labelling<Argument> {
        var labels = [Label](repeating: .undecided, count: argumentCount)
        var openAttackers = (0..<argumentCount).map { attackers.starts[$0 + 1] - attackers.starts[$0] }
        var queue = seed
        for argument in seed { labels[argument.position] = .in }
        for position in 0..<argumentCount where openAttackers[position] == 0 && labels[position] == .undecided {
            labels[position] = .in
            queue.append(Argument(position))
        }
        var head = 0
        while head < queue.count {
            let winner = queue[head]
            head += 1
            for row in targets.range(of: winner.position) {
                let loser = targets.columns[row].position
                guard labels[loser] == .undecided else { continue }
                labels[loser] = .out
                for index in targets.range(of: loser) {
                    let freed = targets.columns[index]
                    openAttackers[freed.position] -= 1
                    guard openAttackers[freed.position] == 0, labels[freed.position] == .undecided else { continue }
                    labels[freed.position] = .in
                    queue.append(freed)
                }
            }
        }
        return Labelling(labels: labels)
    }

    /// The labelling a set gives: its members are in, what they attack is out.
    ///
    /// The set need not be conflict-free; where it attacks itself, `in` wins. Linear.
    func labelling(accepting members: [Argument]) -> Labelling<Argument> {
        var labels = [Label](repeating: .undecided, count: argumentCount)
        for member in members {
            for target in attacks(from: member) { labels[target.position] = .out }
        }
        for member in members { labels[member.position] = .in }
        return Labelling(labels: labels)
    }

    /// The largest admissible set within a conflict-free one: whoever is not defended is dropped, until all are.
    ///
    /// O(arguments + attacks).
    func largestAdmissibleSet(within candidates: [Argument]) -> [Argument] {
        var isMember = [Bool](repeating: false, count: argumentCount)
        var counterattacks = [Int32](repeating: 0, count: argumentCount)
        for member in candidates {
            isMember[member.position] = true
            for target in attacks(from: member) { counterattacks[target.position] += 1 }
        }
        var dropped = candidates.filter { member in
            attackers(of: member).contains { counterattacks[$0.position] == 0 }
        }
        for member in dropped { isMember[member.position] = false }
        while let member = dropped.popLast() {
            for threat in attacks(from: member) {
                counterattacks[threat.position] -= 1
                guard counterattacks[threat.position] == 0 else { continue }
                for victim in attacks(from: threat) where isMember[victim.position] {
                    isMember[victim.position] = false
                    dropped.append(victim)
                }
            }
        }
        return candidates.filter { isMember[$0.position] }
    }
}
