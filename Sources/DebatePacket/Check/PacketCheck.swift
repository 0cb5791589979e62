import Analysis
import ArgdownSyntax
import ArgumentModel

/// What teachers complain about, found before they do.
struct PacketCheck {
    let context: PacketContext
    let content: PacketContent

    /// Errors first, in the order of the rules.
    var diagnostics: [Diagnostic] {
        let all =
            cardCounts + cardBodies + wordCounts + records + leaks + balance + voices + wording + shares + undated
            + dates
        return all.filter { $0.severity == .error } + all.filter { $0.severity != .error }
    }

    private var cards: [Card] { content.decks.flatMap(\.cards) }

    // MARK: Errors

    private var cardCounts: [Diagnostic] {
        let counts = content.decks.map(\.cards.count)
        if Set(counts).count > 1 {
            return [error("unequal-cards", "the sides have \(PlainWords.list(counts.map(String.init))) cards")]
        }
        let count = counts.first ?? 0
        return count >= 5 ? [] : [warning("few-cards", "each side has only \(PlainWords.counted(count, "card"))")]
    }

    private var cardBodies: [Diagnostic] {
        cards.flatMap { card -> [Diagnostic] in
            let printed = card.lines.map(\.text).joined(separator: " ")
            let source = QuotationFinder(context.graph[card.source])
            var found: [Diagnostic] = []
            if source.places(of: printed).isEmpty {
                found.append(error("card-not-verbatim", "card \(card.label) is not the source's wording", at: card))
            }
            if card.wordCount > Paragraph.wordLimit {
                found.append(error("long-card", "card \(card.label) has \(card.wordCount) words", at: card))
            }
            return found
        }
    }

    private var wordCounts: [Diagnostic] {
        var found: [Diagnostic] = []
        if content.brief.wordCount > Brief.wordLimit {
            found.append(error("long-brief", "the background brief has \(content.brief.wordCount) words"))
        }
        for deck in content.decks where deck.wordCount + content.brief.wordCount > CardSelection.readingLimit {
            found.append(
                error(
                    "long-reading",
                    "side \(deck.letter) reads \(deck.wordCount + content.brief.wordCount) words, more than "
                        + "\(CardSelection.readingLimit)"))
        }
        return found
    }

    /// Sources on cards whose record is not complete.
    private var records: [Diagnostic] {
        var seen: Set<Source.ID> = []
        return cards.filter { seen.insert($0.source).inserted }.flatMap { card -> [Diagnostic] in
            let source = context.graph[card.source]
            let record = SourceRecord(source, context)
            var missing: [String] = []
            if record.author == nil { missing.append("author") }
            if record.genre == nil { missing.append("genre") }
            if source.date == nil, !record.isUndatedByNote { missing.append("date") }
            if !record.isPartyKnown { missing.append("party") }
            return missing.isEmpty
                ? []
                : [
                    Diagnostic(
                        .error, "source-record",
                        "the source '\(source.name)' on card \(card.label) has no "
                            + PlainWords.list(missing), path: source.file.path,
                        help: "complete its front matter, or leave it off the cards with --as-of or another motion")
                ]
        }
    }

    /// Numbers that only the key may print.
    private var leaks: [Diagnostic] {
        let own = Set(content.teacher.index.map(\.reference.anchor))
        let shown = content.index.map(\.reference.anchor).filter(own.contains)
        return shown.isEmpty
            ? [] : [error("key-leak", "the student's file prints \(PlainWords.list(shown)) of the key")]
    }

    // MARK: Warnings

    private var balance: [Diagnostic] {
        var found: [Diagnostic] = []
        let words = content.decks.map(\.wordCount)
        if let most = words.max(), let least = words.min(), most * 4 > least * 5 {
            found.append(warning("uneven-words", "one side reads \(most) words, the other \(least)"))
        }
        if let warned = content.motion.warning {
            found.append(
                warning(
                    "settled-motion",
                    "under \(content.cover.semantics) semantics the motion '\(warned)'; the debate would be false balance"
                ))
        }
        for deck in content.decks where deck.cards.allSatisfy({ isCommentary(context.graph[$0.source]) }) {
            found.append(warning("commentary-only", "side \(deck.letter) rests on commentary alone"))
        }
        let camps = Set(context.speakers.compactMap(\.side))
        if camps.count > 2 {
            found.append(warning("forced-positions", "\(camps.count) positions are forced into two sides"))
        }
        return found
    }

    /// Sides that argue mostly with what the other side says or reports.
    private var voices: [Diagnostic] {
        content.decks.compactMap { deck in
            guard let side = Side(rawValue: deck.letter) else { return nil }
            let borrowed = deck.cards.count { card in
                switch context.partiality(of: card.evidence.node, on: side) {
                case .spokenByOpponent, .reportedByOpponent: true
                case .none: false
                }
            }
            guard borrowed * 2 > deck.cards.count else { return nil }
            return warning(
                "opponents-words",
                "\(borrowed) of \(deck.cards.count) cards of side \(deck.letter) are said or reported by those who speak "
                    + "mostly for the other side")
        }
    }

    /// Sources on cards whose record says that they are undated, once each.
    private var undated: [Diagnostic] {
        var seen: Set<Source.ID> = []
        return cards.filter { seen.insert($0.source).inserted }.compactMap { card in
            let source = context.graph[card.source]
            guard source.date == nil, SourceRecord(source, context).isUndatedByNote else { return nil }
            return warning(
                "undated-source", "card \(card.label) is from '\(source.name)', which its record says is undated",
                at: card)
        }
    }

    private func isCommentary(_ source: Source) -> Bool {
        switch source.kind {
        case .commentary, .compilation: true
        case .letter, .pressRelease, .interview, .report, .norm, nil: false
        }
    }

    private static let judging: Set<String> = [
        "absurd", "aggressive", "arrogant", "bad", "brutal", "cynical", "dangerous", "disgraceful", "evil", "excellent",
        "good", "great", "heroic", "horrible", "hypocritical", "illegitimate", "irresponsible", "outrageous",
        "ridiculous", "shameful", "shameless", "stupid", "terrible", "unfair", "wonderful",
    ]

    private var wording: [Diagnostic] {
        cards.flatMap { card -> [Diagnostic] in
            let words = card.tag.lowercased().split { !$0.isLetter }.map(String.init)
            var found = words.filter(PacketCheck.judging.contains).map { word in
                warning("evaluative-tag", "the tag of card \(card.label) judges: '\(word)'", at: card)
            }
            let source = context.graph[card.source]
            if source.translation == nil, let language = source.language, language != "en" {
                found.append(
                    warning(
                        "translation-unclear", "card \(card.label) does not say whether it is a translation", at: card))
            }
            return found
        }
    }

    private var shares: [Diagnostic] {
        context.graph.corpus.sources.compactMap { source in
            let count = cards.count { $0.source == source.id }
            guard Double(count) > CardSelection.sourceShare * Double(cards.count) else { return nil }
            return warning(
                "one-source", "\(count) of \(cards.count) cards are from '\(source.name)'")
        }
    }

    private var dates: [Diagnostic] {
        guard let asOf = context.presence.asOf else { return [] }
        let newer = context.graph.corpus.sources.filter { !($0.date?.isOver(by: asOf) ?? true) }
        return newer.isEmpty
            ? []
            : [
                warning(
                    "newer-sources", "\(PlainWords.counted(newer.count, "source")) of the corpus is newer than \(asOf)")
            ]
    }

    // MARK: Making messages

    private func error(_ id: String, _ message: String, at card: Card? = nil) -> Diagnostic {
        make(.error, id, message, card)
    }

    private func warning(_ id: String, _ message: String, at card: Card? = nil) -> Diagnostic {
        make(.warning, id, message, card)
    }

    private func make(_ severity: Diagnostic.Severity, _ id: String, _ message: String, _ card: Card?) -> Diagnostic {
        if let card { return Diagnostic(severity, id, message, at: context.finder[card.evidence].range) }
        guard case .statement(let motion) = context.motion, let site = context.graph[motion].sites.first else {
            return Diagnostic(severity, id, message, path: "student.html")
        }
        return Diagnostic(severity, id, message, at: site.range)
    }
}
