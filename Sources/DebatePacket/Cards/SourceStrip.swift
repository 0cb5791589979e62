import ArgumentModel
import DisputeModel
import Rendering
import Wording

/// What a reader should know of a source before believing a word of it, in two lines.
struct SourceStrip {
    /// Who, role, audience, genre.
    let first: String
    /// Date against the event, language and translation, party to the dispute, corroboration.
    let second: String

    /// How many lines of small type a text takes on a card, in points of the narrower paper.
    static func lineCount(of text: String) -> Int { TextWrap(width: 506, size: 9).lines(of: text).count }

    init(_ node: Node, _ occurrence: Occurrence, _ source: Source, _ context: PacketContext) {
        let record = SourceRecord(source, context)
        let second = [
            SourceStrip.dates(occurrence, source), record.language, "Party to the dispute: \(record.isParty)",
            SourceStrip.corroboration(node, occurrence.by, context),
        ].joined(separator: " · ")
        let (who, role) = ("Who: \(record.author ?? "not given")", "Role: \(record.role)")
        let genre = "Genre: \(record.genre ?? "not given")"
        func first(to audience: String?) -> String {
            [who, role, audience.map { "To: \($0)" }, genre].compactMap { $0 }.joined(separator: " · ")
        }
        // To whom, as far as there is room; the sourcing sheet has it whole.
        var words = record.audience?.split(separator: " ") ?? []
        var audience = record.audience
        while words.count > 1, SourceStrip.lineCount(of: "\(first(to: audience)) · \(second)") > 2 {
            words.removeLast()
            audience = words.joined(separator: " ") + " …"
        }
        (self.first, self.second) = (first(to: audience), second)
    }

    private static func dates(_ occurrence: Occurrence, _ source: Source) -> String {
        guard let said = occurrence.date, let words = Phrasing.briefDate(of: occurrence) else { return "Undated" }
        guard let printed = source.date, printed != said else { return "Date: \(words)" }
        return "Said: \(words), printed: \(printed.brief)\(gap(from: said, to: printed))"
    }

    /// In days, or between how many days, as long as that says something.
    private static func gap(from said: DateSpan, to printed: DateSpan) -> String {
        let (least, most) = (printed.first.ordinal - said.last.ordinal, printed.last.ordinal - said.first.ordinal)
        guard least > 0, most - least < 31 else { return "" }
        return least == most ? ", \(English.counted(least, "day")) later" : ", \(least)–\(most) days later"
    }

    /// How many other parties say it or what supports it, and how many speak against it.
    private static func corroboration(_ node: Node, _ party: Party.ID?, _ context: PacketContext) -> String {
        let dispute = context.reader.dispute
        let agreeing = Corroboration(of: [node] + context.lines.supporters(of: node), saidBy: party, dispute)
        // Two assertions that oppose each other do so both ways, whichever arrow is drawn.
        let opposed = context.lines.attacked(by: node).filter { if case .statement = $0 { true } else { false } }
        let against = Corroboration(
            of: context.lines.attackers(of: node) + opposed, saidBy: party, denied: [node], dispute)
        return "Others: \(agreeing.count) corroborate, \(against.count) contradict"
    }
}

/// How many parties say some nodes besides the one that is already quoted for it.
///
/// Nobody corroborates by asking, quoting, reporting or mocking, nor the party itself by another text of its own or by
/// its report of what others said; what it reports against itself counts.
struct Corroboration {
    let count: Int

    /// - Parameter denied: For those against it, the nodes whose denial counts too.
    init(of nodes: [Node], saidBy party: Party.ID?, denied: [Node] = [], _ dispute: Dispute) {
        let asserting = nodes.flatMap { dispute.voices(of: $0) }.filter { $0.stance == .asserts }
        let denying = denied.flatMap { dispute.voices(of: $0) }.filter { $0.stance == .denies }
        let deniers = Set(nodes.flatMap { dispute.voices(of: $0) }.filter { $0.stance == .denies }.map(\.party))
        let others = (asserting + denying).filter { voice in
            // Neither the party's own report of another agrees with it, nor what its side tells of the other side, nor
            // who denies it elsewhere.
            let isOwnReport = party.map(voice.reporters.contains) ?? false
            let agreesIdly = isOwnReport || voice.testimony == .hearsay || deniers.contains(voice.party)
            return voice.party != party && !(denied.isEmpty && agreesIdly)
        }
        count = Set(others.map(\.party)).count
    }
}

/// What the front matter and the graph say about a source.
struct SourceRecord {
    let author: String?
    /// Whose own text it is or, where it is no party's, whose words it records.
    let role: String
    let audience: String?
    let genre: String?
    let language: String
    /// `yes` for a text of a party that takes a side, `no` for one of anybody else, `not known` when nobody signs it.
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
            case .some(.none): ", original"
            case nil: ""
            }
        language = (source.language.map(LanguageName.of) ?? "Language not given") + translation
        isUndatedByNote = source.notes.contains { $0.hasPrefix("Undated") }
        let owners = context.reader.dispute.ownTexts.owners(of: source.id)
        let recorded = SourceRecord.recorded(in: source.id, context)
        isPartyKnown = !owners.isEmpty || author != nil
        if !owners.isEmpty {
            role = "speaks for \(SourceRecord.names(of: owners, context))"
            isParty = owners.contains { context.graph[$0].side != nil } ? "yes" : "no"
        } else {
            role = recorded.isEmpty ? "not known" : "records: \(SourceRecord.names(of: recorded, context))"
            isParty = isPartyKnown ? "no" : "not known"
        }
    }

    private static func names(of parties: [Party.ID], _ context: PacketContext) -> String {
        English.list(parties.prefix(4).map { context.finder.name(of: $0) })
    }

    /// Everybody who speaks in a source without another party reporting it, those who speak most first.
    private static func recorded(in source: Source.ID, _ context: PacketContext) -> [Party.ID] {
        let counts = counts(in: source, context)
        let heard = context.graph.parties.map(\.id).filter { counts[$0.index] > 0 }
        return heard.sorted { (counts[$1.index], $0.index) < (counts[$0.index], $1.index) }
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
