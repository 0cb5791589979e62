import ArgdownSyntax

extension MetadataReader {
    /// The keys that make an occurrence.
    private static let occurrenceKeys: Set<String> = [
        "by", "in", "quote", "prefix", "suffix", "date", "via", "to", "act", "irony", "draws", "inferred", "on",
        "holds",
        "defines",
    ]
    /// The keys that a further occurrence takes over from the first one unless it has its own: the words are the same.
    private static let inheritedKeys: Set<String> = ["by", "quote", "to", "act"]

    /// Reads the occurrence that metadata describe, and those under `also`.
    mutating func readOccurrences(_ value: DataValue, into metadata: Metadata) {
        let start = diagnostics.count
        if let occurrence = occurrence(value) { metadata.occurrences.append(occurrence) }
        let said = diagnostics[start...]
        guard let also = value["also"] else { return }
        let inherited = (value.entries ?? []).filter { MetadataReader.inheritedKeys.contains($0.key) }
        for item in also.items {
            guard let entries = item.entries else {
                report(
                    .error, "malformed-also", "'also' must be a list of further places", at: item.bounds,
                    help: "write also: [{in: source, date: 2022-02-01}]")
                continue
            }
            if let nested = entries.first(where: { $0.key == "also" }) {
                report(.error, "nested-also", "an 'also' cannot hold another one", at: nested.keyBounds)
            }
            for entry in entries where entry.key != "also" && !MetadataReader.occurrenceKeys.contains(entry.key) {
                reportUnknownKey(entry, "'also' has no key '\(entry.key)'", among: MetadataReader.occurrenceKeys)
            }
            let own = Set(entries.map(\.key))
            let all = inherited.filter { !own.contains($0.key) } + entries
            let known = diagnostics.count
            if let further = occurrence(DataValue(.map(all), at: item.bounds)) {
                metadata.occurrences.append(further)
            }
            // What is wrong with the words or the speaker taken over was said with the first occurrence.
            let fresh = diagnostics[known...].filter { !said.contains($0) }
            diagnostics.replaceSubrange(known..., with: fresh.map { $0.leaving(inherited.map(\.value)) })
        }
    }

    private mutating func occurrence(_ value: DataValue) -> Metadata.OccurrenceDraft? {
        let speaker = value["by"].flatMap { party($0) }
        let source = value["in"].flatMap { namedSource($0) }
        let via = value["via"].flatMap { party($0)?.party }
        let to = value["to"]?.items.compactMap { party($0)?.party } ?? []
        let act = value["act"].flatMap { choice($0, of: "act", from: Occurrence.Act.self) }
        let date = value["date"].flatMap { self.date($0) }
        if let date, let written = value["date"], let source { warn(of: date, after: source, at: written) }
        guard let quote = value["quote"] else {
            if let by = value["by"] {
                report(
                    .warning, "attribution-without-quotation",
                    "nobody is quoted here, so this counts as the editor's own words", at: by.bounds,
                    help: "add 'in' and 'quote', or leave 'by' out")
            }
            return nil
        }
        if quote.content == .null {
            let key = value.entries?.last { $0.key == "quote" }?.keyBounds ?? quote.bounds
            report(.error, "empty-quote", "a quotation needs at least one word", at: key)
        }
        let quotation = text(quote, of: "quote").flatMap { anchor($0, value: value, at: quote, in: source) }
        if let quotation, let speaker, let by = value["by"] {
            let attribution = Attribution(
                party: parties[speaker.party.index], speaker: speaker.name, via: via.map { parties[$0.index] })
            warnOfOtherSpeaker(attribution, of: quotation, at: by)
        }
        let drawsAll = value["draws"]?.text == "all"
        return Metadata.OccurrenceDraft(
            by: speaker?.party, speaker: speaker?.name, source: source, via: via, act: act,
            irony: value["irony"].flatMap { irony($0, in: quotation) }, drawsAll: drawsAll,
            draws: drawsAll ? [] : value["draws"].map { titles($0) } ?? [], inferred: inferredKeys(value),
            date: date ?? source.flatMap { corpus.sources[$0.index].date }, quotation: quotation, to: to,
            positions: positions(value), defines: value["defines"].flatMap { text($0, of: "defines") },
            range: SourceRange(file, value.bounds))
    }

    /// Nobody is quoted before they speak.
    private mutating func warn(of date: DateSpan, after source: Source.ID, at value: DataValue) {
        let text = corpus.sources[source.index]
        guard let printed = text.date, printed.last < date.first else { return }
        report(
            .warning, "said-after-source", "this is later than '\(text.name)', which is of \(printed)",
            at: value.bounds, help: "a text quotes what was said before it; without 'date' its own date counts")
    }

    /// Words of the quotation itself; others cannot be ironic in it.
    private mutating func irony(_ value: DataValue, in quotation: Quotation?) -> String? {
        guard let words = text(value, of: "irony"), let quotation else { return nil }
        let sought = String(decoding: WhiteSpace.normalized(words), as: UTF8.self)
        if String(decoding: WhiteSpace.normalized(quotation.text), as: UTF8.self).contains(sought) { return words }
        report(
            .error, "irony-not-in-quote", "the quotation does not hold the words '\(words)'", at: value.bounds,
            help: "name those of its words that mean the opposite; for the whole write act: ironic")
        return nil
    }

    private mutating func inferredKeys(_ value: DataValue) -> [String] {
        let items = value["inferred"]?.items ?? []
        for item in items where !(item.text.map(MetadataReader.occurrenceKeys.contains) ?? false) {
            let slip = Slip(value: item, among: MetadataReader.occurrenceKeys.sorted(), in: source)
            report(
                .warning, "unknown-key", "'inferred' names no key of an occurrence\(slip.hint)", at: item.bounds,
                fixIts: slip.fixIts)
        }
        return items.compactMap(\.text)
    }

    /// `RU`, or `RU/Sergey Lavrov`.
    mutating func party(_ value: DataValue) -> (party: Party.ID, name: String?)? {
        guard let written = text(value, of: "a party") else { return nil }
        if let party = parties.first(where: { $0.code == written }) { return (party.id, nil) }
        let parts = written.split(separator: "/", maxSplits: 1).map { String($0).trimmingBlanks }
        guard let code = parts.first, let party = parties.first(where: { $0.code == code }) else {
            let slip = Slip(value: value, word: parts.first ?? written, among: parties.map(\.code), in: source) {
                ([$0] + parts.dropFirst()).joined(separator: "/")
            }
            report(
                .error, "unknown-party", "no party has the code '\(parts.first ?? written)'\(slip.hint)",
                at: value.bounds,
                help: value.curlyHelp ?? "list it under 'parties' in the frontmatter", fixIts: slip.fixIts)
            return nil
        }
        guard parts.count == 2 else { return (party.id, nil) }
        if !party.speakers.isEmpty, !party.speakers.contains(parts[1]) {
            let slip = Slip(value: value, word: parts[1], among: party.speakers, in: source) { "\(code)/\($0)" }
            report(
                .warning, "unknown-speaker", "'\(code)' has no speaker '\(parts[1])'\(slip.hint)", at: value.bounds,
                help: "list the name under 'speakers' of the party", fixIts: slip.fixIts)
        }
        return (party.id, parts[1])
    }

    private mutating func namedSource(_ value: DataValue) -> Source.ID? {
        guard let name = text(value, of: "in") else { return nil }
        if let source = corpus.source(named: name) { return source }
        // An empty corpus that the frontmatter names was reported there, once for all quotations.
        if corpus.sources.isEmpty, namesCorpus { return nil }
        let slip = Slip(value: value, among: corpus.sources.map(\.name), in: self.source)
        report(
            .error, "unknown-source", "the corpus holds no source '\(name)'\(slip.hint)", at: value.bounds,
            help: value.curlyHelp
                ?? (corpus.sources.isEmpty
                    ? "name its folder under 'corpus' in the frontmatter" : "`rejoinder list sources` lists them"),
            fixIts: slip.fixIts)
        return nil
    }
}

extension String {
    var trimmingBlanks: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view.removeFirst() }
        while let last = view.last, last.isWhitespace { view.removeLast() }
        return String(view)
    }
}
