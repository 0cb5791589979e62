import Foundation
import Testing

/// Every command's output on the graphs of this repository, held beside what was recorded.
///
/// `make snapshots` records them anew; recording fails the run, and the change belongs into the commit that causes it.
@Suite struct SnapshotTests {
    /// A graph, and what is asked about it in particular.
    struct Subject: Sendable, CustomTestStringConvertible {
        let name: String
        let path: String
        let form: Snapshot.Form
        let node: String
        let argument: String
        let question: String
        let words: String
        let dates: (String, String)

        var testDescription: String { name }

        static let all = [
            Subject(
                name: "school-phones", path: "graphs/school-phones/school-phones.argdown", form: .whole,
                node: "hand-phones-in", argument: "example-of-lindenhof", question: "who-pays-for-a-lost-phone",
                words: "a break is not teaching", dates: ("2025-03-17", "2025-03-24")),
            Subject(
                name: "indivisible-security", path: "graphs/indivisible-security.argdown", form: .digest,
                node: "nato-may-expand-and-consider-any-request", argument: "open-door",
                question: "how-governments-will-fulfil-the-obligation",
                words: "as they evolve", dates: ("2022-01-31", "2022-02-02")),
        ]

        /// What is run, by the name of its snapshot.
        var invocations: [(name: String, arguments: [String])] {
            func formats(_ words: [String], _ formats: [String]) -> [(String, [String])] {
                formats.map { ("\(words.joined(separator: " ")) \($0)", words + [path, "-f", $0]) }
            }
            let asOf = ["--as-of", dates.0]
            let lists = ["nodes", "relations", "sources", "parties"].flatMap {
                formats(["list", $0], ["text", "json"])
            }
            let nodes = [node, argument, question].flatMap { formats(["show", $0], ["text", "json"]) }
            let explanations = [node, argument].flatMap { formats(["explain", $0], ["text", "json"]) }
            let maps = formats(["map"], ["json"]) + formats(["map", "--view", "questions"], ["json"])
            let views =
                formats(["map", "--view", "norms"], ["json"]) + formats(["map", "--around", node], ["json", "dot"])
            let solving = ["grounded", "preferred", "stable"].flatMap { semantics in
                [
                    ("solve \(semantics)", ["solve", path, "--semantics", semantics]),
                    ("solve \(semantics) json", ["solve", path, "--semantics", semantics, "--json"]),
                ]
            }
            let exports = ["json", "csv", "graphml"].map { ("export \($0)", ["export", $0, path]) }
            return formats(["check"], ["text", "json"]) + [("check -v", ["check", "-v", path])] + lists
                + formats(["list", "nodes"], ["csv"]) + nodes + explanations
                + formats(["unanswered"], ["text", "json", "csv", "md"])
                + formats(["unanswered"] + asOf, ["text", "json"])
                + formats(["contradictions"], ["text", "json", "csv", "md"])
                + formats(["positions"], ["text", "json", "csv", "md"]) + formats(["norms"], ["text", "json", "csv"])
                + formats(["strength"], ["text", "json"]) + formats(["timeline"], ["text", "json", "csv"])
                + formats(["diff", "--from", dates.0, "--to", dates.1], ["text", "json"])
                + formats(["find", words], ["text"]) + maps + views + solving + exports
                + [("packet --check", ["packet", path, "--check"])]
        }
    }

    private static let cases = Subject.all.flatMap { subject in
        subject.invocations.map { (subject, $0.name, $0.arguments) }
    }

    @Test(arguments: cases.indices)
    func commandsPrintWhatWasRecorded(index: Int) throws {
        let (subject, name, arguments) = SnapshotTests.cases[index]
        let run = try Run.rejoinder(arguments, at: Snapshot.root)
        let shown =
            "$ rejoinder \(arguments.joined(separator: " "))\n\(run.output)"
            + (run.errors.isEmpty ? "" : "\nmessages:\n\(run.errors)")
            + (run.status == 0 ? "" : "\nexit \(run.status)\n")
        check(shown, as: Snapshot(name: "\(subject.name)/\(SnapshotTests.fileName(name))", form: subject.form))
    }

    @Test(arguments: Subject.all) func packetsHoldWhatWasRecorded(subject: Subject) throws {
        let folder = try TemporaryFolder()
        let packet = folder.url.appendingPathComponent("packet").path
        let run = try Run.rejoinder(["packet", subject.path, "-o", packet], at: Snapshot.root)
        #expect(run.status == 0)
        for name in try FileManager.default.contentsOfDirectory(atPath: packet).sorted() {
            // A picture is for looking at: that it changed is enough.
            let form = name.hasSuffix(".svg") ? .digest : subject.form
            check(
                try folder.text(of: "packet/\(name)"), as: Snapshot(name: "\(subject.name)/packet/\(name)", form: form))
        }
    }

    @Test func theClassicsStandAsRecorded() throws {
        let folder = "graphs/literature"
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Snapshot.root.appendingPathComponent(folder).path)
        var text = ""
        for name in names.sorted() where name.hasSuffix(".argdown") {
            let run = try Run.rejoinder(["solve", "\(folder)/\(name)"], at: Snapshot.root)
            text += "\(name)\n\(run.output)\n"
        }
        check(text, as: Snapshot(name: "literature", form: .whole))
    }

    private func check(_ output: String, as snapshot: Snapshot) {
        do {
            guard let difference = try snapshot.difference(from: output) else { return }
            if Snapshot.isRecording {
                try snapshot.record(output)
                Issue.record("recorded \(snapshot.name)")
            } else {
                Issue.record("\(snapshot.name) differs; 'make snapshots' records it anew:\n\(difference)")
            }
        } catch {
            Issue.record("\(snapshot.name): \(error)")
        }
    }

    /// Letters, digits and hyphens only.
    private static func fileName(_ name: String) -> String {
        name.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    }
}
