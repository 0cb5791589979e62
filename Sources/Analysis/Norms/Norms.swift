import ArgumentModel
public import DisputeModel

/// Who cites which clause how, and what of it differs from the texts.
public struct Norms: Sendable {
    /// One for every clause that exists, by instrument in the order of its first clause, then by `order`.
    public let clauses: [NormUse]
    /// By party, then in the order of the omitted clauses.
    public let selective: [SelectiveCitation]
    /// In the order of clauses and citations.
    public let misquotations: [Misquotation]
    /// In the order of statements.
    public let textChecks: [TextCheckFinding]

    public init(_ dispute: Dispute) {
        var checker = TextChecker(dispute)
        let collector = NormCollector(dispute)
        clauses = collector.uses
        misquotations = collector.misquotations
        selective = SelectiveCitation.all(in: clauses, dispute)
        textChecks = checker.findings()
    }

    /// The clauses whose text is in the corpus and that nobody cites or argues from.
    public var unused: [NormUse] { clauses.filter(\.isUnused) }
}

/// Gathers the uses of all clauses.
private struct NormCollector {
    private(set) var uses: [NormUse] = []
    private(set) var misquotations: [Misquotation] = []
    private let dispute: Dispute
    private let texts: [NormText]
    private let ranges: ClauseRanges
    /// Statement to the relations that touch it, for norms only.
    private let relations: Rows
    /// By clause, what may have cited it by the date.
    private let uncertain: [Statement.ID: [Attestation]]
    /// Statement to the arguments that have it as a premise, for norms only.
    private let arguments: Rows

    init(_ dispute: Dispute) {
        self.dispute = dispute
        let (graph, presence) = (dispute.graph, dispute.presence)
        texts = graph.statements.filter { $0.kind == .norm }.map(NormText.init)
        ranges = ClauseRanges(dispute)
        let isNorm = graph.statements.indices.map { graph.statements[$0].kind == .norm }
        func norm(_ node: Node) -> Statement.ID? {
            guard case .statement(let id) = node, isNorm[id.index] else { return nil }
            return id
        }
        var pairs: [(row: Int32, column: Int32)] = []
        for relation in graph.relations where presence.contains(relation.id) {
            for end in relation.from == relation.to ? [relation.from] : [relation.from, relation.to] {
                if let norm = norm(end) { pairs.append((Int32(norm.index), Int32(relation.id.index))) }
            }
        }
        relations = Rows(rowCount: graph.statements.count, pairs: pairs)
        uncertain = NormCollector.uncertain(dispute)
        var premises: [(row: Int32, column: Int32)] = []
        for argument in graph.arguments where presence.contains(argument.id) {
            for premise in argument.premises where isNorm[premise.index] {
                premises.append((Int32(premise.index), Int32(argument.id.index)))
            }
        }
        arguments = Rows(rowCount: graph.statements.count, pairs: premises)
        let heard = partiesThatCouldCite()
        for statement in inOrder() { add(statement, heard) }
    }

    private var graph: ArgumentGraph { dispute.graph }
    private var presence: Presence { dispute.presence }

    private static func uncertain(_ dispute: Dispute) -> [Statement.ID: [Attestation]] {
        guard dispute.asOf != nil else { return [:] }
        var places: [Statement.ID: [Attestation]] = [:]
        for relation in dispute.graph.relations where relation.kind == .cites || relation.kind == .restates {
            guard case .statement(let clause) = relation.to else { continue }
            for (position, occurrence) in dispute.graph.occurrences(of: relation.from).enumerated()
            where dispute.presence.isUncertain(occurrence) && occurrence.stance != .denies {
                places[clause, default: []].append(Attestation(relation.from, position))
            }
        }
        return places
    }

    /// The parties that say anything but norms and have a whole text of their own here: only of them can it be said
    /// that they do not cite something. The authors of instruments as such cite nothing.
    private func partiesThatCouldCite() -> [Party.ID] {
        var isHeard = Array(repeating: false, count: graph.parties.count)
        func hear(_ occurrences: [Occurrence]) {
            for occurrence in occurrences where presence.contains(occurrence) {
                if let party = occurrence.by { isHeard[party.index] = true }
            }
        }
        for index in graph.statements.indices where graph.statements[index].kind != .norm {
            hear(graph.statements[index].occurrences)
        }
        for argument in graph.arguments { hear(argument.occurrences) }
        return graph.parties.map(\.id).filter {
            isHeard[$0.index] && !dispute.ownTexts.completeTexts(of: $0).isEmpty
        }
    }

    private func inOrder() -> [Statement] {
        let norms = graph.statements.filter { $0.kind == .norm && presence.contains($0.id) }
        var firstOfInstrument: [String: Int] = [:]
        for norm in norms {
            let name = norm.norm?.instrument ?? ""
            firstOfInstrument[name] = firstOfInstrument[name] ?? norm.id.index
        }
        func key(_ norm: Statement) -> (Int, Int, Int) {
            (firstOfInstrument[norm.norm?.instrument ?? ""] ?? 0, norm.norm?.order ?? .max, norm.id.index)
        }
        return norms.sorted { key($0) < key($1) }
    }

    private mutating func add(_ statement: Statement, _ heard: [Party.ID]) {
        let text = NormText(statement)
        var citations: [NormCitation] = []
        for (position, occurrence) in statement.occurrences.enumerated() where presence.contains(occurrence) {
            guard let party = occurrence.via ?? occurrence.by else { continue }
            cite(statement, text, Attestation(.statement(statement.id), position), by: party, &citations)
        }
        var isArguedFrom = false
        var denials: [Attestation] = []
        for number in relations[statement.id.index] {
            let relation = graph.relations[Int(number)]
            let isCited = relation.kind == .cites || relation.kind == .restates
            guard isCited, relation.to == .statement(statement.id) else {
                isArguedFrom = true
                continue
            }
            for (position, occurrence) in graph.occurrences(of: relation.from).enumerated() {
                guard presence.contains(occurrence), let party = occurrence.by else { continue }
                // Who denies a sentence does not cite by it, but speaks of what it cites.
                if occurrence.stance == .denies {
                    denials.append(Attestation(relation.from, position))
                    continue
                }
                cite(statement, text, Attestation(relation.from, position), by: party, &citations)
            }
        }
        for number in arguments[statement.id.index] {
            isArguedFrom = true
            let node = Node.argument(ArgumentGraph.Argument.ID(Int(number)))
            for party in dispute.speech.committed[graph.statements.count + Int(number)].map({ Party.ID(Int($0)) }) {
                let place = graph.occurrences(of: node).firstIndex {
                    $0.by == party && $0.stance == .asserts && presence.contains($0)
                }
                citations.append(
                    NormCitation(
                        party: party, node: node, attestation: place.map { Attestation(node, $0) }, how: .paraphrase,
                        differences: []))
            }
        }
        append(statement, citations, denials, isArguedFrom ? .arguedFrom : .notArguedFrom, heard)
    }

    private enum Role { case arguedFrom, notArguedFrom }

    private mutating func append(
        _ statement: Statement, _ citations: [NormCitation], _ denials: [Attestation], _ role: Role,
        _ heard: [Party.ID]
    ) {
        let denying = Set(denials.compactMap { graph[$0].by })
        let isInCorpus = statement.occurrences.contains { $0.quotation != nil }
        let ranges = ranges.naming(statement, besides: citations)
        let uncertain = uncertain[statement.id] ?? []
        let meant = Set((ranges + uncertain).compactMap { graph[$0].by })
        // Words of the clause itself, printed by a source, are its text and not yet a use of it.
        let isUsed =
            role == .arguedFrom || !denials.isEmpty || !ranges.isEmpty || !uncertain.isEmpty
            || citations.contains { $0.node != .statement(statement.id) }
        uses.append(
            NormUse(
                id: "norm-use:\(statement.slug)", clause: statement.id, citations: citations,
                neverCitedBy: heard.filter { party in
                    !meant.contains(party) && !denying.contains(party) && !citations.contains { $0.party == party }
                }, ranges: ranges, denials: denials, uncertain: uncertain, isInCorpus: isInCorpus,
                isUnused: isInCorpus && !isUsed))
    }

    private mutating func cite(
        _ norm: Statement, _ text: NormText, _ attestation: Attestation, by party: Party.ID,
        _ citations: inout [NormCitation]
    ) {
        let quotation = graph[attestation].quotation?.text ?? ""
        let deviations = QuotationComparison(with: text, among: texts).deviations(in: quotation)
        for (number, deviation) in deviations.enumerated() {
            let place = "\(graph.slug(of: attestation.node)):\(attestation.position + 1):\(number + 1)"
            misquotations.append(
                Misquotation(
                    id: "misquotation:\(norm.slug):\(place)", norm: norm.id, node: attestation.node,
                    attestation: attestation, marking: deviation.marking, quoted: deviation.quoted,
                    original: deviation.original, differences: deviation.differences))
        }
        citations.append(
            NormCitation(
                party: party, node: attestation.node, attestation: attestation,
                how: text.how(quoted: FoldedText(quotation)),
                differences: deviations.flatMap(\.differences)))
    }
}
