import ArgdownSyntax
import Foundation

/// Reads the sources of a corpus folder: every `.md` file but `README.md`, each with front matter and a body.
struct CorpusLoader {
    private(set) var sources: [Source] = []
    private(set) var diagnostics: [Diagnostic] = []

    private static let keys: Set<String> = [
        "id", "title", "issuer", "author", "speakers", "date", "kind", "language", "translation", "url", "publisher",
        "addressees", "reprints", "attested_in", "notes", "rights", "sha256", "complete", "accessed", "archived",
        "omitted",
    ]

    /// - Parameter firstFile: The id of the first file; the others follow.
    init(folder: String, firstFile: Int) throws(Workspace.Failure) {
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: folder)
                .filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }.sorted()
        } catch {
            throw .unreadable(path: folder, reason: "the folder cannot be read")
        }
        for name in names {
            let path = (folder.hasSuffix("/") ? folder : folder + "/") + name + ".md"
            let file = SourceFile(
                id: SourceFile.ID(firstFile + sources.count), path: path, bytes: try InputFile(path).bytes())
            read(file, name: name)
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ id: String, _ message: String, at bounds: Range<Int>, in file: SourceFile,
        help: String? = nil, fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(severity, id, message, at: SourceRange(file.id, bounds), help: help, fixIts: fixIts))
    }

    private mutating func read(_ file: SourceFile, name: String) {
        if let invalid = file.firstInvalidOffset {
            report(
                .error, "invalid-utf8", "this source is not valid UTF-8", at: invalid..<(invalid + 1), in: file,
                help: "save it as UTF-8")
        }
        let (matter, body) = CorpusLoader.parts(of: file)
        guard let matter else {
            report(
                .error, "missing-front-matter", "a source must begin with front matter", at: 0..<0, in: file,
                help: "write '---', the keys, and '---' above the text")
            return add(Record(), of: file, name: name, body: 0..<file.utf8.count)
        }
        switch YAMLReader.read(matter, of: file) {
        case .failure(let failure):
            report(.error, "malformed-front-matter", failure.message, at: failure.bounds, in: file)
            add(Record(), of: file, name: name, body: body)
        case .success(let value):
            let record = record(value, of: file, name: name)
            diagnostics += CutValues.warnings(in: value, of: file) + CurlyValues.warnings(in: value, of: file)
            verify(record, matter: matter, body: body, of: file, value: value)
            add(record, of: file, name: name, body: body)
        }
    }

    /// The bounds of the front matter between its `---` lines, and of the body that follows directly.
    private static func parts(of file: SourceFile) -> (matter: Range<Int>?, body: Range<Int>) {
        let bytes = file.utf8
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let first = file.bounds(ofLine: 1)
        guard file.text(in: start..<first.upperBound) == "---" else { return (nil, 0..<bytes.count) }
        var line = 2
        while line <= file.lineCount {
            let bounds = file.bounds(ofLine: line)
            if file.text(in: bounds) == "---" {
                let matter = file.bounds(ofLine: 2).lowerBound..<bounds.lowerBound
                let body = line < file.lineCount ? file.bounds(ofLine: line + 1).lowerBound : bytes.count
                return (matter, body..<bytes.count)
            }
            line += 1
        }
        return (nil, 0..<bytes.count)
    }

    /// The bibliographic record as the front matter states it.
    private struct Record {
        var title: String?
        var issuer: String?
        var author: String?
        var speakers: [String] = []
        var date: DateSpan?
        var kind: Source.Kind?
        var language: String?
        var translation: Source.Translation?
        var url: String?
        var publisher: String?
        var addressees: [String] = []
        var reprints: [String] = []
        var rights: Source.Rights?
        var isComplete = true
        var notes: [String] = []
        var sha256: String?
    }

    private mutating func record(_ value: DataValue, of file: SourceFile, name: String) -> Record {
        var reader = MetadataReader(
            parties: [], corpus: .empty, finders: [], labels: [], isSourced: true, namesCorpus: false, source: file)
        defer { diagnostics += reader.diagnostics }
        for entry in value.entries ?? [] where !CorpusLoader.keys.contains(entry.key) {
            reader.reportUnknownKey(entry, "a source has no key '\(entry.key)'", among: CorpusLoader.keys)
        }
        if let id = value["id"], id.text != name {
            reader.report(
                .error, "wrong-source-id", "the id '\(id.text ?? "")' is not the name of this file", at: id.bounds,
                help: "rename the file, or write '\(name)'")
        }
        var record = Record()
        record.title = value["title"].flatMap { reader.text($0, of: "title") }
        record.issuer = value["issuer"].flatMap { reader.text($0, of: "issuer") }
        record.author = value["author"].flatMap { reader.text($0, of: "author") }
        record.speakers = value["speakers"]?.items.compactMap(\.text) ?? []
        record.date = value["date"].flatMap { reader.date($0) }
        record.kind = value["kind"].flatMap { reader.choice($0, of: "kind", from: Source.Kind.self) }
        record.language = value["language"].flatMap { reader.text($0, of: "language") }
        record.translation = value["translation"].flatMap {
            reader.choice($0, of: "translation", from: Source.Translation.self)
        }
        record.url = value["url"].flatMap { reader.text($0, of: "url") }
        record.publisher = value["publisher"].flatMap { reader.text($0, of: "publisher") }
        record.addressees = value["addressees"]?.items.compactMap(\.text) ?? []
        record.reprints = value["reprints"]?.items.compactMap(\.text) ?? []
        record.rights = value["rights"].flatMap { reader.choice($0, of: "rights", from: Source.Rights.self) }
        record.isComplete = value["complete"].map { isYes($0, of: "complete", &reader) } ?? true
        record.notes =
            (value["attested_in"]?.items ?? []).compactMap(\.text) + (value["notes"]?.items ?? []).compactMap(\.text)
        record.sha256 = value["sha256"]?.text?.lowercased()
        return record
    }

    /// `yes` and `no` as people write them, and the two flags of YAML 1.2. What is neither is said and taken for yes.
    private func isYes(_ value: DataValue, of key: String, _ reader: inout MetadataReader) -> Bool {
        if let flag = value.flag { return flag }
        switch value.text {
        case "yes": return true
        case "no": return false
        default:
            reader.report(.error, "malformed-value", "'\(key)' must be yes or no", at: value.bounds)
            return true
        }
    }

    private mutating func verify(
        _ record: Record, matter: Range<Int>, body: Range<Int>, of file: SourceFile, value: DataValue
    ) {
        let actual = Digest.sha256(of: file.utf8[body])
        guard let stated = record.sha256 else {
            return report(
                .error, "missing-hash", "this source states no 'sha256' of its text", at: 0..<3, in: file,
                help: "add sha256: \(actual)",
                fixIts: [
                    Diagnostic.FixIt(
                        "add sha256: \(actual)", replace: SourceRange(file.id, matter.upperBound..<matter.upperBound),
                        with: "sha256: \(actual)\n")
                ])
        }
        guard stated != actual else { return }
        report(
            .error, "hash-mismatch", "the text of this source is not the one its 'sha256' was made of",
            at: value["sha256"]?.bounds ?? 0..<3, in: file,
            help: "restore the text; if the change is meant, write sha256: \(actual)",
            fixIts: (value["sha256"]?.mended("write sha256: \(actual)", as: actual, in: file) ?? []).map(\.suggested))
    }

    private mutating func add(_ record: Record, of file: SourceFile, name: String, body: Range<Int>) {
        sources.append(
            Source(
                id: Source.ID(sources.count), name: name, title: record.title ?? name, issuer: record.issuer,
                author: record.author, speakers: record.speakers, date: record.date, kind: record.kind,
                language: record.language,
                translation: record.translation, url: record.url, publisher: record.publisher,
                addressees: record.addressees, reprints: record.reprints, rights: record.rights ?? .excerpt,
                isComplete: record.isComplete, notes: record.notes, sha256: record.sha256 ?? "", file: file,
                bodyBounds: body))
    }
}
