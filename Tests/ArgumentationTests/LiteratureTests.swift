import Argumentation
import Foundation
import Testing

/// Published examples: the frameworks in graphs/literature, each with all its extensions in lines such as
/// `% PR: {a,c} {b}`.
@Suite struct LiteratureTests {
    private static let folder =
        #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/graphs/literature"
    private static let names: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
        .filter { $0.hasSuffix(".apx") }.sorted()

    @Test func theExamplesAreThere() { #expect(LiteratureTests.names.count >= 10) }

    @Test(arguments: names) func extensionsAreThoseOfTheLiterature(_ name: String) throws {
        let text = try String(contentsOfFile: LiteratureTests.folder + "/" + name, encoding: .utf8)
        let file = try FrameworkFile(parsing: Array(text.utf8), as: .apx)
        let expected = expectations(in: text)
        #expect(expected.count == 7, "one line each for CO, GR, PR, ST, SST, STG and ID")
        for (semantics, extensions) in expected {
            let found = file.framework.labellings(under: semantics).map { labelling in
                Set(labelling.accepted.map { file.names.name(of: $0) })
            }
            #expect(Set(found) == extensions && found.count == extensions.count, "\(name), \(semantics.rawValue)")
        }
    }

    private func expectations(in text: String) -> [Semantics: Set<Set<String>>] {
        var found: [Semantics: Set<Set<String>>] = [:]
        for line in text.split(separator: "\n") {
            guard let match = line.wholeMatch(of: /% ([A-Z]+): ?(.*)/), let key = Semantics(rawValue: String(match.1))
            else { continue }
            found[key] = Set(
                match.2.matches(of: /\{([^}]*)\}/).map { Set($0.1.split(separator: ",").map(String.init)) })
        }
        return found
    }
}
