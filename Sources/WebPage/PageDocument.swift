import Analysis
import ArgumentModel
import DisputeModel
import Interchange

/// What the page shows of an analysis, for all texts and for every date: documents that the commands print, under the
/// names of the page, and what is said of each node and came of each question.
enum PageDocument: String, CaseIterable {
    case clashes, nodes, norms, outcomes, positions, unanswered

    func bytes(of report: Report, tool: String) -> [UInt8] {
        let dispute = report.dispute
        return switch self {
        case .clashes:
            ContradictionsJSON.bytes(report.contradictions.findings, report.clashes().all, report, tool: tool)
        case .nodes: PageNodes(report).bytes()
        case .norms: NormsJSON.bytes(report.norms, dispute, tool: tool)
        case .outcomes: PageOutcomes(report).bytes()
        case .positions:
            PositionsJSON.bytes(report.positions.rows, KeyTerms(dispute).all, keeping: nil, dispute, tool: tool)
        case .unanswered: UnansweredJSON.bytes(report.unanswered, dispute, tool: tool)
        }
    }
}
