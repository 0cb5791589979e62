import Analysis
import ArgumentModel
import DisputeModel
import Interchange
import Wording

/// What is unanswered as rows, for spreadsheets and for Markdown: one for each question, demand or offer, one for each
/// claim and party that makes it.
struct UnansweredRows {
    /// `by` is everybody who asks or claims it; the quotation is that of the one in `words of`.
    static let header = [
        "kind", "id", "title", "by", "to", "since", "status", "days open", "quotation", "words of", "via", "source",
    ]

    let rows: [[String]]
    private let notes: (head: [String], foot: [String])

    init(_ unanswered: Unanswered, _ dispute: Dispute) {
        rows =
            unanswered.openExchanges.map { UnansweredRows.row($0, dispute) }
            + unanswered.openClaims.map { UnansweredRows.row($0, dispute) }
        notes = (UnansweredRows.head(dispute), UnansweredRows.foot(unanswered, dispute))
    }

    private static func row(_ exchange: Exchange, _ dispute: Dispute) -> [String] {
        let (graph, statement) = (dispute.graph, dispute.graph[exchange.question])
        let statuses = exchange.statuses(in: dispute).map { parties, phrase in
            exchange.outcomes.count == 1 ? phrase : "\(codes(parties, graph)): \(phrase)"
        }
        return [
            exchange.form.rawValue, statement.slug, statement.title, codes(exchange.askers, graph),
            codes(exchange.addressees, graph), since(exchange, in: dispute),
            statuses.joined(separator: "; "), exchange.daysOpen.map(English.range) ?? "",
        ] + words(exchange.outcomes[0].askings.first.map { graph[$0] }, dispute)
    }

    private static func row(_ claim: ClaimReception, _ dispute: Dispute) -> [String] {
        let (graph, statement) = (dispute.graph, dispute.graph[claim.claim])
        return [
            statement.kind.rawValue, statement.slug, statement.title, codes([claim.by], graph),
            codes(claim.unansweredBy, graph), since(claim, in: dispute), "unanswered",
            claim.daysOpen.map(String.init) ?? "",
        ] + words(claim.places(in: dispute).first.map { graph[$0] }, dispute)
    }

    private static func codes(_ parties: [Party.ID], _ graph: ArgumentGraph) -> String {
        parties.map { graph[$0].code }.joined(separator: " ")
    }

    private static func since(_ exchange: Exchange, in dispute: Dispute) -> String {
        Phrasing.marked(exchange.firstAsked?.description, isInferred: exchange.isFirstAskedInferred(in: dispute))
    }

    static func since(_ claim: ClaimReception, in dispute: Dispute) -> String {
        Phrasing.marked(claim.firstSaid?.description, isInferred: claim.isFirstSaidInferred(in: dispute))
    }

    /// The words, whose they are, through whom they are known, and where they stand.
    private static func words(_ occurrence: Occurrence?, _ dispute: Dispute) -> [String] {
        let graph = dispute.graph
        return [
            occurrence?.quotation?.text ?? "", occurrence?.by.map { graph[$0].code } ?? "",
            Phrasing(dispute).via(occurrence), occurrence?.source.map { graph[$0].name } ?? "",
        ]
    }

    /// How far the texts reach, said once and first.
    static func head(_ dispute: Dispute) -> [String] {
        let graph = dispute.graph
        guard !graph.corpus.sources.isEmpty else { return [] }
        let own = graph.parties.filter { !dispute.ownTexts.texts(of: $0.id).isEmpty }.map { party in
            "\(party.code) \(dispute.ownTexts.texts(of: party.id).count)"
        }
        let texts = own.isEmpty ? "" : "Own texts here: \(own.joined(separator: ", ")). "
        let mute = Phrasing(dispute).withoutTexts(
            graph.parties,
            "; what they leave unanswered is read off what others say, and no claim counts as left unanswered by them")
        return [texts + (mute ?? "")].filter { !$0.isEmpty }
    }

    /// What was left aside, and what the words do not mean.
    static func foot(_ unanswered: Unanswered, _ dispute: Dispute) -> [String] {
        unanswered.uncertain.map { id in
            let statement = dispute.graph[id]
            let dates = statement.occurrences.map { $0.date.map { "dated only '\($0.spoken)'" } ?? "undated" }
            let kind = statement.kind == .claim ? "offer" : statement.kind.rawValue
            return "1 \(kind) \(dates.first ?? "undated") may have been made by then: [\(statement.title)]."
        } + undatedClaims(unanswered, dispute) + [Unanswered.note]
    }

    /// Whether a text is later than a claim nobody dates is not known.
    private static func undatedClaims(_ unanswered: Unanswered, _ dispute: Dispute) -> [String] {
        let count = unanswered.openClaims.count { $0.firstSaid == nil }
        guard count > 0 else { return [] }
        return [
            "\(English.counted(count, "claim")) \(count == 1 ? "is" : "are") undated; whether a text of those said to leave "
                + "\(count == 1 ? "it" : "them") unanswered is later is not known."
        ]
    }

    /// A pipe table with the notes around it.
    var markdown: String {
        let lines = ([UnansweredRows.header, UnansweredRows.header.map { _ in "---" }] + rows).map { cells in
            "| " + cells.map(MarkdownText.escaped).joined(separator: " | ") + " |\n"
        }
        let head = notes.head.map { MarkdownText.escaped($0) + "\n\n" }.joined()
        return head + lines.joined() + notes.foot.map { "\n" + MarkdownText.escaped($0) + "\n" }.joined()
    }
}
