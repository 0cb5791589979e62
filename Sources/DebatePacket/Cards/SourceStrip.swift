import ArgumentModel
import DisputeModel
import Wording

/// What a reader should know of a source before believing a word of it, in two lines.
struct SourceStrip {
    /// Who, role, audience, genre.
    let first: String
    /// Date against the event, language and translation, party to the dispute, corroboration.
    let second: String

    /// How many characters of small type two lines of a card hold.
    static let limit = 270

    init(_ node: Node, _ occurrence: Occurrence, _ source: Source, _ context: PacketContext) {
        let record = SourceRecord(source, context)
        second = [
            SourceStrip.dates(occurrence, source), record.language, "Party to the dispute: \(record.isParty)",
            SourceStrip.corroboration(node, source.id, context),
        ].joined(separator: " · ")
        let (who, role) = ("Who: \(record.author ?? "not given")", "Role: \(record.role)")
        let genre = "Genre: \(record.genre ?? "not given")"
        let taken = [who, role, genre, second].reduce(0) { $0 + $1.count + 3 }
        let audience = record.audience.map { SourceStrip.audience($0, within: SourceStrip.limit - taken) }
        first = [who, role, audience, genre].compactMap { $0 }.joined(separator: " · ")
    }

    /// To whom, as far as there is room; the sourcing sheet has it whole.
    private static func audience(_ names: String, within room: Int) -> String {
        let whole = "To: \(names)"
        guard whole.count > room else { return whole }
        var shortened = "To:"
        for word in names.split(separator: " ") {
            guard shortened.count + word.count + 3 <= room || shortened == "To:" else { break }
            shortened += " " + word
        }
        return shortened + " …"
    }

    private static func dates(_ occurrence: Occurrence, _ source: Source) -> String {
        guard let said = occurrence.date else { return "Undated" }
        guard let printed = source.date, printed != said else { return "Date: \(said.brief)" }
        return "Said: \(said.brief), printed: \(printed.brief)\(gap(from: said, to: printed))"
    }

    /// In days, or between how many days, as long as that says something.
    private static func gap(from said: DateSpan, to printed: DateSpan) -> String {
        let (least, most) = (printed.first.ordinal - said.last.ordinal, printed.last.ordinal - said.first.ordinal)
        guard least > 0, most - least < 31 else { return "" }
        return least == most ? ", \(English.counted(least, "day")) later" : ", \(least)–\(most) days later"
    }

    /// Other sources that say the same or speak for it, and those that speak against it.
    private static func corroboration(_ node: Node, _ source: Source.ID, _ context: PacketContext) -> String {
        let supporting = [node] + context.lines.supporters(of: node)
        let agreeing = Set(supporting.flatMap { context.pool.sources(of: $0) }).subtracting([source])
        let opposing = Set(context.lines.attackers(of: node).flatMap { context.pool.sources(of: $0) })
        return "Other sources: \(agreeing.count) corroborate, \(opposing.count) contradict"
    }
}

/// What the front matter and the graph say about a source.
struct SourceRecord {
    let author: String?
    /// For whom it speaks, or whose words it records.
    let role: String
    let audience: String?
    let genre: String?
    let language: String
    /// `yes`, `no`, or `not known` when nobody speaks in it in their own name. A report that records several parties is
    /// itself no party.
    let isParty: String
    let isPartyKnown: Bool
    /// Whether a note of the record, beginning with `Undated`, says that the source bears no date.
    let isUndatedByNote: Bool

    init(_ source: Source, _ context: PacketContext) {
        author = (source.author ?? source.issuer).map(PlainWords.line)
        audience = source.addressees.isEmpty ? nil : Addressees.spoken(source.addressees)
        genre = source.kind?.rawValue.replacing("-", with: " ")
        let translation =
            switch source.translation {
            case .official: ", official translation"
            case .unofficial: ", unofficial translation"
            case .some(.none): ", not a translation"
            case nil: ""
            }
        language = (source.language.map(LanguageName.of) ?? "Language not given") + translation
        isUndatedByNote = source.notes.contains { $0.hasPrefix("Undated") }
        let voices = SourceRecord.voices(in: source.id, context)
        isPartyKnown = !voices.isEmpty
        if SourceRecord.isRecord(source, of: voices) {
            role = "records: \(SourceRecord.names(of: SourceRecord.recorded(in: source.id, context), context))"
            isParty = "no"
        } else {
            role = voices.isEmpty ? "not known" : "speaks for \(SourceRecord.names(of: voices, context))"
            isParty = voices.isEmpty ? "not known" : voices.contains { context.graph[$0].side != nil } ? "yes" : "no"
        }
    }

    private static func names(of parties: [Party.ID], _ context: PacketContext) -> String {
        English.list(parties.prefix(4).map { context.finder.name(of: $0) })
    }

    /// Whether a source is somebody's account of what several parties said, such as minutes.
    private static func isRecord(_ source: Source, of voices: [Party.ID]) -> Bool {
        switch source.kind {
        case .report, .compilation: voices.count > 1
        case .letter, .pressRelease, .interview, .norm, .commentary, nil: false
        }
    }

    /// The parties whose own document a source is: none for minutes of what several said.
    static func owners(of source: Source, _ context: PacketContext) -> [Party.ID] {
        let voices = voices(in: source.id, context)
        return isRecord(source, of: voices) ? [] : voices
    }

    /// The parties that speak in a source in their own name.
    static func voices(in source: Source.ID, _ context: PacketContext) -> [Party.ID] {
        let counts = counts(in: source, context)
        let most = counts.max() ?? 0
        // A passing remark attributed to somebody does not make them the author.
        return context.graph.parties.map(\.id).filter { counts[$0.index] > 0 && counts[$0.index] * 4 >= most }
    }

    /// Everybody who speaks in a source without another party reporting it.
    private static func recorded(in source: Source.ID, _ context: PacketContext) -> [Party.ID] {
        let counts = counts(in: source, context)
        return context.graph.parties.map(\.id).filter { counts[$0.index] > 0 }
    }

    /// By party, how often it speaks in a source without another party reporting it.
    private static func counts(in source: Source.ID, _ context: PacketContext) -> [Int] {
        var counts: [Int] = Array(repeating: 0, count: context.graph.parties.count)
        for node in context.graph.nodes {
            for occurrence in context.graph.occurrences(of: node) where occurrence.source == source {
                guard let speaker = occurrence.by, occurrence.via == nil, occurrence.stance != .mentions else {
                    continue
                }
                counts[speaker.index] += 1
            }
        }
        return counts
    }
}
