import ArgdownSyntax

/// Reads the metadata of elements: speakers, sources, verified quotations, replies, norms, checks.
struct MetadataReader {
    let parties: [Party]
    let corpus: Corpus
    /// One per source, in the order of the corpus.
    let finders: [QuotationFinder]
    /// Who speaks where, one per source, in the order of the corpus.
    let labels: [SpeechLabels]
    /// Whether the graph names parties or a corpus, so that unknown keys are probably slips.
    let isSourced: Bool
    /// Whether the frontmatter names a corpus.
    let namesCorpus: Bool
    var diagnostics: [Diagnostic] = []
    /// The texts of the sources as missing words are looked for, made when first needed.
    var comparableTexts: [ComparableText] = []
    /// The file that is being read.
    var source = SourceFile(text: "")
    var file: SourceFile.ID { source.id }

    mutating func report(
        _ severity: Diagnostic.Severity, _ id: String, _ message: String, at value: Range<Int>,
        notes: [Diagnostic.Note] = [], help: String? = nil, fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                severity, id, message, at: SourceRange(file, value), notes: notes, help: help, fixIts: fixIts))
    }

    /// Reads what the `{…}` of one element say together. A key that stands in two of them counts in the last.
    mutating func read(_ values: [DataValue]) -> Metadata {
        let metadata = Metadata()
        for value in values {
            guard let entries = value.entries else {
                if value.content != .null {
                    report(
                        .error, "malformed-data", "metadata must be keys with values", at: value.bounds,
                        help: "write '{key: value}', or '\\{' for a brace that is text")
                }
                continue
            }
            var seen: Set<String> = []
            var cut: DataValue?
            for entry in entries {
                defer { cut = entry.value }
                if !seen.insert(entry.key).inserted {
                    report(.error, "duplicate-key", "the key '\(entry.key)' stands here twice", at: entry.keyBounds)
                }
                // A comma within curly marks ends the value; what follows it is no key.
                if entry.value.content == .null, cut?.curlyMarks != nil, !Metadata.knownKeys.contains(entry.key) {
                    reportCut(cut, before: entry)
                } else {
                    read(entry, into: metadata)
                }
            }
            readOccurrences(value, into: metadata)
        }
        return metadata
    }

    private mutating func reportCut(_ value: DataValue?, before entry: DataValue.Entry) {
        report(
            .warning, "unknown-key",
            "the value before it ends at the comma, so '\(entry.key)' is a key that is not known",
            at: entry.keyBounds, help: value?.curlyHelp)
    }

    private mutating func read(_ entry: DataValue.Entry, into metadata: Metadata) {
        let value = entry.value
        switch entry.key {
        case "instrument": metadata.normToWrite().instrument = text(value, of: entry.key)
        case "provision": metadata.normToWrite().provision = text(value, of: entry.key)
        case "adopted": metadata.normToWrite().adopted = date(value)
        case "order": metadata.normToWrite().order = number(value, of: entry.key)
        case "force": metadata.normToWrite().force = choice(value, of: entry.key, from: Norm.Force.self)
        case "status": metadata.normToWrite().status = choice(value, of: entry.key, from: Norm.Status.self)
        case "answers": metadata.answers = titles(value)
        case "restates": metadata.restates = titles(value)
        case "contrary": metadata.contraries = titles(value)
        case "reply": metadata.grade = choice(value, of: entry.key, from: Relation.Grade.self)
        case "unmet": metadata.unmet = value.items.compactMap(\.text)
        case "condition": metadata.conditions = value.items.compactMap(\.text)
        case "checks": readChecks(value, into: metadata)
        case "options": metadata.options = value.items.compactMap { text($0, of: entry.key) }
        case "exclusive": metadata.isExclusive = flag(value, of: entry.key)
        case "weight": metadata.weight = weight(value)
        case "isCanonical": metadata.isCanonical = flag(value, of: entry.key) ?? false
        case "isInMap": metadata.isInMap = flag(value, of: entry.key)
        case "isInGroup": metadata.isInGroup = flag(value, of: entry.key)
        case "isGroup": metadata.isGroup = flag(value, of: entry.key)
        case "isClosed": metadata.isClosed = flag(value, of: entry.key)
        case "deductive": metadata.isDeductive = flag(value, of: entry.key) ?? false
        case "uses": metadata.uses = value.items.compactMap { number($0, of: "uses") }
        default:
            if !readRole(entry, into: metadata), isSourced, !Metadata.knownKeys.contains(entry.key) {
                reportUnknownKey(entry, "the key '\(entry.key)' is not known", among: Metadata.knownKeys)
            }
        }
    }

    mutating func reportUnknownKey(_ entry: DataValue.Entry, _ message: String, among known: some Collection<String>) {
        let slip = Slip(key: entry, among: known, in: source)
        report(.warning, "unknown-key", message + slip.hint, at: entry.keyBounds, fixIts: slip.fixIts)
    }

    // MARK: Values

    mutating func text(_ value: DataValue, of key: String) -> String? {
        if value.text == nil, value.content != .null {
            report(.error, "malformed-value", "'\(key)' must be text", at: value.bounds)
        }
        return value.text
    }

    mutating func number(_ value: DataValue, of key: String) -> Int? {
        let number = value.text.flatMap { Int($0) }
        if number == nil { report(.error, "malformed-value", "'\(key)' must be a whole number", at: value.bounds) }
        return number
    }

    private mutating func flag(_ value: DataValue, of key: String) -> Bool? {
        if let flag = value.flag { return flag }
        let meant = value.text.flatMap { NearSynonym.value(of: "flag", for: $0) }
        report(
            .error, "malformed-value", "'\(key)' must be true or false\(Suggestion.phrase(meant))", at: value.bounds,
            fixIts: meant.map { value.mended("write \($0)", asPlain: $0, in: source) } ?? [])
        return nil
    }

    private mutating func weight(_ value: DataValue) -> Double? {
        let number = value.text.flatMap { Double($0) }
        guard let number, (0...1).contains(number) else {
            report(.error, "malformed-value", "'weight' must be a number from 0 to 1", at: value.bounds)
            return nil
        }
        return number
    }

    mutating func choice<T: RawRepresentable<String> & CaseIterable>(
        _ value: DataValue, of key: String, from type: T.Type
    ) -> T? {
        let names = T.allCases.map(\.rawValue)
        if let text = value.text, let known = T(rawValue: text) { return known }
        let slip = Slip(value: value, of: key, among: names, in: source)
        let allowed = names.joined(separator: ", ")
        report(
            .error, "unknown-value", "'\(key)' has no value '\(value.text ?? "")'\(slip.hint)", at: value.bounds,
            help: value.curlyHelp ?? "use one of \(allowed)", fixIts: slip.fixIts)
        return nil
    }

    mutating func date(_ value: DataValue) -> DateSpan? {
        let written: String? =
            if value.entries != nil, let first = value["from"]?.text, let last = value["to"]?.text {
                "\(first)/\(last)"
            } else {
                value.text
            }
        if let span = written.flatMap({ DateSpan($0) }) { return span }
        report(
            .error, "malformed-date", "there is no such date", at: value.bounds,
            help:
                "write YYYY-MM-DD, YYYY-MM-DDThh:mm, YYYY-MM, YYYY, or {from: …, to: …}; '~' or '?' behind it for a guess"
        )
        return nil
    }

    mutating func titles(_ value: DataValue) -> [Metadata.TitleReference] {
        value.items.compactMap { item in
            guard let title = text(item, of: "a title") else { return nil }
            return Metadata.TitleReference(
                title: SyntaxTree.title(MetadataReader.bareTitle(title)), value: item, file: source)
        }
    }

    /// A title without the brackets that authors may put around it.
    private static func bareTitle(_ title: String) -> String {
        title.first == "[" && title.last == "]" ? String(title.dropFirst().dropLast()) : title
    }

    mutating func check(_ value: DataValue) -> TextCheck? {
        guard value.entries != nil, let words = value["text"]?.text, let sources = value["in"] else {
            report(
                .error, "malformed-check", "a check needs 'text' and 'in'", at: value.bounds,
                help: "write {text: \"…\", in: [source], expect: present}")
            return nil
        }
        guard words.unicodeScalars.contains(where: \.isWordLike) else {
            report(
                .error, "malformed-check", "the text of a check needs at least one word",
                at: value["text"]?.bounds ?? value.bounds)
            return nil
        }
        for entry in value.entries ?? [] where !["text", "in", "expect", "min"].contains(entry.key) {
            reportUnknownKey(entry, "a check has no key '\(entry.key)'", among: ["text", "in", "expect", "min"])
        }
        let names = sources.items.compactMap(\.text)
        let expectation = value["expect"].flatMap {
            choice($0, of: "expect", from: TextCheck.Expectation.self)
        }
        return TextCheck(
            text: words, sources: names.compactMap { corpus.source(named: $0) },
            missingSources: names.filter { corpus.source(named: $0) == nil }, expectation: expectation ?? .present,
            minimum: value["min"].flatMap { number($0, of: "min") } ?? 1, range: SourceRange(file, value.bounds))
    }
}
