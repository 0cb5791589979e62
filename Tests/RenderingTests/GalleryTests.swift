import Foundation
import Testing

@testable import Rendering

/// Writes pictures for the eye into the folder that `REJOINDER_GALLERY` names.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_GALLERY"] != nil))
struct GalleryTests {
    private let folder = ProcessInfo.processInfo.environment["REJOINDER_GALLERY"] ?? "."

    @Test(arguments: ["light", "dark", "print"])
    func everyKindOfBoxAndLine(theme: String) throws {
        let diagram = SampleMap.diagram(theme: try #require(Theme(named: theme)))
        for format in Graphviz.Format.allCases {
            try save(diagram, as: format, "sample-\(theme)")
        }
        try Data(diagram.dot.utf8).write(to: URL(filePath: "\(folder)/sample-\(theme).dot"))
    }

    private func save(_ diagram: Diagram, as format: Graphviz.Format, _ name: String) throws {
        let image = try diagram.image(as: format) { try Graphviz.render($0, as: $1) }
        try Data(image).write(to: URL(filePath: "\(folder)/\(name).\(format.rawValue)"))
    }
}
