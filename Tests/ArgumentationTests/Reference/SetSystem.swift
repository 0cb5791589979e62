import Argumentation

/// The semantics by their definitions, over all subsets of a few elements: slow and obviously right.
///
/// A set of elements is a bit mask. Dung frameworks and flat ABA differ only in what a set attacks and defends.
struct SetSystem {
    let elementCount: Int
    /// By set: the elements it attacks.
    let attacked: [UInt32]
    /// By set: the elements it defends against every attack.
    let defended: [UInt32]

    var sets: Range<UInt32> { 0..<(1 << UInt32(elementCount)) }
    private var everything: UInt32 { (1 << UInt32(elementCount)) - 1 }

    func range(_ set: UInt32) -> UInt32 { set | attacked[Int(set)] }
    func isConflictFree(_ set: UInt32) -> Bool { set & attacked[Int(set)] == 0 }
    func isAdmissible(_ set: UInt32) -> Bool { isConflictFree(set) && set & ~defended[Int(set)] == 0 }
    func isComplete(_ set: UInt32) -> Bool { isConflictFree(set) && set == defended[Int(set)] }
    func isStable(_ set: UInt32) -> Bool { isConflictFree(set) && range(set) == everything }

    /// All extensions, ascending as numbers.
    func extensions(_ semantics: Semantics) -> [UInt32] {
        switch semantics {
        case .conflictFree: return sets.filter(isConflictFree)
        case .admissible: return sets.filter(isAdmissible)
        case .complete: return sets.filter(isComplete)
        case .stable: return sets.filter(isStable)
        case .naive: return maximal(sets.filter(isConflictFree)) { $0 }
        case .preferred: return maximal(sets.filter(isAdmissible)) { $0 }
        case .stage: return maximal(sets.filter(isConflictFree), by: range)
        case .semiStable: return maximal(sets.filter(isComplete), by: range)
        case .grounded:
            let complete = sets.filter(isComplete)
            return complete.filter { least in complete.allSatisfy { least & ~$0 == 0 } }
        case .ideal:
            let core = extensions(.preferred).reduce(everything, &)
            return maximal(sets.filter { isAdmissible($0) && $0 & ~core == 0 }) { $0 }
        }
    }

    private func maximal(_ candidates: [UInt32], by measure: (UInt32) -> UInt32) -> [UInt32] {
        candidates.filter { set in
            let size = measure(set)
            return !candidates.contains { measure($0) != size && size & ~measure($0) == 0 }
        }
    }
}

extension SetSystem {
    /// The sets of arguments of a Dung framework: a defends against b by attacking it.
    init(_ framework: Framework) {
        elementCount = framework.argumentCount
        let attackers = framework.arguments.map { argument in
            framework.attackers(of: argument).reduce(UInt32(0)) { $0 | 1 << UInt32($1.position) }
        }
        let sets = 0..<(UInt32(1) << UInt32(elementCount))
        let attacked = sets.map { set in
            UInt32(mask: attackers.indices.filter { attackers[$0] & set != 0 })
        }
        self.attacked = attacked
        defended = sets.map { set in
            UInt32(mask: attackers.indices.filter { attackers[$0] & ~attacked[Int(set)] == 0 })
        }
    }

    /// The sets of assumptions of a flat ABA framework: a set attacks what it derives a contrary of, and defends
    /// against a set by attacking one of its members.
    init(_ framework: ABAFramework) {
        elementCount = framework.assumptions.count
        let sets = 0..<(UInt32(1) << UInt32(elementCount))
        let attacked = sets.map { set in
            let derived = framework.derivable(from: set)
            return UInt32(
                mask: framework.assumptions.indices.filter { index in
                    framework.contraries(of: framework.assumptions[index]).contains { derived.contains($0) }
                })
        }
        self.attacked = attacked
        defended = sets.map { set in
            let threats = sets.filter { $0 & attacked[Int(set)] == 0 }.reduce(UInt32(0)) { $0 | attacked[Int($1)] }
            return ~threats & ((1 << UInt32(attacked.count.trailingZeroBitCount)) - 1)
        }
    }
}

extension ABAFramework {
    /// The sentences derivable from a set of assumptions, by applying every rule until nothing changes.
    func derivable(from set: UInt32) -> Set<Sentence> {
        var derived = Set(assumptions.indices.filter { set >> UInt32($0) & 1 == 1 }.map { assumptions[$0] })
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for rule in (0..<ruleCount).map({ Rule($0) }) where body(of: rule).allSatisfy(derived.contains) {
                if derived.insert(head(of: rule)).inserted { hasChanged = true }
            }
        }
        return derived
    }
}

extension UInt32 {
    /// The set of some positions.
    init(mask positions: some Sequence<Int>) {
        self = positions.reduce(0) { $0 | 1 << UInt32($1) }
    }
}
