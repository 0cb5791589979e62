import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Clashes as rows, one for each saying: one speaker beside its words, whoever else says the same in a cell of its own.
struct ClashRows {
    static let header = [
        "clash", "kind", "known by", "headline", "role", "by", "via", "so too", "date", "source", "words", "finding",
    ]

    let report: Report

    init(_ report: Report) { self.report = report }

    private var graph: ArgumentGraph { report.dispute.graph }
    private var phrasing: Phrasing { Phrasing(report.dispute) }

    func rows(_ clashes: [Clash]) -> [[String]] {
        clashes.flatMap { clash in
            clash.sayings.map { saying in
                let occurrence = saying.attestation.map { graph[$0] }
                return [
                    clash.id, clash.clashKind.rawValue, clash.knownBy.rawValue, clash.headline, saying.role,
                    (occurrence?.by ?? saying.party).map { graph[$0].code } ?? "", phrasing.via(occurrence),
                    others(saying, clash).joined(separator: "; "), occurrence.map { Phrasing.date(of: $0) } ?? "",
                    occurrence?.source.map { graph[$0].name } ?? "",
                    occurrence?.quotation?.text ?? phrasing.title(of: saying.node), clash.finding,
                ]
            }
        }
    }

    /// `NATO (via CNS)`, for each of those who say the same, and whether the editor concluded it.
    func others(_ saying: Clash.Saying, _ clash: Clash) -> [String] {
        saying.others.map { other in
            Phrasing.marked(
                phrasing.code(of: other, via: clash.reporters(of: other, in: saying, report)),
                isInferred: clash.isInferred(of: other, in: saying, report))
        }
    }

    func markdown(_ clashes: [Clash]) -> String {
        clashes.map { clash in
            let remarks = [clash.finding, clash.innocentReading].filter { !$0.isEmpty }.map(MarkdownText.escaped)
            return "## \(MarkdownText.escaped(clash.headline))\n\n"
                + "*\(ClashWording.word(clash.clashKind)), \(ClashWording.word(clash.knownBy))*\n\n"
                + clash.sayings.map { line($0, clash) }.joined()
                + (remarks.isEmpty ? "" : "\n\(remarks.joined(separator: " "))\n")
        }.joined(separator: "\n")
    }

    private func line(_ saying: Clash.Saying, _ clash: Clash) -> String {
        let occurrence = saying.attestation.map { graph[$0] }
        let reporter = phrasing.via(occurrence)
        let head = [
            (occurrence?.by ?? saying.party).map { graph[$0].code } ?? "",
            reporter.isEmpty ? "" : "as reported by \(reporter)",
            occurrence.map { Phrasing.date(of: $0) } ?? "", occurrence?.source.map { graph[$0].name } ?? "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        let words = occurrence?.quotation.map { "“\($0.text)”" } ?? phrasing.title(of: saying.node)
        let others = others(saying, clash)
        let text =
            (head.isEmpty ? "" : head + ": ") + words + (others.isEmpty ? "" : " So too: \(English.list(others)).")
        return "- **\(MarkdownText.escaped(saying.role))**: \(MarkdownText.escaped(text))\n"
    }
}
