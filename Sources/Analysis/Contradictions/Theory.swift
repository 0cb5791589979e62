import ArgumentModel
import DisputeModel

/// What the relations, the arguments and the texts say about which statements hold together.
///
///     s contradicts t          s ∨ t,  ¬s ∨ ¬t        strict
///     s contrary to t          ¬s ∨ ¬t                strict
///     s and t attack each other                       as contrary
///     s entails t              ¬s ∨ t                 strict
///     step p… ⊢ c              ¬p ∨ … ∨ c             strict if deductive
///     a check of s refuted     ¬s                     strict
struct Theory: Sendable {
    /// A clause over statements: `statement + 1`, negative for its negation.
    struct Clause: Sendable {
        let literals: [Int32]
        /// The position in `rules` of what states it.
        let rule: Int
    }

    private(set) var clauses: [Clause] = []
    private(set) var rules: [Contradiction.Rule] = []
    /// By rule.
    private(set) var grades: [Contradiction.Grade] = []
    private var attacks: [Pair: Relation.ID] = [:]

    private struct Pair: Hashable {
        let from: Statement.ID
        let to: Statement.ID
    }

    init(_ dispute: Dispute, _ checks: [TextCheckFinding]) {
        let (graph, presence) = (dispute.graph, dispute.presence)
        for relation in graph.relations where presence.contains(relation.id) { add(relation) }
        for argument in graph.arguments where presence.contains(argument.id) {
            for (position, step) in argument.inferences.enumerated() {
                let literals = step.premises.map { -Theory.literal($0) } + [Theory.literal(step.conclusion)]
                add(.step(argument.id, position), step.isDeductive ? .strict : .defeasible, literals)
            }
        }
        // A confirmed check proves its own words and nothing else of the statement.
        let refuted = Set(checks.filter { $0.result == .refuted }.map(\.statement))
        for statement in refuted.sorted() { add(.text(statement, .refuted), .strict, [-Theory.literal(statement)]) }
    }

    static func literal(_ statement: Statement.ID) -> Int32 { Int32(statement.index) + 1 }

    private mutating func add(_ relation: Relation) {
        guard case .statement(let from) = relation.from, case .statement(let to) = relation.to else { return }
        let (s, t) = (Theory.literal(from), Theory.literal(to))
        switch relation.kind.bearing {
        case .excludes(.contradictory): add(.relation(relation.id), .strict, [s, t], [-s, -t])
        case .excludes(.contrary): add(.relation(relation.id), .strict, [-s, -t])
        case .entails: add(.relation(relation.id), .strict, [-s, t])
        case .opposes:
            // Two that attack each other cannot both be true; the first of the two relations says so.
            guard let back = attacks[Pair(from: to, to: from)] else {
                attacks[Pair(from: from, to: to)] = relation.id
                return
            }
            add(.relation(back), .strict, [-s, -t])
        case .supports, .undercuts, .says, .none: break
        }
    }

    private mutating func add(_ rule: Contradiction.Rule, _ grade: Contradiction.Grade, _ clauses: [Int32]...) {
        for literals in clauses { self.clauses.append(Clause(literals: literals, rule: rules.count)) }
        rules.append(rule)
        grades.append(grade)
    }
}
