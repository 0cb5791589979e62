import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Wording

/// What a teacher should know of before using the packet; nothing that keeps it from being used.
extension PacketCheck {
    var balance: [Diagnostic] {
        var found: [Diagnostic] = []
        let words = content.decks.map(\.wordCount)
        if !CardBalance.isEven(words) {
            found.append(
                warning("uneven-words", "side A reads cards of \(words.first ?? 0) words, side B of \(words.last ?? 0)")
            )
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
    var voices: [Diagnostic] {
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
    var undated: [Diagnostic] {
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

    var wording: [Diagnostic] {
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

    var shares: [Diagnostic] {
        context.graph.corpus.sources.compactMap { source in
            let count = cards.count { $0.source == source.id }
            guard Double(count) > CardSelection.sourceShare * Double(cards.count) else { return nil }
            return warning(
                "one-source", "\(count) of \(cards.count) cards are from '\(source.name)'")
        }
    }

    var dates: [Diagnostic] {
        guard let asOf = context.presence.asOf else { return [] }
        let newer = context.graph.corpus.sources.filter { !($0.date?.isOver(by: asOf) ?? true) }
        return newer.isEmpty
            ? []
            : [
                warning(
                    "newer-sources", "\(English.counted(newer.count, "source")) of the corpus is newer than \(asOf)")
            ]
    }
}
