extension BipolarGraph {
    /// The strengths of all nodes.
    ///
    /// Nodes on no cycle are computed once, from the settled ones; cycles are iterated, all their nodes at once, until
    /// the largest change is below the tolerance. The h-categoriser always settles (Pu, Luo, Zhang & Luo 2014,
    /// https://doi.org/10.1007/978-3-319-12096-6_26); DF-QuAD and quadratic energy need not (Mossakowski & Neuhaus
    /// 2018, arXiv:1807.06685), which ``Strengths/unsettled`` reports.
    /// - Parameters:
    ///   - semantics: How strengths combine.
    ///   - tolerance: The largest change that counts as none.
    ///   - roundLimit: After how many rounds a cycle is given up.
    /// - Complexity: O(nodes + edges), times the rounds for those on cycles.
    public func strengths(
        under semantics: GradualSemantics, tolerance: Double = 1e-9, roundLimit: Int = 10_000
    ) -> Strengths {
        var values = weights
        var isUnsettled = [Bool](repeating: false, count: nodeCount)
        var rounds = 0
        for component in components(ignoringSupports: semantics == .hCategoriser) {
            let restsOnUnsettled = component.members.contains { node in
                influences(on: node, semantics).contains { isUnsettled[$0.position] }
            }
            var isSettled = false
            if component.isCycle {
                let taken = iterate(component.members, &values, semantics, tolerance, roundLimit)
                isSettled = taken != nil
                rounds = max(rounds, taken ?? roundLimit)
            } else {
                for node in component.members { values[node.position] = strength(of: node, values, semantics) }
                isSettled = true
            }
            guard !isSettled || restsOnUnsettled else { continue }
            for node in component.members { isUnsettled[node.position] = true }
        }
        let unsettled = isUnsettled.indices.filter { isUnsettled[$0] }.map { Node($0) }
        return Strengths(values: values, unsettled: unsettled, rounds: rounds)
    }

    /// Updates the members of a cycle together until they stand still; returns the rounds it took, if they did.
    private func iterate(
        _ members: [Node], _ values: inout [Double], _ semantics: GradualSemantics, _ tolerance: Double,
        _ roundLimit: Int
    ) -> Int? {
        for round in 1...max(1, roundLimit) {
            let next = members.map { strength(of: $0, values, semantics) }
            var change = 0.0
            for (node, value) in zip(members, next) {
                change = max(change, abs(values[node.position] - value))
                values[node.position] = value
            }
            if change < tolerance { return round }
        }
        return nil
    }

    private func strength(of node: Node, _ values: [Double], _ semantics: GradualSemantics) -> Double {
        semantics.strength(
            weight: weights[node.position], attackers: attackers[node].map { values[$0.position] },
            supporters: supports(of: node, values))
    }

    /// The strengths of the supporters of a node, of each group the greatest only.
    private func supports(of node: Node, _ values: [Double]) -> [Double] {
        var strengths: [Double] = []
        var strongest: [SupportGroup: Int] = [:]
        for (supporter, group) in zip(supporters[node], supportGroups[node]) {
            let value = values[supporter.position]
            if group != .none, let known = strongest[group] {
                strengths[known] = max(strengths[known], value)
            } else {
                strongest[group] = strengths.count
                strengths.append(value)
            }
        }
        return strengths
    }

    private func influences(on node: Node, _ semantics: GradualSemantics) -> [Node] {
        Array(semantics == .hCategoriser ? attackers[node] : attackers[node] + supporters[node])
    }

    private struct Component {
        var members: [Node]
        var isCycle: Bool
    }

    /// The strongly connected components, each after all that influence it.
    private func components(ignoringSupports isAttackOnly: Bool) -> [Component] {
        var starts: [Int32] = [0]
        var sources: [Int32] = []
        for node in (0..<nodeCount).map({ Node($0) }) {
            sources += attackers[node].map(\.rawValue)
            if !isAttackOnly { sources += supporters[node].map(\.rawValue) }
            starts.append(Int32(sources.count))
        }
        // Edges lead from a node to what influences it, so that influences come first in Tarjan's numbering.
        let strong = StrongComponents(starts: starts, successors: sources)
        var components = [Component](repeating: Component(members: [], isCycle: false), count: strong.count)
        for node in 0..<nodeCount {
            let number = Int(strong.componentOfNode[node])
            components[number].members.append(Node(node))
            let influences = sources[Int(starts[node])..<Int(starts[node + 1])]
            if components[number].members.count > 1 || influences.contains(Int32(node)) {
                components[number].isCycle = true
            }
        }
        return components
    }
}
