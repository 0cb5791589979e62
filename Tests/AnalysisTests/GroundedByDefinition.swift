import Analysis

@testable import ArgumentModel

/// The grounded verdicts from the definition alone: what the accepted assumptions defend, until nothing changes.
///
/// Sentences are strings; attacks are looked for in what the assumptions not yet attacked derive.
struct GroundedByDefinition {
    private var assumptions: Set<String> = []
    private var rules: [(head: String, body: Set<String>)] = []
    private var contraries: [String: Set<String>] = [:]
    /// By statement: what is against it, whether or not anybody says it.
    private var opponents: [String: Set<String>] = [:]
    private let graph: ArgumentGraph

    init(_ graph: ArgumentGraph) {
        self.graph = graph
        for statement in graph.statements where isSaid(statement) {
            assume("\(statement.id.index)", for: "s\(statement.id.index)")
        }
        for argument in graph.arguments { add(argument) }
        for relation in graph.relations { add(relation, graph) }
        for relation in graph.relations { oppose(relation, graph) }
    }

    /// The verdict on a node: what is not accepted is defeated when something accepted speaks against it (or, for an
    /// argument, against a premise), and open otherwise.
    func state(of node: Node) -> State {
        let (accepted, possible) = verdicts()
        func state(_ node: Node) -> State {
            let name = name(node)
            if accepted.contains(name) { return .stands }
            if possible.contains(name) { return .open }
            let attacked = attacked(by: accepted)
            switch node {
            case .statement(let id):
                let isOpposed = !opponents[name, default: []].isDisjoint(with: accepted)
                return assumptions.contains("α\(id.index)") || isOpposed ? .defeated : .open
            case .argument(let id):
                let isHit = attacked.contains { $0.hasPrefix("α\(name).") || $0 == "αδ\(name)" }
                let isUndermined = graph[id].premises.contains { state(.statement($0)) == .defeated }
                return isHit || isUndermined ? .defeated : .open
            }
        }
        return state(node)
    }

    /// The sentences that hold in, and those that hold in no set that the accepted assumptions leave possible.
    private func verdicts() -> (accepted: Set<String>, possible: Set<String>) {
        var accepted: Set<String> = []
        while true {
            let attacked = attacked(by: accepted)
            let possible = derived(from: assumptions.subtracting(attacked))
            let defended = assumptions.filter { contraries[$0, default: []].isDisjoint(with: possible) }
            if defended == accepted { return (derived(from: accepted), possible) }
            accepted = defended
        }
    }

    private func attacked(by set: Set<String>) -> Set<String> {
        let derived = derived(from: set)
        return assumptions.filter { !contraries[$0, default: []].isDisjoint(with: derived) }
    }

    private func derived(from set: Set<String>) -> Set<String> {
        var known = set
        while let rule = rules.first(where: { !known.contains($0.head) && $0.body.isSubset(of: known) }) {
            known.insert(rule.head)
        }
        return known
    }

    private func isSaid(_ statement: Statement) -> Bool {
        statement.kind == .norm || (statement.occurrences.isEmpty && !isConcluded(statement.id))
            || statement.occurrences.contains { [.asserts, .asks, .demands, .concedes].contains($0.act) }
    }

    private func isConcluded(_ id: Statement.ID) -> Bool {
        graph.arguments.contains { $0.inferences.contains { $0.conclusion == id } }
    }

    private mutating func assume(_ name: String, for head: String, from body: Set<String> = []) {
        assumptions.insert("α\(name)")
        rules.append((head, body.union(["α\(name)"])))
    }

    private mutating func add(_ argument: ArgumentGraph.Argument) {
        let name = "a\(argument.id.index)"
        var needed: Set<String> = []
        for (position, step) in argument.inferences.enumerated() {
            let premises = Set(step.premises.map { "s\($0.index)" })
            assume("\(name).\(position)", for: "s\(step.conclusion.index)", from: premises)
            needed.formUnion(premises.union(["α\(name).\(position)"]))
        }
        if argument.inferences.isEmpty {
            assumptions.formUnion(["α\(name).0", "αδ\(name)"])
            needed = ["α\(name).0", "αδ\(name)"]
        }
        rules.append((name, needed))
    }

    private func name(_ node: Node) -> String {
        switch node {
        case .statement(let id): "s\(id.index)"
        case .argument(let id): "a\(id.index)"
        }
    }

    private mutating func add(_ relation: Relation, _ graph: ArgumentGraph) {
        guard [.supports, .entails].contains(relation.kind), case .statement = relation.to else { return }
        if case .argument(let id) = relation.from, graph[id].inferences.isEmpty {
            rules.append((name(relation.to), [name(relation.from)]))
        } else {
            assume("r\(relation.id.index)", for: name(relation.to), from: [name(relation.from)])
        }
    }

    private mutating func oppose(_ relation: Relation, _ graph: ArgumentGraph) {
        switch relation.kind {
        case .attacks: attack(name(relation.from), relation.to, graph)
        case .contrary, .contradicts:
            attack(name(relation.from), relation.to, graph)
            attack(name(relation.to), relation.from, graph)
        case .undercuts:
            guard case .argument(let id) = relation.to else { return }
            let last = graph[id].inferences.count - 1
            if last >= 0, graph[id].inferences[last].isDeductive { return }
            contraries["αa\(id.index).\(max(0, last))", default: []].insert(name(relation.from))
        case .supports, .entails, .cites, .answers, .restates: break
        }
    }

    private mutating func attack(_ attacker: String, _ target: Node, _ graph: ArgumentGraph) {
        switch target {
        case .argument(let id):
            let steps = graph[id].inferences.count
            contraries[steps == 0 ? "αδa\(id.index)" : "αa\(id.index).\(steps - 1)", default: []].insert(attacker)
        case .statement(let id):
            opponents["s\(id.index)", default: []].insert(attacker)
            var hit = ["α\(id.index)"]
            for argument in graph.arguments {
                for (position, step) in argument.inferences.enumerated() where step.conclusion == id {
                    hit.append("αa\(argument.id.index).\(position)")
                }
            }
            let supports = graph.relations.filter { [.supports, .entails].contains($0.kind) }
            for relation in supports where relation.to == target {
                if case .argument(let sketch) = relation.from, graph[sketch].inferences.isEmpty {
                    hit.append("αa\(sketch.index).0")
                } else {
                    hit.append("αr\(relation.id.index)")
                }
            }
            for assumption in hit { contraries[assumption, default: []].insert(attacker) }
        }
    }
}
