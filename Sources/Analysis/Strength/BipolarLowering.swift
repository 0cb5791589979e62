import ArgumentModel
import Argumentation
import DisputeModel

/// A graph as a bipolar graph with weights, linear in its size.
///
///     statement s                                      a node with the weight of s
///     step k of argument a, premises p…, conclusion c  a node (a,k) with the weight of a; p… support it, it supports c
///     sketched argument a                              a node with the weight of a
///     support or entailment from x to y                x supports y
///     x attacks y                                      x attacks y
///     x is contrary to or contradicts y                x and y attack each other
///     x undercuts step k of a                          x attacks (a,k), unless that step is deductive
///
/// An argument as such is its last step. Left out are nodes that nobody puts forward, with their relations, as in
/// ``Lowering``. Premises support a step one by one: these semantics have no "only together". What a party says for a
/// claim of its own is one group of supports, so that nobody gains by saying the same often.
struct BipolarLowering {
    let bipolar: BipolarGraph
    /// By node number: the node of the bipolar graph; nil for what is not put forward.
    let images: [BipolarGraph.Node?]

    /// - Parameter isRaw: Whether every support counts, as in the textbook.
    init(_ dispute: Dispute, isRaw: Bool = false) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        var maker = Maker(dispute, isPutForward: Lowering(dispute).isPutForward)
        for statement in graph.statements { maker.add(statement) }
        for argument in graph.arguments { maker.add(argument) }
        for relation in graph.relations where presence.contains(relation.id) { maker.add(relation) }
        images = maker.images
        bipolar = BipolarGraph(
            weights: maker.weights, attacks: maker.attacks, supports: maker.supports,
            groups: isRaw ? [] : maker.groups)
    }
}

/// Collects the graph; the order of nodes and edges is that of statements, arguments and relations.
private struct Maker {
    private let dispute: Dispute
    let numbering: NodeNumbering
    let isPutForward: [Bool]
    var weights: [Double] = []
    var attacks: [BipolarGraph.Edge] = []
    var supports: [BipolarGraph.Edge] = []
    /// By support.
    var groups: [BipolarGraph.SupportGroup] = []
    var images: [BipolarGraph.Node?]
    /// By argument: the node of every step, nil where a step is deductive.
    private var undercuttable: [[BipolarGraph.Node?]]
    /// Two nodes may be set against each other in several ways; that makes one attack.
    private var seen: Set<BipolarGraph.Edge> = []

    init(_ dispute: Dispute, isPutForward: [Bool]) {
        self.dispute = dispute
        numbering = dispute.numbering
        self.isPutForward = isPutForward
        images = Array(repeating: nil, count: numbering.count)
        undercuttable = Array(repeating: [], count: numbering.argumentCount)
    }

    private mutating func addNode(weight: Double) -> BipolarGraph.Node {
        weights.append(weight)
        return BipolarGraph.Node(weights.count - 1)
    }

    mutating func add(_ statement: Statement) {
        guard isPutForward[statement.id.index] else { return }
        images[statement.id.index] = addNode(weight: statement.weight)
    }

    mutating func add(_ argument: ArgumentGraph.Argument) {
        let number = numbering[.argument(argument.id)]
        guard isPutForward[number] else { return }
        for step in argument.inferences {
            let node = addNode(weight: argument.weight)
            for premise in step.premises { support(from: images[premise.index], to: node) }
            support(
                from: node, to: images[step.conclusion.index],
                group(of: .argument(argument.id), for: .statement(step.conclusion)))
            undercuttable[argument.id.index].append(step.isDeductive ? nil : node)
            images[number] = node
        }
        guard argument.inferences.isEmpty else { return }
        let node = addNode(weight: argument.weight)
        undercuttable[argument.id.index] = [node]
        images[number] = node
    }

    mutating func add(_ relation: Relation) {
        let (from, to) = (images[numbering[relation.from]], images[numbering[relation.to]])
        switch relation.kind.bearing {
        case .supports, .entails: support(from: from, to: to, group(of: relation.from, for: relation.to))
        case .opposes: attack(from: from, on: to)
        case .excludes:
            attack(from: from, on: to)
            attack(from: to, on: from)
        case .undercuts:
            guard case .argument(let id) = relation.to else { return }
            let steps = undercuttable[id.index]
            let position = relation.inference ?? steps.count - 1
            if steps.indices.contains(position) { attack(from: from, on: steps[position]) }
        case .says, .none: break
        }
    }

    /// The party that says both, or says all premises of what it argues from; none where that is nobody.
    private func group(of reason: Node, for claim: Node) -> BipolarGraph.SupportGroup {
        var giving = dispute.speakers(of: reason)
        if giving.isEmpty, case .argument(let id) = reason, let first = dispute.graph[id].premises.first {
            giving = dispute.speakers(of: .statement(first)).filter { party in
                dispute.graph[id].premises.allSatisfy { dispute.isSaid(.statement($0), by: party) }
            }
        }
        let own = giving.first { dispute.isSaid(claim, by: $0) }
        return own.map { BipolarGraph.SupportGroup(rawValue: Int32($0.index)) } ?? .none
    }

    private mutating func support(
        from source: BipolarGraph.Node?, to target: BipolarGraph.Node?, _ group: BipolarGraph.SupportGroup = .none
    ) {
        guard let source, let target else { return }
        groups.append(group)
        supports.append(BipolarGraph.Edge(from: source, to: target))
    }

    private mutating func attack(from source: BipolarGraph.Node?, on target: BipolarGraph.Node?) {
        guard let source, let target else { return }
        let edge = BipolarGraph.Edge(from: source, to: target)
        if seen.insert(edge).inserted { attacks.append(edge) }
    }
}
