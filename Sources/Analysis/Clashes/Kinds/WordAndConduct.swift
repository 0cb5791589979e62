import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A party relies on a norm in a text of its own, and somebody else says that its conduct breaks that norm.
    static var wordAndConduct: ClashRule {
        ClashRule(definition: "a party relies on a norm that, as somebody says, its conduct breaks") { context in
            var relying: [Statement.ID: [Attestation]] = [:]
            for relation in context.graph.relations where relation.kind == .cites || relation.kind == .restates {
                if case .statement(let norm) = relation.to {
                    relying[norm, default: []] += context.own[relation.from] ?? []
                }
            }
            return context.graph.statements.flatMap { statement -> [Clash] in
                guard let role = statement.role, let doer = role.doer else { return [] }
                return role.breaks.compactMap { norm in
                    let own = (relying[norm] ?? []).filter { context.graph[$0].by == doer }
                    return clash(statement, norm, doer, own, context)
                }
            }
        }
    }

    private static func clash(
        _ statement: Statement, _ norm: Statement.ID, _ doer: Party.ID, _ own: [Attestation], _ context: ClashContext
    ) -> Clash? {
        let node = Node.statement(statement.id)
        let alleging = context.places(of: node).filter { context.graph[$0].by != doer }
        guard let relies = context.best(own), let alleges = context.best(alleging) else { return nil }
        let answers = context.dispute.opposition.edgesTo[context.dispute.numbering[node]].map {
            context.dispute.opposition.edges[Int($0)].from
        }.map { context.dispute.numbering.node(at: Int($0)) }.filter { node in
            // What is older than the charge answers it no more than silence does.
            context.places(of: node, by: doer).contains { place in
                guard let said = context.graph[place].date, let charged = context.graph[alleges].date else {
                    return true
                }
                return said.last >= charged.first
            }
        }
        let denial = context.dispute.voices(of: node).first { $0.party == doer && $0.stance == .denies }
        let name = context.phrasing.name(of: doer)
        let reporters = English.list((denial?.reporters ?? []).map { context.phrasing.name(of: $0) })
        let answer =
            answers.first.map { "\(name) answers here: \(context.phrasing.title(of: $0))." }
            ?? (denial != nil
                ? "\(name) denies it here\(reporters.isEmpty ? "" : ", as \(reporters) reports")."
                : context.dispute.ownTexts.hasCompleteText(of: doer, notBefore: context.graph[alleges].date)
                    ? "No answer of \(context.phrasing.withOwnTexts(doer)) is recorded."
                    : "No later whole text of \(name) is here.")
        let by = context.graph[alleges].by
        return Clash(
            id: "word-and-conduct:\(statement.slug):\(context.slug(norm)):\(context.code(doer))",
            clashKind: .wordAndConduct, knownBy: .engine, group: .withinParty, issue: nil,
            parties: Array(Set([doer, by].compactMap(\.self))).sorted(),
            headline: "\(context.phrasing.title(of: .statement(norm))): relied on and broken?",
            sayings: [context.saying(at: relies, "relies on it"), context.saying(at: alleges, "alleges")],
            finding: answer, innocentReading: "What is alleged is its author’s word.", variants: [],
            rank: [3] + context.rank([node]))
    }
}
