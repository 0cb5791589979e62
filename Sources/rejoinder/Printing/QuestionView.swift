import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// A question or demand with what became of it at each of those it is put to.
struct QuestionView {
    let dispute: Dispute
    let ink: Ink
    let width: Int

    private var graph: ArgumentGraph { dispute.graph }

    /// A heading and the questions.
    func text(_ heading: String, _ exchanges: [Exchange]) -> String {
        guard !exchanges.isEmpty else { return "" }
        return ink(.strong, "\(heading) (\(exchanges.count))") + "\n\n"
            + exchanges.map(text).joined(separator: "\n") + "\n"
    }

    private func text(_ exchange: Exchange) -> String {
        let statement = graph[exchange.question]
        let first = exchange.outcomes[0]
        var text = line(ink(.strong, VisibleText.line(statement.title)) + "  " + ink(.faint, statement.slug), indent: 2)
        for asking in first.askings { text += paragraph(place(asking)) }
        if !first.conditions.isEmpty {
            text += paragraph("on condition: " + first.conditions.map(English.quoted).joined(separator: "; "))
        }
        for (parties, phrase) in exchange.statuses(in: dispute) {
            let names = parties.isEmpty ? "anybody" : parties.map { graph[$0].code }.joined(separator: ", ")
            text += paragraph("\(names): \(phrase)", .strong)
        }
        let unmet = exchange.outcomes.flatMap(\.unmetConditions).map(English.quoted)
        if let first = unmet.first {
            text += paragraph("not met: " + unmet.dropFirst().reduce(first) { $0.contains($1) ? $0 : "\($0); \($1)" })
        }
        var seen: Set<Attestation> = []
        for reply in exchange.outcomes.flatMap(\.replies) where seen.insert(reply.attestation).inserted {
            text += paragraph(words(of: reply))
        }
        for reply in exchange.outcomes.flatMap(\.repliesAside) where seen.insert(reply).inserted {
            text += paragraph("may have been given by then: " + place(reply))
        }
        return text
    }

    private func words(of reply: Reply) -> String {
        let grade = reply.grade.map { $0 == .none ? "silence reported" : $0.rawValue } ?? "ungraded"
        let bearing =
            switch reply.bearing {
            case .counts: ""
            case .isReported: reply.grade == Relation.Grade.none ? "" : ", as somebody else reports it"
            case .predatesQuestion: ", earlier than the question, so it does not count"
            case .byAnother: ", not by an addressee, so it does not count"
            }
        return "reply (\(grade)\(bearing)): " + place(reply.attestation)
    }

    /// Who, when, where and the words.
    private func place(_ attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        var text = occurrence.by.map { graph[$0].code } ?? "somebody"
        if let speaker = occurrence.speaker { text += " (\(speaker))" }
        text += ", \(Phrasing.date(of: occurrence))"
        if let source = occurrence.source { text += ", \(graph[source].name)" }
        if let via = occurrence.via, via != occurrence.by { text += ", as \(graph[via].code) reports" }
        if let quotation = occurrence.quotation { text += ": “\(quotation.text)”" }
        return text
    }

    private func paragraph(_ text: String, _ tone: Ink.Tone? = nil) -> String {
        ColumnWrap.lines(of: VisibleText.line(text), width: width - 6).enumerated().map { index, words in
            line(tone.map { ink($0, words) } ?? words, indent: index == 0 ? 4 : 6)
        }.joined()
    }

    private func line(_ text: String, indent: Int) -> String { String(repeating: " ", count: indent) + text + "\n" }
}
