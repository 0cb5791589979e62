import ArgumentModel
import DisputeModel

extension SelectiveCitation {
    /// Compares, within each paragraph, what every party cites with what its opponents rely on.
    ///
    /// A clause's own printed words do not count as relying on it.
    static func all(in uses: [NormUse], _ dispute: Dispute) -> [SelectiveCitation] {
        let graph = dispute.graph
        var paragraphs: [[NormUse]] = []
        var numbers: [String: Int] = [:]
        for use in uses {
            guard let key = paragraph(of: graph[use.clause]) else { continue }
            if let number = numbers[key] {
                paragraphs[number].append(use)
            } else {
                numbers[key] = paragraphs.count
                paragraphs.append([use])
            }
        }
        var findings: [SelectiveCitation] = []
        for party in graph.parties.map(\.id) {
            for paragraph in paragraphs { findings += omissions(of: party, in: paragraph, dispute) }
        }
        return findings
    }

    private static func omissions(
        of party: Party.ID, in paragraph: [NormUse], _ dispute: Dispute
    ) -> [SelectiveCitation] {
        // What only others report of a party's citing says nothing of what it leaves out.
        let cited = paragraph.filter { use in
            use.citations.contains { citation in
                citation.party == party
                    && citation.attestation.map { dispute.camps.testimony(of: dispute.graph[$0]) == .own } ?? true
            }
        }
        if cited.isEmpty { return [] }
        return paragraph.filter { $0.neverCitedBy.contains(party) }.compactMap { omitted in
            var reliances: [Reliance] = []
            for citation in omitted.citations where citation.node != .statement(omitted.clause) {
                let isKnown = reliances.contains { $0.party == citation.party }
                if dispute.camps.oppose(citation.party, party), !isKnown {
                    reliances.append(Reliance(party: citation.party, node: citation.node))
                }
            }
            if reliances.isEmpty { return nil }
            return SelectiveCitation(
                id: "selective-citation:\(dispute.graph[party].code):\(dispute.graph[omitted.clause].slug)",
                party: party,
                cites: cited.map(\.clause), omits: omitted.clause, reliedOnBy: reliances)
        }
    }

    /// Instrument and paragraph: the provision up to its first comma, `para 8` of `para 8, sentence 5`, or up to the
    /// number of a sentence, `8` of `8.5`. Nil when either is missing.
    static func paragraph(of statement: Statement) -> String? {
        guard let instrument = statement.norm?.instrument, let provision = statement.norm?.provision else { return nil }
        var paragraph = provision.prefix { $0 != "," }
        if paragraph.count == provision.count, let point = provision.lastIndex(of: ".") {
            let after = provision[provision.index(after: point)...]
            let before = provision[..<point]
            if !after.isEmpty, after.allSatisfy(\.isNumber), before.last?.isNumber == true { paragraph = before }
        }
        return instrument + "\u{0}" + paragraph
    }
}
