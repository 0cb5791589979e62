import Foundation

/// An output as it was recorded, beside which the output of today is held.
///
/// Kept whole in parts of at most `partLimit` bytes, or as a digest of each block where the whole would be too large to
/// read in a commit. `RECORD_SNAPSHOTS=1` writes today's output in the place of the recorded one.
struct Snapshot {
    enum Form { case whole, digest }

    static let partLimit = 20 * 1024
    static let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    /// The root of the repository.
    static let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    private static let recorded = tests.appendingPathComponent("Snapshots")
    /// The last outputs that were recorded as digests on this machine, whole, to show what changed.
    private static let remembered = root.appendingPathComponent(".build/snapshots")

    /// Folder and name without an ending, such as `school-phones/unanswered`.
    let name: String
    let form: Form

    /// What differs from the recorded output; nil when nothing does.
    func difference(from output: String) throws -> String? {
        switch form {
        case .whole:
            let parts = try parts()
            return parts.isEmpty ? "nothing is recorded" : LineDifference(parts.joined(), output).text
        case .digest:
            let old = (try? String(contentsOf: digestFile, encoding: .utf8)) ?? ""
            let changed = LineDifference(old, Snapshot.digests(of: output))
            guard let text = changed.text else { return nil }
            let before = try? String(contentsOf: rememberedFile, encoding: .utf8)
            guard let before, Snapshot.digests(of: before) == old else { return text }
            return LineDifference(before, output).text ?? text
        }
    }

    func record(_ output: String) throws {
        switch form {
        case .whole:
            for part in try partFiles() { try FileManager.default.removeItem(at: part) }
            let parts = Snapshot.parts(of: output)
            for (index, part) in parts.enumerated() {
                try write(part, to: file(parts.count == 1 ? "txt" : "\(index + 1).txt"))
            }
        case .digest:
            try write(Snapshot.digests(of: output), to: digestFile)
            try write(output, to: rememberedFile)
        }
    }

    private func file(_ ending: String) -> URL { Snapshot.recorded.appendingPathComponent("\(name).\(ending)") }
    private var digestFile: URL { file("digest") }
    private var rememberedFile: URL { Snapshot.remembered.appendingPathComponent("\(name).txt") }

    private func write(_ text: String, to file: URL) throws {
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// `name.txt`, or `name.1.txt` and so on.
    private func partFiles() throws -> [URL] {
        let whole = file("txt")
        if FileManager.default.fileExists(atPath: whole.path) { return [whole] }
        let numbered = (1...).lazy.map { file("\($0).txt") }
        return Array(numbered.prefix { FileManager.default.fileExists(atPath: $0.path) })
    }

    private func parts() throws -> [String] { try partFiles().map { try String(contentsOf: $0, encoding: .utf8) } }
}

extension Snapshot {
    /// The text in pieces: a piece begins with a section where it can, and with a line where it must.
    static func parts(of text: String) -> [String] {
        var parts = [""]
        for block in blocks(of: text).flatMap({ $0.utf8.count <= partLimit ? [$0] : lines(of: $0) }) {
            if parts[parts.count - 1].utf8.count + block.utf8.count > partLimit, !parts[parts.count - 1].isEmpty {
                parts.append("")
            }
            parts[parts.count - 1] += block
        }
        return parts
    }

    /// One line a block, short ones taken together: its number of lines, a digest, and how it begins.
    static func digests(of text: String) -> String {
        var joined = [""]
        for block in blocks(of: text) {
            if lines(of: joined[joined.count - 1]).count >= 12 { joined.append("") }
            joined[joined.count - 1] += block
        }
        return joined.map { block in
            let first = block.split(separator: "\n").first.map { String($0.prefix(60)) } ?? ""
            return "\(lines(of: block).count)\t\(digest(of: block))\t\(first)\n"
        }.joined()
    }

    /// Stretches that begin after an empty line, with a key at the top of a JSON document or with a section of a page.
    private static func blocks(of text: String) -> [String] {
        var blocks: [String] = []
        var isAfterGap = true
        for line in lines(of: text) {
            let begins = isAfterGap || ["  \"", "<section", "<h2", "## "].contains { line.hasPrefix($0) }
            if begins, line != "\n" || blocks.isEmpty { blocks.append(line) } else { blocks[blocks.count - 1] += line }
            isAfterGap = line == "\n"
        }
        return blocks
    }

    /// Each with its line break.
    private static func lines(of text: String) -> [String] {
        let lines = text.components(separatedBy: "\n")
        return lines.dropLast().map { $0 + "\n" } + (lines.last.map { $0.isEmpty ? [] : [$0] } ?? [])
    }

    /// FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/.
    private static func digest(of text: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}

/// What two texts differ in, line by line.
struct LineDifference {
    private static let limit = 60

    /// Nil when the texts are equal.
    let text: String?

    init(_ old: String, _ new: String) {
        guard old != new else {
            text = nil
            return
        }
        let (before, after) = (old.components(separatedBy: "\n"), new.components(separatedBy: "\n"))
        let difference = after.difference(from: before)
        let changes = difference.removals + difference.insertions
        let lines = changes.prefix(LineDifference.limit).map { change -> String in
            switch change {
            case .remove(let offset, let line, _): "-\(offset + 1): \(line.prefix(300))"
            case .insert(let offset, let line, _): "+\(offset + 1): \(line.prefix(300))"
            }
        }
        let more = changes.count > lines.count ? ["… and \(changes.count - lines.count) more lines"] : []
        text = (lines + more).joined(separator: "\n")
    }
}
