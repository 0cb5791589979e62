import ArgdownSyntax

extension MetadataReader {
    /// Verifies a quotation: it must be found in its source exactly once, as whole words.
    mutating func anchor(
        _ words: String, value: DataValue, at quote: DataValue, in source: Source.ID?
    ) -> Quotation? {
        guard let source else {
            if value["in"] == nil {
                report(
                    .error, "quote-without-source", "this quotation names no source", at: quote.bounds,
                    help: "add 'in' with the id of a source")
            }
            return nil
        }
        guard words.unicodeScalars.contains(where: \.isWordLike) else {
            report(.error, "empty-quote", "a quotation needs at least one word", at: quote.bounds)
            return nil
        }
        let finder = finders[source.index]
        let all = finder.places(of: words, prefix: value["prefix"]?.text ?? "", suffix: value["suffix"]?.text ?? "")
        let whole = all.filter { finder.cutWord(at: $0) == nil }
        if whole.count > 1 { reportAmbiguous(whole, at: quote, in: finder) }
        if let cut = all.first, whole.isEmpty { reportCutWord(cut, at: quote, in: finder) }
        if all.isEmpty { reportMissing(words, value: value, at: quote, in: finder) }
        guard whole.count == 1 else { return nil }
        warnOfNegation(before: whole[0], at: quote, in: finder)
        return whole[0]
    }

    private mutating func reportAmbiguous(_ places: [Quotation], at quote: DataValue, in finder: QuotationFinder) {
        report(
            .error, "quote-ambiguous", "these words stand \(places.count) times in '\(finder.source.name)'",
            at: quote.bounds,
            notes: places.prefix(3).map { Diagnostic.Note("here", at: $0.range) },
            help: "quote more words, or add 'prefix' or 'suffix' with the words before or after")
    }

    private mutating func reportCutWord(_ place: Quotation, at quote: DataValue, in finder: QuotationFinder) {
        guard let (word, isAtStart) = finder.cutWord(at: place) else { return }
        report(
            .error, "quote-cuts-word",
            "this quotation \(isAtStart ? "begins" : "ends") inside '\(word)' of '\(finder.source.name)'",
            at: quote.bounds, notes: [Diagnostic.Note("here", at: place.range)],
            help: "quote whole words: take '\(word)' in, or \(isAtStart ? "begin behind" : "end before") it")
    }

    private mutating func reportMissing(
        _ words: String, value: DataValue, at quote: DataValue, in finder: QuotationFinder
    ) {
        if value["prefix"] != nil || value["suffix"] != nil, !finder.wholePlaces(of: words).isEmpty {
            report(
                .error, "quote-not-found",
                "these words stand in '\(finder.source.name)', but not between this prefix and suffix",
                at: quote.bounds)
            return
        }
        // Only a graph with a missing quotation pays for this, and once.
        if comparableTexts.isEmpty { comparableTexts = finders.map(ComparableText.init) }
        let missing = MissingQuotation(
            words: words, quote: quote, sourceName: value["in"], finder: finder, texts: comparableTexts, file: source)
        diagnostics.append(missing.diagnostic)
    }

    private mutating func warnOfNegation(
        before place: Quotation, at quote: DataValue, in finder: QuotationFinder
    ) {
        guard let word = finder.negation(before: place) else { return }
        report(
            .warning, "quote-after-negation", "directly before these words the source says '\(word)'",
            at: quote.bounds, notes: [Diagnostic.Note("here", at: place.range)],
            help: "quote '\(word)' with them, or more words, if the meaning depends on it")
    }
}
