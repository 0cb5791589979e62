import Analysis

@testable import ArgumentModel

/// The grounded verdicts from the definition alone: what the accepted assumptions defend, until nothing changes.
///
/// Sentences are strings; attacks are looked for in what the assumptions not yet attacked derive. Opposition between
/// assertions is mutual where anybody is quoted at either end, and only what follows from a reason defeats what is only
/// asserted; between two of the editor's own the arrow holds as drawn.
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
        for relation in relations { support(by: relation) }
        for relation in relations { oppose(by: relation) }
        for node in graph.nodes { oppose(byDenialsOf: node) }
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

    /// Acts that make what is said the speaker's claim.
    private static let claiming: Set<Occurrence.Act> = [
        .asserts, .concedes, .charges, .offers, .announces, .predicts, .presupposes,
    ]

    private func isSaid(_ statement: Statement) -> Bool {
        switch statement.kind {
        case .question, .demand, .issue: false
        case .norm: true
        case .claim, .meta:
            (statement.occurrences.isEmpty && !isConcluded(statement.id))
                || statement.occurrences.contains { GroundedByDefinition.claiming.contains($0.act) }
        }
    }

    private func isConcluded(_ id: Statement.ID) -> Bool {
        graph.arguments.contains { $0.inferences.contains { $0.conclusion == id } }
    }

    private func isOf(_ kinds: Set<Statement.Kind>, _ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return kinds.contains(graph[id].kind)
    }

    /// Whether it stands for an assertion: a statement, or an argument that shows no premises.
    private func isAssertion(_ node: Node) -> Bool {
        guard case .argument(let id) = node else { return true }
        return graph[id].inferences.isEmpty
    }

    private func isQuoted(_ node: Node) -> Bool { !graph.occurrences(of: node).isEmpty }

    private func name(_ node: Node) -> String {
        switch node {
        case .statement(let id): "s\(id.index)"
        case .argument(let id): "a\(id.index)"
        }
    }

    private mutating func assume(_ name: String, for head: String, from body: Set<String> = []) {
        assumptions.insert("α\(name)")
        rules.append((head, body.union(["α\(name)"])))
    }

    /// What is inferred also holds as reasoned.
    private mutating func infer(_ conclusion: String, from body: Set<String>) {
        rules.append((conclusion, body))
        rules.append(("reasoned \(conclusion)", body))
    }

    private mutating func add(_ argument: ArgumentGraph.Argument) {
        let name = "a\(argument.id.index)"
        var needed: Set<String> = []
        for (position, step) in argument.inferences.enumerated() {
            let body = Set(step.premises.map { "s\($0.index)" }).union(["α\(name).\(position)"])
            assumptions.insert("α\(name).\(position)")
            infer("s\(step.conclusion.index)", from: body)
            needed.formUnion(body)
        }
        if argument.inferences.isEmpty {
            assumptions.formUnion(["α\(name).0", "αδ\(name)"])
            needed = ["α\(name).0", "αδ\(name)"]
        }
        rules.append((name, needed))
    }

    /// Questions and demands neither give nor receive.
    private var relations: [Relation] {
        graph.relations.filter { !isOf([.question, .demand], $0.from) && !isOf([.question, .demand], $0.to) }
    }

    private mutating func support(by relation: Relation) {
        guard [.supports, .entails].contains(relation.kind), case .statement = relation.to else { return }
        if case .argument(let id) = relation.from, graph[id].inferences.isEmpty {
            infer(name(relation.to), from: [name(relation.from)])
        } else {
            assumptions.insert("αr\(relation.id.index)")
            infer(name(relation.to), from: [name(relation.from), "αr\(relation.id.index)"])
        }
    }

    private mutating func oppose(by relation: Relation) {
        let (from, to) = (relation.from, relation.to)
        let isMutual = isAssertion(from) && isAssertion(to) && (isQuoted(from) || isQuoted(to))
        switch relation.kind {
        case .attacks:
            attack(by: from, on: to, isMutual)
            if isMutual { resist(by: to, against: from) }
        case .contrary, .contradicts:
            attack(by: from, on: to, isMutual)
            attack(by: to, on: from, isMutual)
        case .undercuts:
            guard case .argument(let id) = to else { return }
            let steps = graph[id].inferences
            let position = relation.inference ?? max(0, steps.count - 1)
            if steps.isEmpty || !steps[position].isDeductive {
                contraries["αa\(id.index).\(position)", default: []].insert(name(from))
            }
        case .supports, .entails, .cites, .answers, .restates: break
        }
    }

    /// A denial of what is put forward is an assertion of the opposite, for which nobody gives a reason. Irony about a word
    /// is none, and a norm holds as cited.
    private mutating func oppose(byDenialsOf node: Node) {
        let isDenied = graph.occurrences(of: node).contains { occurrence in
            let isOfAWord = occurrence.quotation?.text.contains("“") ?? false
            return occurrence.act == .denies || (occurrence.act == .ironic && !isOfAWord)
        }
        guard isDenied, isPutForward(node), !isOf([.norm, .question, .demand], node) else { return }
        let denial = "not \(name(node))"
        assumptions.insert(denial)
        contraries[denial, default: []].insert(name(node))
        for assumption in assertion(of: node) + inferences(to: node) { hit(node, assumption, denial) }
        opponents[name(node), default: []].insert(denial)
    }

    private func isPutForward(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return true }
        return isSaid(graph[id]) || isConcluded(id)
            || relations.contains { [.supports, .entails].contains($0.kind) && $0.to == node }
    }

    /// The attacker against the assertion of its target and every inference to it.
    private mutating func attack(by attacker: Node, on target: Node, _ isMutual: Bool) {
        let bearing = bearing(of: attacker, as: name(attacker), on: target, isMutual)
        for assumption in assertion(of: target) + inferences(to: target) { hit(target, assumption, bearing) }
        if !isOf([.norm], target) { opponents[name(target), default: []].insert(bearing) }
    }

    /// The one attacked against the assertion of its attacker and, as far as it is reasoned, every inference to it.
    private mutating func resist(by node: Node, against attacker: Node) {
        let bare = bearing(of: node, as: name(node), on: attacker, true)
        for assumption in assertion(of: attacker) { hit(attacker, assumption, bare) }
        let reasoned = bearing(of: node, as: "reasoned \(name(node))", on: attacker, true)
        for assumption in inferences(to: attacker) { hit(attacker, assumption, reasoned) }
    }

    private mutating func hit(_ target: Node, _ assumption: String, _ sentence: String) {
        guard assumptions.contains(assumption) else { return }
        contraries[assumption, default: []].insert(sentence)
        opponents[name(target), default: []].insert(sentence)
    }

    /// What holds when a node bears on its opponent. That a norm does so can be resisted; that it holds cannot.
    private mutating func bearing(
        of node: Node, as sentence: String, on opponent: Node, _ isMutual: Bool
    ) -> String {
        guard isMutual, isOf([.norm], node) else { return sentence }
        let application = "β\(name(node))>\(name(opponent))"
        assumptions.insert(application)
        contraries[application, default: []].insert(name(opponent))
        rules.append(("\(sentence)>\(name(opponent))", [sentence, application]))
        return "\(sentence)>\(name(opponent))"
    }

    /// The assumption that is attacked with a node itself; none of a norm, whose text holds as cited.
    private func assertion(of node: Node) -> [String] {
        switch node {
        case .statement(let id): return isOf([.norm], node) ? [] : ["α\(id.index)"]
        case .argument(let id):
            let steps = graph[id].inferences.count
            return [steps == 0 ? "αδa\(id.index)" : "αa\(id.index).\(steps - 1)"]
        }
    }

    private func inferences(to node: Node) -> [String] {
        guard case .statement(let id) = node, !isOf([.norm], node) else { return [] }
        let steps = graph.arguments.flatMap { argument in
            argument.inferences.indices.filter { argument.inferences[$0].conclusion == id }
                .map { "αa\(argument.id.index).\($0)" }
        }
        let supports = relations.filter { [.supports, .entails].contains($0.kind) && $0.to == node }
        return steps
            + supports.map { relation in
                if case .argument(let sketch) = relation.from, graph[sketch].inferences.isEmpty {
                    return "αa\(sketch.index).0"
                }
                return "αr\(relation.id.index)"
            }
    }
}
