import ArgumentModel
import Argumentation
import DisputeModel

/// Collects the framework of a graph; the order of rules is that of statements, arguments and relations.
struct LoweringMaker {
    typealias Sentence = ABAFramework.Sentence

    let numbering: NodeNumbering
    let sentences: [Sentence]
    var builder: ABAFramework.Builder
    var isPutForward: [Bool]
    var isSaid: [Bool]
    /// By statement, as pairs: the sentences that speak against it.
    private(set) var against: [(row: Int32, column: Int32)] = []
    /// By argument: all of its assumptions.
    var assumptionsOfArguments: [[Sentence]]

    private let dispute: Dispute
    /// By statement: the assumption that it holds because it is said.
    private var assertions: [Sentence?]
    /// How statements are inferred: by the assumption of a step and the rule.
    private var inferences: [(assumption: Sentence, rule: Int)] = []
    /// By statement: the positions in `inferences`; complete once steps and supports are added.
    private var inferencePairs: [(row: Int32, column: Int32)] = []
    private var inferencesOf = Rows(rowCount: 0, pairs: [])
    /// By statement: what holds when it is attacked, made when first needed.
    private var contraries: [Sentence?]
    /// By statement: what holds when it follows from a reason, made when first needed.
    private var reasoned: [Sentence?]
    /// By argument: what an attack and what an undercut of it hits.
    private var attackable: [Sentence?]
    private var undercuttable: [[Sentence?]]
    /// By argument: the assumption that a sketched one holds as an inference.
    private var sketches: [Sentence?]

    private let graph: ArgumentGraph

    init(_ dispute: Dispute) {
        (self.dispute, graph) = (dispute, dispute.graph)
        let numbering = dispute.numbering
        self.numbering = numbering
        builder = ABAFramework.Builder(sentenceCount: numbering.count)
        sentences = (0..<numbering.count).map { Sentence($0) }
        isPutForward = Array(repeating: false, count: numbering.count)
        isSaid = isPutForward
        assertions = Array(repeating: nil, count: numbering.statementCount)
        contraries = assertions
        reasoned = assertions
        attackable = Array(repeating: nil, count: numbering.argumentCount)
        undercuttable = Array(repeating: [], count: numbering.argumentCount)
        sketches = attackable
        assumptionsOfArguments = Array(repeating: [], count: numbering.argumentCount)
    }

    // MARK: Statements and arguments

    mutating func addStatements() {
        let concluded = Set(graph.arguments.flatMap { $0.inferences.map(\.conclusion) })
        for index in graph.statements.indices where isAsserted(graph.statements[index], concluded) {
            let assumption = builder.addAssumption()
            builder.addRule(sentences[index], from: assumption)
            assertions[index] = assumption
            isPutForward[index] = true
            isSaid[index] = true
        }
    }

    /// What the editor only concludes stands or falls with the steps to it.
    private func isAsserted(_ statement: Statement, _ concluded: Set<Statement.ID>) -> Bool {
        guard dispute.presence.contains(statement.id), isVoiced(statement) else { return false }
        return !statement.isEditorial || statement.kind == .norm || !concluded.contains(statement.id)
    }

    /// Whether somebody says it, the editor included. Denials and quotations of others say nothing.
    private func isVoiced(_ statement: Statement) -> Bool {
        switch statement.kind {
        case .question, .demand, .issue: false
        case .norm: true
        case .claim, .meta:
            (statement.isEditorial && !statement.isUnsaid)
                || statement.occurrences.contains { $0.stance == .asserts && dispute.presence.contains($0) }
        }
    }

    mutating func addArguments() {
        for argument in graph.arguments where dispute.presence.contains(argument.id) {
            let number = numbering[.argument(argument.id)]
            isPutForward[number] = true
            argument.inferences.isEmpty ? addSketch(argument, number) : addSteps(of: argument, number)
        }
    }

    private mutating func addSketch(_ argument: ArgumentGraph.Argument, _ number: Int) {
        let description = builder.addAssumption()
        let inference = builder.addAssumption()
        builder.addRule(sentences[number], from: [description, inference])
        assumptionsOfArguments[argument.id.index] = [description, inference]
        attackable[argument.id.index] = description
        undercuttable[argument.id.index] = [inference]
        sketches[argument.id.index] = inference
    }

    private mutating func addSteps(of argument: ArgumentGraph.Argument, _ number: Int) {
        var needed: [Sentence] = []
        for step in argument.inferences {
            let inference = builder.addAssumption()
            let premises = step.premises.map { sentences[$0.index] }
            infer(step.conclusion, by: inference, from: premises + [inference])
            isPutForward[step.conclusion.index] = dispute.presence.contains(step.conclusion)
            needed += premises + [inference]
            assumptionsOfArguments[argument.id.index].append(inference)
            attackable[argument.id.index] = inference
            undercuttable[argument.id.index].append(step.isDeductive ? nil : inference)
        }
        builder.addRule(sentences[number], from: needed)
    }

    private mutating func infer(_ statement: Statement.ID, by assumption: Sentence, from body: [Sentence]) {
        inferencePairs.append((Int32(statement.index), Int32(inferences.count)))
        inferences.append((assumption, builder.addRule(sentences[statement.index], from: body)))
    }

    // MARK: Relations

    mutating func addRelations(where counts: (Relation) -> Bool) {
        var oppositions: [Relation] = []
        for relation in graph.relations where relation.kind.bearing != .none {
            guard counts(relation), graph.takesPart(relation.from), graph.takesPart(relation.to) else { continue }
            if relation.kind.opposes { oppositions.append(relation) }
            switch relation.kind.bearing {
            case .supports, .entails: addSupport(relation)
            case .undercuts: addUndercut(relation)
            case .opposes, .excludes, .says, .none: break
            }
        }
        inferencesOf = Rows(rowCount: numbering.statementCount, pairs: inferencePairs)
        // Oppositions come last: they hit every step to what they oppose.
        for relation in oppositions { addOpposition(relation) }
        addDenials()
        for index in contraries.indices {
            guard let contrary = contraries[index] else { continue }
            if let assertion = assertions[index] { builder.addContrary(contrary, of: assertion) }
            for inference in inferencesOf[index] {
                builder.addContrary(contrary, of: inferences[Int(inference)].assumption)
            }
        }
    }

    private mutating func addSupport(_ relation: Relation) {
        guard case .statement(let supported) = relation.to else { return }
        let from = sentences[numbering[relation.from]]
        isPutForward[supported.index] = true
        if case .argument(let id) = relation.from, let inference = sketches[id.index] {
            infer(supported, by: inference, from: [from])
        } else {
            let inference = builder.addAssumption()
            infer(supported, by: inference, from: [from, inference])
        }
    }

    private mutating func addUndercut(_ relation: Relation) {
        guard case .argument(let id) = relation.to else { return }
        let steps = undercuttable[id.index]
        let position = relation.inference ?? steps.count - 1
        guard steps.indices.contains(position), let inference = steps[position] else { return }
        builder.addContrary(sentences[numbering[relation.from]], of: inference)
    }

    private mutating func addOpposition(_ relation: Relation) {
        let isMutual = dispute.isMutual(relation)
        attack(from: relation.from, on: relation.to, isMutual: isMutual)
        if relation.kind.isSymmetric {
            attack(from: relation.to, on: relation.from, isMutual: isMutual)
        } else if isMutual {
            resist(relation.to, against: relation.from)
        }
    }

    /// What somebody puts forward and somebody denies is opposed as by a statement that says no more than that: the two
    /// oppose each other, and as a denial gives no reason, it defeats nothing.
    private mutating func addDenials() {
        for node in graph.nodes where isPutForward[numbering[node]] && dispute.isDenied(node) {
            let denial = builder.addAssumption()
            builder.addContrary(sentences[numbering[node]], of: denial)
            switch node {
            case .statement(let id): builder.addRule(contrary(of: id), from: denial)
            case .argument(let id): if let step = attackable[id.index] { builder.addContrary(denial, of: step) }
            }
        }
    }

    /// What holds when the statement is attacked.
    private mutating func contrary(of id: Statement.ID) -> Sentence {
        if let known = contraries[id.index] { return known }
        let contrary = builder.addSentence()
        speak(contrary, against: id)
        contraries[id.index] = contrary
        return contrary
    }

    private mutating func speak(_ sentence: Sentence, against id: Statement.ID) {
        against.append((Int32(id.index), Int32(sentence.position)))
    }

    /// The attacker against the assertion of the target and against every step to it.
    private mutating func attack(from attacker: Node, on target: Node, isMutual: Bool) {
        let from = bearing(of: attacker, as: sentences[numbering[attacker]], on: target, isMutual: isMutual)
        switch target {
        case .statement(let id):
            guard graph[id].kind != .norm else { return }
            builder.addRule(contrary(of: id), from: from)
        case .argument(let id):
            if let assumption = attackable[id.index] { builder.addContrary(from, of: assumption) }
        }
    }

    /// A node against the bare assertion of its opponent and, as far as it follows from a reason, against every step to
    /// it.
    private mutating func resist(_ node: Node, against opponent: Node) {
        if isNorm(opponent) { return }
        let holds = bearing(of: node, as: sentences[numbering[node]], on: opponent, isMutual: true)
        switch opponent {
        case .argument(let id):
            if let description = attackable[id.index] { builder.addContrary(holds, of: description) }
        case .statement(let id):
            if let assertion = assertions[id.index] {
                builder.addContrary(holds, of: assertion)
                speak(holds, against: id)
            }
            guard !inferencesOf[id.index].isEmpty, let reasoned = reasoned(node) else { return }
            let reason = bearing(of: node, as: reasoned, on: opponent, isMutual: true)
            for inference in inferencesOf[id.index] {
                builder.addContrary(reason, of: inferences[Int(inference)].assumption)
            }
            speak(reason, against: id)
        }
    }

    /// What holds when a node, or what holds of it, bears on its opponent. That a norm does so can be resisted; its text
    /// cannot.
    private mutating func bearing(
        of node: Node, as sentence: Sentence, on opponent: Node, isMutual: Bool
    ) -> Sentence {
        guard isMutual, isNorm(node) else { return sentence }
        let application = builder.addAssumption()
        let bearing = builder.addSentence()
        builder.addContrary(sentences[numbering[opponent]], of: application)
        builder.addRule(bearing, from: [sentence, application])
        return bearing
    }

    private func isNorm(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return graph[id].kind == .norm
    }

    /// What holds when the node follows from a reason; nil where nothing is given for it, and for sketched arguments,
    /// which count as assertions.
    private mutating func reasoned(_ node: Node) -> Sentence? {
        guard case .statement(let id) = node, !inferencesOf[id.index].isEmpty else { return nil }
        if let known = reasoned[id.index] { return known }
        let sentence = builder.addSentence()
        for inference in inferencesOf[id.index] {
            builder.addRule(sentence, from: builder.body(ofRule: inferences[Int(inference)].rule))
        }
        reasoned[id.index] = sentence
        return sentence
    }
}
