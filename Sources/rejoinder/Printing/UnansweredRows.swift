import Analysis
import ArgumentModel
import DisputeModel
import Interchange
import Wording

/// What is unanswered as rows, for spreadsheets and for Markdown: one for each question or demand and addressee, one
/// for each claim and party that makes it.
struct UnansweredRows {
    static let header = ["kind", "id", "title", "by", "to", "since", "status", "days open", "quotation", "source"]

    let rows: [[String]]

    init(_ unanswered: Unanswered, _ graph: ArgumentGraph) {
        func codes(_ parties: [Party.ID]) -> String { parties.map { graph[$0].code }.joined(separator: " ") }
        func words(_ occurrence: Occurrence?) -> [String] {
            [occurrence?.quotation?.text ?? "", occurrence?.source.map { graph[$0].name } ?? ""]
        }
        let asked = unanswered.openQuestions.map { question -> [String] in
            let statement = graph[question.question]
            return [
                statement.kind.rawValue, statement.slug, statement.title, codes(question.askers),
                codes([question.to].compactMap(\.self)), question.firstAsked?.description ?? "",
                question.status.rawValue, question.daysOpen.map(String.init) ?? "",
            ] + words(question.askings.first.map { graph[$0] })
        }
        let claims = unanswered.openClaims.map { claim -> [String] in
            let statement = graph[claim.claim]
            return [
                statement.kind.rawValue, statement.slug, statement.title, codes([claim.by]), codes(claim.unansweredBy),
                claim.firstSaid?.description ?? "", "unanswered", claim.daysOpen.map(String.init) ?? "",
            ] + words(statement.occurrences.first { $0.by == claim.by })
        }
        rows = asked + claims
    }

    /// A pipe table with the note below it.
    var markdown: String {
        let lines = ([UnansweredRows.header, UnansweredRows.header.map { _ in "---" }] + rows).map { cells in
            "| " + cells.map(UnansweredRows.cell).joined(separator: " | ") + " |\n"
        }
        return lines.joined() + "\n" + Unanswered.note + "\n"
    }

    private static func cell(_ text: String) -> String {
        var result = ""
        for character in VisibleText.line(text) {
            if "\\|`*_<>[]".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
