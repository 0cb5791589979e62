import ArgumentModel
import Argumentation
import DisputeModel

/// A graph as a flat assumption-based framework, linear in its size; arguments are never enumerated.
///
///     statement s that is said                        s ← α(s)
///     editor's own statement that no step concludes   s ← α(s)
///     step k of argument a, premises p…, conclusion c  c ← p…, α(a,k)
///     sketched argument a                              holds(a) ← δ(a), α(a);  s ← holds(a) where it supports s
///     reconstructed argument a                         holds(a) ← all premises and all α(a,k)
///     support or entailment r from s to t              t ← s, α(r)
///     x attacks, is contrary to or contradicts s       contrary(s) ← x
///     contrary(s) is the contrary of α(s), of every α(a,k) that concludes s and of every α(r) that supports s
///     x undercuts step k of a                          contrary of α(a,k), unless that step is deductive
///     x attacks a                                      contrary of δ(a) where sketched, else of the last α(a,k)
///
/// See `ABAFramework` for the theory.
struct Lowering {
    typealias Sentence = ABAFramework.Sentence

    let framework: ABAFramework
    let numbering: NodeNumbering
    /// By node number: the sentence that holds when the node does.
    let sentences: [Sentence]
    /// By node number: whether the node is said or can be derived at all.
    let isPutForward: [Bool]
    /// By node number: whether it is a statement that somebody says, the editor included.
    let isSaid: [Bool]
    /// By statement: the sentence that something against it holds; nil when nothing is against it.
    let contraries: [Sentence?]
    /// By argument: the assumptions that its steps hold and, of a sketched one, that its description does.
    let assumptionsOfArguments: [[Sentence]]
    /// By argument: its premises as node numbers.
    let premises: [[Int]]

    init(_ dispute: Dispute) {
        var maker = Maker(dispute)
        maker.addStatements()
        maker.addArguments()
        maker.addRelations()
        numbering = maker.numbering
        sentences = maker.sentences
        isPutForward = maker.isPutForward
        isSaid = maker.isSaid
        contraries = maker.contraries
        assumptionsOfArguments = maker.assumptionsOfArguments
        premises = dispute.graph.arguments.map { $0.premises.map(\.index) }
        framework = maker.builder.build()
    }
}

extension Lowering {
    /// The verdict on a node in a labelling.
    ///
    /// Defeated is what something accepted speaks against: an undercut takes a reason away and leaves the conclusion
    /// arguable, so that a conclusion nobody says is open when no step to it holds: Pollock (1987),
    /// https://doi.org/10.1207/s15516709cog1104_4.
    func state(of number: Int, in labelling: Labelling<Sentence>) -> State {
        switch labelling[sentences[number]] {
        case .in: return .stands
        case .undecided: return .open
        case .out: break
        }
        if number < numbering.statementCount {
            let isOpposed = contraries[number].map { labelling[$0] == .in } ?? false
            return isSaid[number] || isOpposed ? .defeated : .open
        }
        let argument = number - numbering.statementCount
        let isBlocked = assumptionsOfArguments[argument].contains { labelling[$0] == .out }
        return isBlocked || premises[argument].contains { state(of: $0, in: labelling) == .defeated }
            ? .defeated : .open
    }

    /// Collects the framework; the order of rules is that of statements, arguments and relations.
    fileprivate struct Maker {
        let graph: ArgumentGraph
        let presence: Presence
        let numbering: NodeNumbering
        var builder: ABAFramework.Builder
        let sentences: [Sentence]
        var isPutForward: [Bool]
        var isSaid: [Bool]
        /// By statement: what its contrary is, made when first needed.
        var contraries: [Sentence?]
        /// By argument: what an attack and what an undercut of it hits.
        private var attackable: [Sentence?]
        private var undercuttable: [[Sentence?]]
        /// By argument: all of its assumptions.
        var assumptionsOfArguments: [[Sentence]]
        /// By argument: the assumption that a sketched one holds as an inference.
        private var sketches: [Sentence?]
        /// Statement to the assumptions by which something is inferred to it.
        private var inferences: [(statement: Int, assumption: Sentence)] = []

        init(_ dispute: Dispute) {
            (graph, presence, numbering) = (dispute.graph, dispute.presence, dispute.numbering)
            builder = ABAFramework.Builder(sentenceCount: numbering.count)
            sentences = (0..<numbering.count).map { Sentence($0) }
            isPutForward = Array(repeating: false, count: numbering.count)
            isSaid = isPutForward
            contraries = Array(repeating: nil, count: numbering.statementCount)
            attackable = Array(repeating: nil, count: numbering.argumentCount)
            undercuttable = Array(repeating: [], count: numbering.argumentCount)
            sketches = attackable
            assumptionsOfArguments = Array(repeating: [], count: numbering.argumentCount)
        }

        mutating func addStatements() {
            let concluded = Set(graph.arguments.flatMap { $0.inferences.map(\.conclusion) })
            for statement in graph.statements where presence.contains(statement.id) && isVoiced(statement) {
                // What the editor only concludes stands or falls with the steps to it.
                if statement.isEditorial, statement.kind != .norm, concluded.contains(statement.id) { continue }
                let assumption = builder.addAssumption()
                builder.addRule(sentences[statement.id.index], from: [assumption])
                inferences.append((statement.id.index, assumption))
                isPutForward[statement.id.index] = true
                isSaid[statement.id.index] = true
            }
        }

        /// Whether somebody says it, the editor included. Denials and quotations of others say nothing.
        private func isVoiced(_ statement: Statement) -> Bool {
            if statement.isEditorial || statement.kind == .norm { return true }
            return statement.occurrences.contains { occurrence in
                guard presence.contains(occurrence) else { return false }
                return switch occurrence.stance {
                case .asserts, .demands, .asks: true
                case .denies, .mentions: false
                }
            }
        }

        mutating func addArguments() {
            for argument in graph.arguments where presence.contains(argument.id) {
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
                builder.addRule(sentences[step.conclusion.index], from: premises + [inference])
                inferences.append((step.conclusion.index, inference))
                isPutForward[step.conclusion.index] = presence.contains(step.conclusion)
                needed += premises + [inference]
                assumptionsOfArguments[argument.id.index].append(inference)
                attackable[argument.id.index] = inference
                undercuttable[argument.id.index].append(step.isDeductive ? nil : inference)
            }
            builder.addRule(sentences[number], from: needed)
        }

        mutating func addRelations() {
            for relation in graph.relations where presence.contains(relation.id) {
                switch relation.kind {
                case .supports, .entails: addSupport(relation)
                case .attacks: addAttack(from: relation.from, on: relation.to)
                case .contrary, .contradicts:
                    addAttack(from: relation.from, on: relation.to)
                    addAttack(from: relation.to, on: relation.from)
                case .undercuts: addUndercut(relation)
                case .cites, .answers, .restates: break
                }
            }
            for (statement, assumption) in inferences {
                if let contrary = contraries[statement] { builder.addContrary(contrary, of: assumption) }
            }
        }

        private mutating func addSupport(_ relation: Relation) {
            guard case .statement(let supported) = relation.to else { return }
            let from = sentences[numbering[relation.from]]
            isPutForward[supported.index] = true
            if case .argument(let id) = relation.from, let inference = sketches[id.index] {
                builder.addRule(sentences[supported.index], from: [from])
                inferences.append((supported.index, inference))
            } else {
                let inference = builder.addAssumption()
                builder.addRule(sentences[supported.index], from: [from, inference])
                inferences.append((supported.index, inference))
            }
        }

        private mutating func addUndercut(_ relation: Relation) {
            guard case .argument(let id) = relation.to else { return }
            let steps = undercuttable[id.index]
            let position = relation.inference ?? steps.count - 1
            guard steps.indices.contains(position), let inference = steps[position] else { return }
            builder.addContrary(sentences[numbering[relation.from]], of: inference)
        }

        private mutating func addAttack(from attacker: Node, on target: Node) {
            let from = sentences[numbering[attacker]]
            switch target {
            case .statement(let id):
                let contrary = contraries[id.index] ?? builder.addSentence()
                contraries[id.index] = contrary
                builder.addRule(contrary, from: [from])
            case .argument(let id):
                if let assumption = attackable[id.index] { builder.addContrary(from, of: assumption) }
            }
        }
    }
}
