public import ArgumentModel
import Argumentation
public import DisputeModel

extension DisputeTree {
    /// Explains the verdict on a node; nil when the node does not exist at the date or nobody puts it forward.
    ///
    /// - Parameter depth: How many moves may follow one another.
    public init?(explaining node: Node, in dispute: Dispute, depth: Int = 100) {
        let lowering = Lowering(dispute)
        let number = lowering.numbering[node]
        guard dispute.presence.contains(node), lowering.isPutForward[number], dispute.graph.isEvaluated(node) else {
            return nil
        }
        var builder = TreeBuilder(dispute, lowering, root: lowering.sentences[number])
        root = builder.move(node, .proponent, .root, depth: depth)
        asOf = dispute.asOf
        stateByTextsAlone = EditorsLines(dispute).states[number]
        restsOnEditor = stateByTextsAlone != root.state
    }
}

/// Makes the moves; every node is explained once.
private struct TreeBuilder {
    /// An attack on a node or on what it concludes.
    private struct Attack {
        let relation: Relation.ID
        let attacker: Node
        let target: Node
    }

    private let dispute: Dispute
    private let lowering: Lowering
    private let labels: Labelling<ABAFramework.Sentence>
    private let order: DefenceOrder
    private let attacks: [[Attack]]
    /// By node number.
    private let ineffective: [Int: [Node]]
    private let given: GivenReasons
    private var isExplained: [Bool]

    private var graph: ArgumentGraph { dispute.graph }

    init(_ dispute: Dispute, _ lowering: Lowering, root: ABAFramework.Sentence) {
        (self.dispute, self.lowering) = (dispute, lowering)
        labels = lowering.framework.groundedLabelling()
        order = DefenceOrder(lowering.framework, for: root)
        isExplained = Array(repeating: false, count: lowering.numbering.count)
        given = GivenReasons(dispute)
        attacks = TreeBuilder.attacks(dispute, given)
        ineffective = TreeBuilder.ineffective(dispute)
    }

    mutating func move(
        _ node: Node, _ player: DisputeTree.Player, _ link: DisputeTree.Link, depth: Int
    ) -> DisputeTree.Move {
        let state = state(of: node)
        let number = lowering.numbering[node]
        let reasons = given.reasons(for: node, lowering, labels)
        func made(_ extent: DisputeTree.Extent, _ replies: [DisputeTree.Move]) -> DisputeTree.Move {
            DisputeTree.Move(
                node: node, player: player, link: link, state: lowering.isPutForward[number] ? state : nil,
                extent: extent, replies: replies,
                isAsserted: lowering.isSaid[number], reasons: reasons, denied: denied(of: node),
                ineffective: ineffective[number] ?? [])
        }
        let follows = following(node, state)
        if follows.isEmpty { return made(.whole, []) }
        if isExplained[lowering.numbering[node]] { return made(.repeated, []) }
        if depth == 0 { return made(.cut, []) }
        isExplained[lowering.numbering[node]] = true
        let replies = follows.map { next -> DisputeTree.Move in
            let isAttack = if case .attack = next.link { true } else { false }
            return move(next.node, isAttack ? player.other : player, next.link, depth: depth - 1)
        }
        return made(.whole, replies)
    }

    private typealias Next = (node: Node, link: DisputeTree.Link)

    private func following(_ node: Node, _ state: State) -> [Next] {
        let number = lowering.numbering[node]
        let attacks = attacks[number].filter { lowering.isPutForward[lowering.numbering[$0.attacker]] }
            .map { attack -> Next in (attack.attacker, .attack(attack.relation, on: attack.target)) }
        let premises = premises(of: node).map { premise -> Next in (premise, .premise) }
        let reasons = given.nodes(for: node).map { reason -> Next in (reason, .reason) }
        switch state {
        case .stands:
            // An intermediate conclusion can be clear before the argument that draws it is.
            let earlier = reasons.filter { moment(of: $0.node) < moment(of: node) }
            // Where it meets an attack by itself, or a norm bears on it, what it rests on is its reason.
            let isMet = attacks.contains {
                self.state(of: $0.node) == .stands || moment(of: $0.node) > moment(of: node)
            }
            let standing = lowering.isSaid[number] && !isMet ? nil : earliest(earlier, .stands)
            let attacked = premises.filter { !self.attacks[lowering.numbering[$0.node]].isEmpty }
            return attacks + (standing.map { [$0] } ?? []) + attacked
        case .defeated:
            // Only what was clear before can be the cause.
            let winner = earliest(attacks, .stands)
            if let winner, moment(of: winner.node) < moment(of: node) { return [winner] }
            let lost = premises.filter { labels[sentence(of: $0.node)] == .out }
            if let premise = earliest(lost, .defeated, .open) { return [premise] }
            return reasons
        case .open:
            // What no step establishes is open without an attack: its reasons, or its premises without reasons, tell.
            guard labels[sentence(of: node)] == .undecided else {
                return reasons + premises.filter { labels[sentence(of: $0.node)] == .out }
            }
            // A norm holds; whether it bears on the node is open.
            let undefeated =
                attacks.filter { labels[sentence(of: $0.node)] != .out }
                + premises.filter { labels[sentence(of: $0.node)] == .undecided }
            if !undefeated.isEmpty || !denied(of: node).isEmpty { return undefeated }
            return reasons.filter { labels[sentence(of: $0.node)] == .undecided }
        }
    }

    private func earliest(_ moves: [Next], _ states: State...) -> Next? {
        let fitting = moves.filter { states.contains(state(of: $0.node)) }
        var best = fitting.first
        for move in fitting {
            guard let known = best else { break }
            if moment(of: move.node) < moment(of: known.node) { best = move }
        }
        return best
    }

    private func moment(of node: Node) -> Int { order.moment(of: sentence(of: node)) }

    private func premises(of node: Node) -> [Node] {
        guard case .argument(let id) = node else { return [] }
        var seen: Set<Statement.ID> = []
        // Those that the argument concludes on the way count too: it holds only if they do.
        return graph[id].inferences.flatMap(\.premises).filter { seen.insert($0).inserted }.map { .statement($0) }
    }

    private func sentence(of node: Node) -> ABAFramework.Sentence { lowering.sentences[lowering.numbering[node]] }

    private func state(of node: Node) -> State { lowering.state(of: lowering.numbering[node], in: labels) }

    /// What somebody denies of the node and what it concludes.
    private func denied(of node: Node) -> [Node] {
        var nodes = [node]
        if case .argument(let id) = node { nodes += given.concluded[id.index].map { .statement($0) } }
        return nodes.filter { lowering.isPutForward[lowering.numbering[$0]] && dispute.isDenied($0) }
    }

    /// Whether the step that is undercut is defeasible.
    private static func isEffective(_ undercut: Relation, on argument: ArgumentGraph.Argument) -> Bool {
        let position = undercut.inference ?? argument.inferences.count - 1
        guard argument.inferences.indices.contains(position) else { return argument.inferences.isEmpty }
        return !argument.inferences[position].isDeductive
    }

    /// What takes no part in an evaluation and is drawn against something that does.
    private static func ineffective(_ dispute: Dispute) -> [Int: [Node]] {
        let graph = dispute.graph
        var found: [Int: [Node]] = [:]
        for relation in graph.relations where dispute.presence.contains(relation.id) {
            switch relation.kind.bearing {
            case .opposes, .excludes, .undercuts:
                let ends =
                    relation.kind.isSymmetric
                    ? [(relation.from, relation.to), (relation.to, relation.from)]
                    : [(relation.from, relation.to)]
                for (from, to) in ends where !graph.takesPart(from) && graph.takesPart(to) {
                    found[dispute.numbering[to], default: []].append(from)
                }
            case .supports, .entails, .says, .none: break
            }
        }
        return found
    }

    /// By node: what attacks it, or what it concludes.
    private static func attacks(_ dispute: Dispute, _ given: GivenReasons) -> [[Attack]] {
        let (graph, presence, numbering) = (dispute.graph, dispute.presence, dispute.numbering)
        var attacks = Array(repeating: [Attack](), count: numbering.count)
        func note(_ relation: Relation.ID, from attacker: Node, on target: Node) {
            // A norm's text holds as cited.
            if case .statement(let id) = target, graph[id].kind == .norm { return }
            let isKnown = attacks[numbering[target]].contains { $0.attacker == attacker && $0.target == target }
            if !isKnown {
                attacks[numbering[target]].append(Attack(relation: relation, attacker: attacker, target: target))
            }
        }
        for relation in graph.relations where presence.contains(relation.id) {
            guard graph.takesPart(relation.from), graph.takesPart(relation.to) else { continue }
            switch relation.kind.bearing {
            case .opposes, .excludes:
                note(relation.id, from: relation.from, on: relation.to)
                if relation.kind.isSymmetric || dispute.isMutual(relation) {
                    note(relation.id, from: relation.to, on: relation.from)
                }
            case .undercuts:
                guard case .argument(let id) = relation.to, isEffective(relation, on: graph[id]) else { break }
                note(relation.id, from: relation.from, on: relation.to)
            case .supports, .entails, .says, .none: break
            }
        }
        for argument in graph.arguments where presence.contains(argument.id) {
            for statement in given.concluded[argument.id.index] {
                attacks[numbering[.argument(argument.id)]] += attacks[statement.index]
            }
        }
        return attacks
    }
}
