public import ArgumentModel
public import DisputeModel
import Wording

/// One row of the citation matrix: a clause, and who cites it how.
public struct NormUse: Finding, Hashable {
    public let id: String
    /// The clause.
    public let clause: Statement.ID
    /// In the order of relations and arguments.
    public let citations: [NormCitation]
    /// The parties that do not cite it in any of their own texts here; who has none, or only extracts, is not among
    /// them, nor whose words name a range or a whole that the clause is part of.
    public let neverCitedBy: [Party.ID]
    /// Words that name a range or a whole with this clause in it, which the graph does not spell out.
    public let ranges: [Attestation]
    /// Where a party denies or mocks a sentence that cites it: it speaks of the clause, and cites nothing by that.
    public let denials: [Attestation]
    /// Places that cite it and may or may not be as old as the date asked for: undated, or known to a month or year.
    public let uncertain: [Attestation]
    /// Whether words of the clause are quoted from the corpus.
    public let isInCorpus: Bool
    /// Whether its text is in the corpus and nobody cites it, may cite it or argues from it.
    public let isUnused: Bool

    public var kind: FindingKind { .normUse }
    public var basis: Basis { .graphAndText }

    /// The fullest way in which a party cites the clause; nil for never.
    public func how(by party: Party.ID) -> NormCitation.How? {
        citations.filter { $0.party == party }.map(\.how).min()
    }

    public func members(in dispute: Dispute) -> [FindingMember] {
        citations.map { FindingMember($0.node, by: $0.party, .affirms, at: $0.attestation.map { [$0] } ?? []) }
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        var text = "Norm \(phrasing.title(of: .statement(clause)))"
        if isUnused {
            var printers: [Party.ID] = []
            for citation in citations where !printers.contains(citation.party) { printers.append(citation.party) }
            let names = English.list(printers.map { phrasing.name(of: $0) })
            return printers.isEmpty
                ? text + ": its text is in the corpus, and nobody here cites it or argues from it."
                : text + ": its words are printed here by \(names); nobody speaks of it beyond that or argues from it."
        }
        if citations.isEmpty, denials.isEmpty, ranges.isEmpty, uncertain.isEmpty {
            return text + ": nobody here cites it."
        }
        text += "."
        for citation in citations {
            text += " \(phrasing.name(of: citation.party)): \(wording(of: citation.how))"
            text += " in \(phrasing.title(of: citation.node))"
            if let place = citation.attestation { text += " (\(phrasing.attribution(of: place)))" }
            text += "."
        }
        for denial in denials {
            let name = phrasing.name(of: phrasing.graph[denial].by)
            text += " \(name) speaks of it in denying \(phrasing.title(of: denial.node))"
            text += " (\(phrasing.attribution(of: denial)))."
        }
        for range in ranges {
            text += " May be meant by \(phrasing.attribution(of: range)), which names a range or a whole."
        }
        for place in uncertain { text += " May have been cited by then: \(phrasing.attribution(of: place))." }
        if !neverCitedBy.isEmpty {
            text += " Not cited in its own texts here: \(English.list(neverCitedBy.map { phrasing.withOwnTexts($0) }))."
        }
        return text
    }

    private func wording(of how: NormCitation.How) -> String {
        switch how {
        case .full: "quoted in full"
        case .part: "quoted in part"
        case .paraphrase: "paraphrased"
        }
    }
}
