extension Framework {
    /// The parts that can be decided one by one, whose extensions combine freely.
    ///
    /// These are the weakly connected components: of what the grounded labelling leaves undecided, where it is part of
    /// every extension, else of the whole. O(arguments + attacks).
    func independentParts(under semantics: Semantics) -> [Framework] {
        guard semantics.isCompleteBased else { return weakComponents }
        let settled = groundedLabelling()
        return FrameworkPart(of: self) { settled[$0] == .undecided }.part.weakComponents
    }

    /// The framework cut where no attack leads across; arguments keep their order.
    private var weakComponents: [Framework] {
        let component = componentOfArgument
        let count = (component.max() ?? -1) + 1
        var sizes = [Int](repeating: 0, count: count)
        let place = component.map { number in
            defer { sizes[number] += 1 }
            return sizes[number]
        }
        var attacks = [[(Int, Int)]](repeating: [], count: count)
        for attacker in arguments {
            for target in self.attacks(from: attacker) {
                attacks[component[attacker.position]].append((place[attacker.position], place[target.position]))
            }
        }
        return zip(sizes, attacks).map { Framework(argumentCount: $0, attacks: $1) }
    }

    /// By argument the number of its weakly connected component, in the order of their first arguments.
    private var componentOfArgument: [Int] {
        var component = [Int](repeating: -1, count: argumentCount)
        var count = 0
        for start in arguments where component[start.position] < 0 {
            component[start.position] = count
            var queue = [start]
            while let argument = queue.popLast() {
                for other in [attackers(of: argument), attacks(from: argument)].joined()
                where component[other.position] < 0 {
                    component[other.position] = count
                    queue.append(other)
                }
            }
            count += 1
        }
        return component
    }
}
