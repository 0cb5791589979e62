import Foundation
import Testing

/// Who is called what, and who is listed first, changes nothing: two parties that exchange their names exchange what is
/// said of them.
@Suite struct SymmetryTests {
    private static let commands = [
        ["unanswered"], ["unanswered", "-f", "json"], ["norms"], ["norms", "-f", "json"],
        ["contradictions", "-f", "json"], ["contradictions", "-v"], ["positions"], ["positions", "-f", "json"],
        ["solve", "--json"], ["timeline", "-f", "json"], ["list", "nodes"],
        ["list", "parties"], ["map", "-f", "json"], ["map", "--view", "argument", "-f", "json"],
    ]

    @Test(arguments: [UInt64(2), 3, 8]) func partiesOfAGeneratedDisputeAreAlike(seed: UInt64) throws {
        let dispute = GeneratedDispute(seed: seed)
        let exchange = Exchange(words: [("QAX", "QBX"), ("Qax", "Qbx"), ("Nord", "Sued")])
        try compare(dispute.files, exchange, graph: "dispute.argdown", codes: ("QAX", "QBX"))
    }

    @Test(arguments: [("Qona", "Qtri"), ("Qtri", "Qfyr")])
    func partiesOfTheSchoolAreAlike(first: String, second: String) throws {
        let codes = (first.uppercased(), second.uppercased())
        let exchange = Exchange(words: [codes, (first, second), ("Norder", "Sueder")])
        try compare(SymmetryTests.school(), exchange, graph: "dispute.argdown", codes: codes)
    }

    private func compare(
        _ files: [String: String], _ exchange: Exchange, graph: String, codes: (String, String)
    ) throws {
        let other = files.mapValues(exchange.applied)
        #expect(other != files)
        let (before, after) = (try TemporaryFolder(files), try TemporaryFolder(other))
        var reordered = other
        reordered[graph] = SymmetryTests.exchangingLines(of: codes, in: try #require(other[graph]))
        #expect(reordered[graph] != other[graph])
        let listedOtherwise = try TemporaryFolder(reordered)
        for command in SymmetryTests.commands {
            let first = try Run.rejoinder(command + ["./\(graph)"], in: before)
            #expect(first.status == 0, "\(command): \(first.errors)")
            let second = try Run.rejoinder(command + ["./\(graph)"], in: after)
            #expect(second.status == 0, "\(command): \(second.errors)")
            let renamed = exchange.applied(second.output)
            let third = try Run.rejoinder(command + ["./\(graph)"], in: listedOtherwise)
            let reordered = exchange.applied(third.output)
            if command.contains(where: { $0.hasSuffix("json") }) {
                let facts = try Facts.of(first.output)
                Facts.expectSame(facts, try Facts.of(renamed), "\(command), renamed")
                // Lists of names in a sentence are in the order of the parties.
                let words = try Facts.of(first.output, wordByWord: true)
                Facts.expectSame(words, try Facts.of(reordered, wordByWord: true), "\(command), listed otherwise")
            } else {
                let lines = first.output.components(separatedBy: "\n").sorted()
                Facts.expectSame(lines, renamed.components(separatedBy: "\n").sorted(), "\(command), renamed")
                Facts.expectSame(
                    Facts.words(first.output), Facts.words(reordered), "\(command), listed otherwise")
            }
        }
    }
}

/// What two outputs have in common.
private enum Facts {
    /// The values of JSON with the path to each, sorted; the positions in lists do not matter.
    static func of(_ json: String, wordByWord: Bool = false) throws -> [String] {
        var facts = try ReadOutput.json(json)
        // The texts differ by the names in them.
        facts["corpus_sha256"] = nil
        return facts.keys.sorted().flatMap { key in
            members(facts[key], wordByWord).map { "\(key): \($0)" }
        }
    }

    /// Each member of a list whole.
    private static func members(_ value: Any?, _ wordByWord: Bool) -> [String] {
        guard let list = value as? [Any] else { return [canonical(value, wordByWord)] }
        return list.map { canonical($0, wordByWord) }.sorted()
    }

    private static func canonical(_ value: Any?, _ wordByWord: Bool) -> String {
        switch value {
        case let object as [String: Any]:
            let entries = object.keys.sorted().map { "\($0): \(canonical(object[$0], wordByWord))" }
            return "{" + entries.joined(separator: ", ") + "}"
        case is [Any]: return "[" + members(value, wordByWord).joined(separator: ", ") + "]"
        case let text as String: return wordByWord ? words(text).joined(separator: " ") : text
        case let value?: return "\(value)"
        case nil: return "null"
        }
    }

    /// The words whatever their order, without what stands between them.
    static func words(_ text: String) -> [String] {
        text.split { $0.isWhitespace || ",;:.".contains($0) }.map(String.init).sorted()
    }

    static func expectSame(_ before: [String], _ after: [String], _ comment: Comment) {
        let lost = before.difference(from: after)
        let changes = lost.map { change in
            switch change {
            case .insert(_, let element, _): "before: \(element)"
            case .remove(_, let element, _): "after: \(element)"
            }
        }
        #expect(changes.isEmpty, "\(comment): \(changes.prefix(6).joined(separator: "\n"))")
    }
}

extension SymmetryTests {
    /// Words that take each other's place, each pair of the same width.
    struct Exchange {
        let words: [(String, String)]

        func applied(_ text: String) -> String {
            words.reduce(text) { text, pair in
                text.replacing(pair.0, with: "\u{1}").replacing(pair.1, with: pair.0).replacing("\u{1}", with: pair.1)
            }
        }
    }

    /// The heads of two parties in each other's place.
    private static func exchangingLines(of codes: (String, String), in graph: String) -> String {
        var lines = graph.components(separatedBy: "\n")
        let first = lines.firstIndex { $0.hasPrefix("  \(codes.0): {") }
        let second = lines.firstIndex { $0.hasPrefix("  \(codes.1): {") }
        if let first, let second { lines.swapAt(first, second) }
        return lines.joined(separator: "\n")
    }

    /// The school's dispute with names of equal width, and no hashes of what these change.
    private static func school() throws -> [String: String] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("graphs/school-phones")
        var files = ["dispute.argdown": try text(folder.appendingPathComponent("school-phones.argdown"))]
        for file in ["house-rules", "minutes", "newspaper-article", "proposal", "teachers-statement"] {
            let source = try text(folder.appendingPathComponent("corpus/\(file).md"))
            let lines = source.components(separatedBy: "\n").filter { !$0.hasPrefix("sha256:") }
            files["corpus/\(file).md"] = lines.joined(separator: "\n")
        }
        let names = [
            ("HEAD", "QONA"), ("STAFF", "QTVA"), ("SC", "QTRI"), ("ELM", "QFYR"), ("CONF", "QFIF"),
            ("Head teacher", "Qona Chair"), ("Teaching staff", "Qtva Chair"), ("Student Council", "Qtri Chair"),
            ("\"The Elm, students’ newspaper\"", "Qfyr Chair"),
            ("School conference as author of the house rules", "Qfif Chair"), ("School conference", "Qfif Chair"),
            ("The Elm", "Qfyr Chair"), ("Ruth Amsel", "Xen Qonason"), ("Jonas Feld", "Xen Qtvason"),
            ("Tariq Lund", "Xen Qtrison"),
            ("Mira Okafor", "Xen Qfyrson"), ("Ms Amsel", "Mx Qonason"), ("Mr Feld", "Mx Qtvason"),
            ("Mr Lund", "Mx Qtrison"), ("side: A", "side: Norder"), ("side: B", "side: Sueder"),
        ]
        return files.mapValues { text in names.reduce(text) { replacing($1.0, with: $1.1, in: $0) } }
    }

    /// Whole words only.
    private static func replacing(_ words: String, with others: String, in text: String) -> String {
        func isLetter(_ character: Character?) -> Bool { character?.isLetter ?? false }
        return text.ranges(of: words).reversed().reduce(into: text) { result, range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            if !isLetter(before), !isLetter(after) { result.replaceSubrange(range, with: others) }
        }
    }

    private static func text(_ file: URL) throws -> String {
        try String(decoding: Data(contentsOf: file), as: UTF8.self)
    }
}
