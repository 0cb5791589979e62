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
///     reasoned(s)                                      as s, but for s ← α(s)
///     x attacks s                                      against(s) ← x
///     against(s) is the contrary of α(s), of every α(a,k) that concludes s and of every α(r) that supports s
///     … and where anybody is quoted at either end      s is a contrary of α(x), reasoned(s) of every step to x
///     x and s exclude each other                       against(s) ← x;  against(x) ← s
///     x undercuts step k of a                          contrary of α(a,k), unless that step is deductive
///     x attacks a                                      contrary of δ(a) where sketched, else of the last α(a,k)
///     norm n                                           n ← α(n); nothing is a contrary of α(n): its text holds as cited
///     … and one of the two is a norm n                 n, β in the place of n;  the other is the contrary of β
///     questions and demands                            nothing: they are not evaluated, and neither give nor take
///
/// So opposition between statements that anybody is quoted for is mutual, and only a reason defeats: bare assertions
/// against each other are open, and what follows from a reason defeats what is only asserted. A convention of ours for
/// standing, after rebuttal without preferences, which is symmetric: Prakken & Sartor (1997),
/// https://doi.org/10.1080/11663081.1997.10510900; Modgil & Prakken (2014),
/// https://doi.org/10.1080/19462166.2013.869766. Between statements of the editor's own the arrow holds as drawn.
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
    /// By statement: the sentences that speak against it when they hold.
    let against: Rows
    /// By argument: the assumptions that its steps hold and, of a sketched one, that its description does.
    let assumptionsOfArguments: [[Sentence]]
    /// By argument: its premises as node numbers.
    let premises: [[Int]]
    /// By argument and step: what the step is drawn from.
    let stepPremises: [[[Int]]]

    /// - Parameter relations: Which of the relations that exist count; nil for all.
    init(_ dispute: Dispute, counting relations: ((Relation) -> Bool)? = nil) {
        var maker = LoweringMaker(dispute)
        maker.addStatements()
        maker.addArguments()
        maker.addRelations { dispute.presence.contains($0.id) && (relations?($0) ?? true) }
        numbering = maker.numbering
        sentences = maker.sentences
        isPutForward = maker.isPutForward
        isSaid = maker.isSaid
        against = Rows(rowCount: maker.numbering.statementCount, pairs: maker.against)
        assumptionsOfArguments = maker.assumptionsOfArguments
        premises = dispute.graph.arguments.map { $0.premises.map(\.index) }
        stepPremises = dispute.graph.arguments.map { $0.inferences.map { $0.premises.map(\.index) } }
        framework = maker.builder.build()
    }

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
            return isSaid[number] || against[number].contains { labelling[Sentence(Int($0))] == .in }
                ? .defeated : .open
        }
        let argument = number - numbering.statementCount
        let isBlocked = assumptionsOfArguments[argument].contains { labelling[$0] == .out }
        return isBlocked || premises[argument].contains { state(of: $0, in: labelling) == .defeated }
            ? .defeated : .open
    }

    /// The verdict on one step of an argument, whatever comes of the others.
    func state(
        ofStep step: Int, of argument: ArgumentGraph.Argument.ID, in labelling: Labelling<Sentence>
    ) -> State {
        let premises = stepPremises[argument.index][step]
        let inference = labelling[assumptionsOfArguments[argument.index][step]]
        if inference == .out || premises.contains(where: { state(of: $0, in: labelling) == .defeated }) {
            return .defeated
        }
        return inference == .in && premises.allSatisfy { labelling[sentences[$0]] == .in } ? .stands : .open
    }
}
