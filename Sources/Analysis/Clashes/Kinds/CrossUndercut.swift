import ArgumentModel
import DisputeModel
import Wording

extension ClashRule {
    /// One party undercuts an argument of another, which undercuts one of its own, and both arguments rest on the same
    /// instrument, by what their statements cite or what supports these: one text in opposite use.
    static var crossUndercut: ClashRule {
        ClashRule(definition: "two parties undercut each other’s use of one text") { context in
            let undercuts = Undercut.all(in: context)
            let byKey = Dictionary(
                grouping: undercuts.filter { !context.dispute.isEditors($0.relation.id) }
                    + undercuts.filter { context.dispute.isEditors($0.relation.id) }, by: \.key)
            var seen: Set<String> = []
            return undercuts.compactMap { one -> Clash? in
                guard one.key.by < one.key.owner, let one = byKey[one.key]?.first,
                    let other = byKey[one.key.reversed]?.first
                else { return nil }
                let id =
                    "cross-undercut:\(context.code(one.key.by)):\(context.code(one.key.owner)):"
                    + one.key.instrument.lowercased().replacing(" ", with: "-")
                guard seen.insert(id).inserted else { return nil }
                return clash(id, one, other, context)
            }
        }
    }

    private struct Undercut {
        struct Key: Hashable {
            let by: Party.ID
            let owner: Party.ID
            let instrument: String
            var reversed: Key { Key(by: owner, owner: by, instrument: instrument) }
        }

        let key: Key
        let relation: Relation

        /// Each once for each instrument that the argument rests on.
        static func all(in context: ClashContext) -> [Undercut] {
            let (graph, dispute) = (context.graph, context.dispute)
            var cited: [Node: Set<String>] = [:]
            for relation in graph.relations where relation.kind == .cites || relation.kind == .restates {
                if case .statement(let id) = relation.to, let norm = graph[id].norm {
                    cited[relation.from, default: []].formUnion([norm.instrument].compactMap(\.self))
                }
            }
            // A premise rests on what it cites, and on what is cited by that which supports it or says the same.
            var nearby = cited
            func lend(_ node: Node, to other: Node) {
                if let texts = cited[node] { nearby[other, default: []].formUnion(texts) }
            }
            for relation in graph.relations {
                switch relation.kind.bearing {
                case .supports, .entails: lend(relation.from, to: relation.to)
                case .says:
                    lend(relation.from, to: relation.to)
                    lend(relation.to, to: relation.from)
                case .opposes, .excludes, .undercuts, .none: break
                }
            }
            func instruments(_ id: ArgumentGraph.Argument.ID) -> [String] {
                let nodes = graph[id].inferences.flatMap { ($0.premises + [$0.conclusion]).map { Node.statement($0) } }
                let norms = graph[id].premises.compactMap { graph[$0].norm?.instrument }
                return Array(Set((nodes + [.argument(id)]).flatMap { nearby[$0] ?? [] } + norms)).sorted()
            }
            return graph.relations.flatMap { relation -> [Undercut] in
                guard relation.kind.bearing == .undercuts, dispute.presence.contains(relation.id),
                    case .argument(let id) = relation.to
                else { return [] }
                let owners = dispute.speech.committed[dispute.numbering[relation.to]].map { Party.ID(Int($0)) }
                return dispute.speakers(of: relation.from).flatMap { by in
                    owners.filter { $0 != by && !dispute.camps.areOnOneSide($0, by) }.flatMap { owner in
                        instruments(id).map {
                            Undercut(key: Key(by: by, owner: owner, instrument: $0), relation: relation)
                        }
                    }
                }
            }
        }
    }

    private static func clash(_ id: String, _ one: Undercut, _ other: Undercut, _ context: ClashContext) -> Clash {
        let sayings = [one, other].map { undercut in
            context.saying(
                undercut.relation.from, by: undercut.key.by,
                "against \(context.phrasing.title(of: undercut.relation.to)) of \(context.code(undercut.key.owner))")
        }
        return Clash(
            id: id, clashKind: .crossUndercut, knownBy: context.knownBy([one.relation.id, other.relation.id]),
            group: .core, issue: nil, parties: [one.key.by, one.key.owner],
            headline: "\(English.quoted(one.key.instrument)): what follows from it?", sayings: sayings,
            finding:
                "Each speaks against the step of an argument of the other’s; both arguments rest on this text, by what "
                + "they cite or what supports them.",
            innocentReading: "Both arguments may fail, or each hold with an exception.",
            variants: [one, other].map { context.slug($0.relation.to) },
            rank: [1] + context.rank([one.relation.from, other.relation.from]))
    }
}
