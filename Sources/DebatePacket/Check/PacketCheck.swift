import Analysis
import ArgdownSyntax
import ArgumentModel
import Wording

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

    var cards: [Card] { content.decks.flatMap(\.cards) }

    // MARK: Errors

    private var cardCounts: [Diagnostic] {
        let counts = content.decks.map(\.cards.count)
        if Set(counts).count > 1 {
            return [error("unequal-cards", "the sides have \(English.list(counts.map(String.init))) cards")]
        }
        let count = content.decks.first?.core.count ?? 0
        return count >= PacketOptions.coreCards
            ? [] : [warning("few-cards", "each side has only \(English.counted(count, "card")) in the core")]
    }

    private var cardBodies: [Diagnostic] {
        cards.flatMap { card -> [Diagnostic] in
            let printed = card.sentences.map(\.text).joined(separator: " ")
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
        for (deck, words) in zip(content.decks, content.core.readingWords) where words > CoreChoice.readingLimit {
            found.append(
                error(
                    "long-reading",
                    "a student of side \(deck.letter) reads \(words) words in the core, more than "
                        + "\(CoreChoice.readingLimit)"))
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
                            + English.list(missing), path: source.file.path,
                        help:
                            "complete its front matter, or leave it off the cards with an earlier date or another motion"
                    )
                ]
        }
    }

    /// Numbers that only the key may print.
    private var leaks: [Diagnostic] {
        let own = Set(content.teacher.index.map(\.reference.anchor))
        let shown = content.index.map(\.reference.anchor).filter(own.contains)
        return shown.isEmpty
            ? [] : [error("key-leak", "the student's file prints \(English.list(shown)) of the key")]
    }

    // MARK: Making messages

    private func error(_ id: String, _ message: String, at card: Card? = nil) -> Diagnostic {
        make(.error, id, message, card)
    }

    func warning(_ id: String, _ message: String, at card: Card? = nil) -> Diagnostic {
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
