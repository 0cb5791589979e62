package import Analysis
import ArgumentModel
package import Desk
import DisputeModel
import Foundation
import Interchange
import Rendering

/// A dispute as one page to read offline: every answer is the report's, every quotation leads to its place in the text.
///
/// The page holds the JSON documents that the commands print, the texts of the corpus, maps drawn beforehand, and a
/// program that shows them; nothing is reasoned in the browser, and a file requests nothing. A page that is served asks for
/// what takes long when it is looked at, and for what has changed.
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
        let parts = PageData.Parts(dated: .string(try dated()), maps: .document(try maps()))
        return PageFile(title: title, data: data(parts)).bytes
    }

    // MARK: A page that is served

    /// A part that the served page asks for.
    private enum Part: String, CaseIterable {
        case dated = "/part/dated"
        case maps = "/part/maps"
    }

    /// The page of an edition, without what `part` gives.
    package func served(edition: Int) -> [UInt8] {
        let parts = PageData.Parts(dated: .string(Part.dated.rawValue), maps: .string(Part.maps.rawValue))
        return PageFile(title: title, data: data(parts), edition: edition).bytes
    }

    /// What stands in the place of a path in the file; nil for any other path.
    package func part(_ path: String) throws(DeskFailure) -> [UInt8]? {
        switch Part(rawValue: path) {
        case .dated: Array(try dated().utf8)
        case .maps: try maps()
        case nil: nil
        }
    }

    /// The page of an edition for which there is no dispute to show.
    package static func waiting(edition: Int) -> [UInt8] {
        PageFile(title: "Waiting for the graph", data: nil, edition: edition).bytes
    }

    private var title: String { report.dispute.graph.title ?? "Dispute" }

    private func data(_ parts: PageData.Parts) -> [UInt8] {
        PageData(report, parts, bodies: PageBodies(report.dispute, extent), tool: tool).bytes()
    }

    /// The documents at every date, packed.
    private func dated() throws(DeskFailure) -> String {
        Data(try Gzip.compressed(DatedDocuments(of: report, tool: tool).bytes())).base64EncodedString()
    }

    /// A JSON list.
    private func maps() throws(DeskFailure) -> [UInt8] {
        try PageMaps(MapFiles(report, as: .svgz, timeLimit: pictureLimit, tool: tool), of: report.dispute.graph).bytes()
    }
}
