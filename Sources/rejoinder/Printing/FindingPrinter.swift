import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Findings as paragraphs: the explanation, then the id.
struct FindingPrinter {
    let dispute: Dispute
    let ink: Ink
    let width: Int

    var phrasing: Phrasing { Phrasing(dispute) }

    func text(_ heading: String, _ findings: [any Finding]) -> String {
        guard !findings.isEmpty else { return "" }
        return ink(.strong, "\(heading) (\(findings.count))") + "\n\n" + findings.map(text).joined(separator: "\n")
            + "\n"
    }

    func text(_ finding: any Finding) -> String {
        paragraph(finding.explanation(in: dispute)) + "  " + ink(.faint, VisibleText.line(finding.id)) + "\n"
    }

    func paragraph(_ text: String) -> String {
        ColumnWrap.lines(of: VisibleText.line(text), width: width - 2).map { "  \($0)\n" }.joined()
    }
}
