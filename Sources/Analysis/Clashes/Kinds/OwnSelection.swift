import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// A party charges others with picking out of a paragraph (`charge: selection`); a clause of that paragraph held here
    /// is cited in no own text of the party.
    static var ownSelection: ClashRule {
        ClashRule(definition: "who charges others with picking out of a paragraph leaves a clause of it out") {
            context in
            let uses = Dictionary(
                grouping: context.report.norms.clauses.filter { paragraph($0.clause, context) != nil },
                by: { paragraph($0.clause, context) ?? "" })
            return ChargeMade.all(in: context).filter { $0.word == "selection" }.compactMap { charge in
                clash(charge, uses, context)
            }
        }
    }

    private static func paragraph(_ clause: Statement.ID, _ context: ClashContext) -> String? {
        SelectiveCitation.paragraph(of: context.graph[clause])
    }

    private static func clash(_ charge: ChargeMade, _ uses: [String: [NormUse]], _ context: ClashContext) -> Clash? {
        let nodes = Set(charge.places.map(\.node))
        let cited = context.graph.relations.filter {
            nodes.contains($0.from) && ($0.kind == .cites || $0.kind == .restates)
        }.compactMap { relation -> Statement.ID? in
            guard case .statement(let id) = relation.to else { return nil }
            return id
        }
        let paragraphs = Set(cited.compactMap { paragraph($0, context) }).sorted()
        let omitted = paragraphs.flatMap { uses[$0] ?? [] }.filter { $0.neverCitedBy.contains(charge.by) }.map(\.clause)
        guard let first = omitted.first else { return nil }
        let name = context.phrasing.withOwnTexts(charge.by)
        return Clash(
            id: "own-selection:\(context.code(charge.by)):\(omitted.map { context.slug($0) }.joined(separator: "+"))",
            clashKind: .ownSelection, knownBy: .engine, group: .withinParty, issue: nil, parties: [charge.by],
            headline: "Which sentences does \(context.phrasing.name(of: charge.by)) leave out itself?",
            sayings: [
                context.saying(at: charge.places[0], "charges"),
                Clash.Saying(
                    party: nil, attestation: context.best(context.places(of: .statement(first))),
                    node: .statement(first),
                    role: "not cited", others: []),
            ],
            finding:
                "\(name) cites none of \(English.list(omitted.map { context.phrasing.title(of: .statement($0)) })), "
                + "as far as this graph quotes them.",
            innocentReading: "A sentence may be left out because it does not bear on the point.", variants: [],
            rank: [2] + context.rank([charge.places[0].node]))
    }
}
