import ArgdownSyntax

/// What to say about a quotation that its source does not hold.
struct MissingQuotation {
    let words: String
    /// The value that gives the words, and the one that names the source.
    let quote: DataValue
    let sourceName: DataValue?
    let finder: QuotationFinder
    /// All sources of the corpus, this one included.
    let texts: [ComparableText]
    let file: SourceFile

    private var name: String { finder.source.name }
    private static let exactly = "a quotation must match exactly; `rejoinder find` prints the source's wording"

    var diagnostic: Diagnostic {
        inCurlyMarks ?? inOtherTypography ?? withBrackets ?? elsewhere ?? nearest
            ?? report("this quotation is not in '\(name)', nor anywhere else in the corpus", help: Self.exactly)
    }

    private func report(
        _ message: String, id: String = "quote-not-found", at bounds: Range<Int>? = nil, notes: [Diagnostic.Note] = [],
        help: String?, fixIts: [Diagnostic.FixIt] = []
    ) -> Diagnostic {
        Diagnostic(
            .error, id, message, at: SourceRange(file.id, bounds ?? quote.bounds), notes: notes, help: help,
            fixIts: id == "quote-not-found" ? fixIts.map(\.suggested) : fixIts)
    }

    /// The repair that quotes a place of a source, if that place is the only one of its wording.
    private func mended(as quotation: Quotation, in finder: QuotationFinder) -> [Diagnostic.FixIt] {
        let wording = oneLine(quotation.text)
        guard finder.wholePlaces(of: wording).count == 1 else { return [] }
        return quote.mended("quote “\(wording)”", as: wording, in: file)
    }

    // MARK: The words in another form

    /// Curly marks that were meant as the quotation marks of YAML.
    private var inCurlyMarks: Diagnostic? {
        guard let help = quote.curlyHelp else { return nil }
        let inner = String(words.dropFirst().dropLast(quote.curlyMarks?.closing == nil ? 0 : 1))
        let isFound = quote.curlyMarks?.closing != nil && finder.wholePlaces(of: inner).count == 1
        return report(
            "this quotation is not in '\(name)'", help: help,
            fixIts: isFound ? quote.mended("write straight quotation marks", as: inner, in: file) : [])
    }

    private func variants(in finder: QuotationFinder) -> [TypographicVariant] {
        TypographicVariant.all(of: words, in: finder, texts[finder.source.id.index].setText)
    }

    private var inOtherTypography: Diagnostic? {
        let variants = variants(in: finder)
        guard let variant = variants.first else { return nil }
        return report(
            "these words stand in '\(name)' with other typography: \(variant.summary)",
            id: "quote-differs-in-typography",
            notes: variants.prefix(3).map {
                Diagnostic.Note("the source has “\(oneLine($0.quotation.text))”", at: $0.quotation.range)
            }, help: "quote the source as it is printed",
            fixIts: variants.count == 1 ? mended(as: variant.quotation, in: finder) : [])
    }

    // MARK: Brackets and ellipses

    private var withBrackets: Diagnostic? {
        let marks = EditorialMarks(words)
        if let mark = marks.omissions.first {
            return report(
                "this quotation has an omission mark, '\(mark)', which '\(name)' does not print",
                notes: nearestNotes, help: "quote one stretch, or several with 'also'; a quotation must match exactly")
        }
        guard let bracket = marks.brackets.first else { return nil }
        let plain = marks.readings.lazy.compactMap { finder.wholePlaces(of: $0).first }.first
        let wording = plain.map { "quote “\(oneLine($0.text))”" }
        return report(
            "this quotation has a bracket of its editor's, '\(bracket.text)', which '\(name)' does not print",
            notes: plain.map { [Diagnostic.Note("the source's wording", at: $0.range)] } ?? nearestNotes,
            help: bracket.isWithinWord
                ? "leave the brackets out\(wording.map { ": " + $0 } ?? "")"
                : "leave '\(bracket.text)' out; put it into the text of the statement",
            fixIts: plain.map { mended(as: $0, in: finder) } ?? [])
    }

    // MARK: Other places and other words

    /// The words in other sources, exactly or but for typography.
    private var elsewhere: Diagnostic? {
        let others = texts.map(\.finder).filter { $0.source.id != finder.source.id }
        let exact = others.flatMap { other in other.wholePlaces(of: words).map { (other, $0) } }
        let places =
            exact.isEmpty
            ? others.flatMap { other in variants(in: other).map { (other, $0.quotation) } }
            : exact
        guard let (other, _) = places.first else { return nil }
        let isOnly = exact.count == 1
        return report(
            "this quotation is not in '\(name)' but in '\(other.source.name)'",
            notes: places.prefix(3).map { Diagnostic.Note("the words stand here", at: $0.1.range) },
            help: "in: \(other.source.name)",
            fixIts: isOnly ? sourceName?.mended("in: \(other.source.name)", as: other.source.name, in: file) ?? [] : [])
    }

    private var nearestWording: NearestWording? {
        NearestWording.of(words, in: finder, texts[finder.source.id.index].words)
    }

    private var nearest: Diagnostic? {
        guard let nearest = nearestWording else { return nil }
        return report(
            "this quotation is not in '\(name)', nor anywhere else in the corpus", at: bounds(of: nearest),
            notes: [note(on: nearest)], help: Self.exactly, fixIts: mended(as: nearest.quotation, in: finder))
    }

    private var nearestNotes: [Diagnostic.Note] { nearestWording.map { [note(on: $0)] } ?? [] }

    private func note(on nearest: NearestWording) -> Diagnostic.Note {
        Diagnostic.Note("nearest wording, differs in \(nearest.summary)", at: nearest.quotation.range)
    }

    /// The first differing word inside the author's quotation, if it stands there only once, else the quotation.
    private func bounds(of nearest: NearestWording) -> Range<Int> {
        guard nearest.differences.count == 1 else { return quote.bounds }
        let word = Array(nearest.differences[0].sought.utf8)
        let bytes = Array(words.utf8)
        guard !word.isEmpty, word.count <= bytes.count else { return quote.bounds }
        let starts = (0...(bytes.count - word.count)).filter { bytes[$0..<($0 + word.count)].elementsEqual(word) }
        // Only where no escape makes the written text longer than the words.
        guard starts.count == 1, quote.bounds.count == bytes.count + 2 else { return quote.bounds }
        let start = quote.bounds.lowerBound + 1 + starts[0]
        return start..<(start + word.count)
    }

    private func oneLine(_ text: String) -> String {
        String(decoding: NormalizedText(text).trimmed, as: UTF8.self)
    }
}

/// A source made ready for all that is looked for when words are missing.
struct ComparableText {
    let finder: QuotationFinder
    let setText: SetText
    let words: ComparedWords

    init(_ finder: QuotationFinder) {
        (self.finder, setText, words) = (finder, finder.setText, finder.comparedWords)
    }
}
