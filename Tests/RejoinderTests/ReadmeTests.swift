import Foundation
import Testing

/// What README says that commands print is what they print.
@Suite struct ReadmeTests {
    private static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A command line of README with what stands below it.
    struct Example: CustomTestStringConvertible {
        let command: String
        let output: String
        var testDescription: String { command }
    }

    static let examples: [Example] = {
        let text = (try? String(contentsOf: repository.appendingPathComponent("README.md"), encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```console\n").dropFirst().flatMap { part -> [Example] in
            let block = "\n" + (part.components(separatedBy: "```").first ?? "")
            return block.components(separatedBy: "\n$ ").dropFirst().map { example in
                let lines = example.components(separatedBy: "\n")
                return Example(command: lines[0], output: lines.dropFirst().joined(separator: "\n"))
            }
        }
    }()

    @Test func readmeHasExamples() { #expect(ReadmeTests.examples.count >= 10) }

    @Test(arguments: examples) func aCommandPrintsWhatReadmeShows(_ example: Example) throws {
        let draft = """
            ===
            corpus: corpus
            parties:
              RU: {name: Russian Federation}
            ===

            [Not at the expense]: Not so.
              {by: RU, in: mid-letter, quote: "not to strengthen its security at the expence of \
            the security of other States"}

            """
        let folder = try TemporaryFolder(["draft.argdown": draft])
        for name in ["graphs", "corpus"] {
            try FileManager.default.createSymbolicLink(
                at: folder.url.appendingPathComponent(name),
                withDestinationURL: ReadmeTests.repository.appendingPathComponent(name))
        }
        let run = try Run.shell("rejoinder() { \"$0\" \"$@\"; }; \(example.command)", in: folder)
        let shown = example.output.trimmingCharacters(in: .newlines)
        let found = [run.output, run.output + run.errors].map { $0.trimmingCharacters(in: .newlines) }
        #expect(found.contains(shown), "\(found[1])")
    }
}
