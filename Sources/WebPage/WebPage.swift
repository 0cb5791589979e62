package import Analysis
import ArgumentModel
package import Desk
import DisputeModel
import Interchange
import Rendering

/// A dispute as one page to read offline: every answer is the report's, every quotation leads to its place in the text.
///
/// The page holds the JSON documents that the commands print, the texts of the corpus, maps drawn beforehand, and a
/// program that shows them; nothing is reasoned in the browser, and nothing is requested.
package struct WebPage: Sendable {
    let report: Report
    private let tool: String
    private let pictureLimit: Duration
    private let extent: PageBodies.Extent

    /// - Parameters:
    ///   - tool: Name and version of the program.
    ///   - pictureLimit: How long one map may take.
    ///   - showsFullText: Whether sources that may be shown in excerpts only are shown whole.
    package init(_ report: Report, tool: String, pictureLimit: Duration, showsFullText: Bool = false) {
        (self.report, self.tool, self.pictureLimit) = (report, tool, pictureLimit)
        extent = showsFullText ? .whole : .asRightsAllow
    }

    /// The page as one file.
    ///
    /// - Throws: `DeskFailure` where a map cannot be drawn.
    package func bytes() throws(DeskFailure) -> [UInt8] {
        let maps = try PageMaps(
            MapFiles(report, as: .svgz, timeLimit: pictureLimit, tool: tool), of: report.dispute.graph
        ).maps
        let data = PageData(report, maps: maps, bodies: PageBodies(report.dispute, extent), tool: tool)
        return PageFile(title: report.dispute.graph.title ?? "Dispute", data: try data.bytes()).bytes
    }
}
