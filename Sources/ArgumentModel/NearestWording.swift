import ArgdownSyntax

/// The place of a source whose words differ least from words that were not found.
///
/// Typography makes no difference; case and punctuation do.
public struct NearestWording: Sendable {
    /// One difference, word by word. Empty strings stand for words that are missing on one side.
    public struct Difference: Sendable, Equatable {
        public let sought: String
        public let found: String
    }

    public let quotation: Quotation
    /// Empty when only the white space or the typography differs.
    public let differences: [Difference]
    /// Whether all differences are single characters of a script without blanks between words.
    public let isByCharacter: Bool

    /// More comparisons than this are not made.
    private static let costLimit = 20_000_000

    /// The nearest wording, if at least half of the words agree.
    ///
    /// The words are aligned with every stretch of the source by dynamic programming: Sellers (1980),
    /// https://doi.org/10.1016/0196-6774(80)90016-4.
    ///
    /// Complexity: O(*n* · *k*) for *n* words of the source and *k* sought; nil past a limit on that product.
    public static func of(_ sought: String, in finder: QuotationFinder) -> NearestWording? {
        of(sought, in: finder, finder.comparedWords)
    }

    /// The same in a source whose words were cut before.
    static func of(_ sought: String, in finder: QuotationFinder, _ compared: ComparedWords) -> NearestWording? {
        let words = ComparedWords(sought).words
        let text = compared.words
        guard !words.isEmpty, !text.isEmpty, words.count * text.count <= costLimit,
            let path = alignment(of: words, with: compared)
        else { return nil }
        let place = place(of: path.stretch, in: text, for: words, finder.source.file.utf8)
        let pairs = path.pairs.map { ($0.sought.map { words[$0] }, $0.found.map { text[$0] }) }
        return NearestWording(
            quotation: finder.quotation(in: place),
            differences: pairs.map { Difference(sought: $0.0?.written ?? "", found: $0.1?.written ?? "") },
            isByCharacter: pairs.allSatisfy { $0.0?.isCharacter ?? true && $0.1?.isCharacter ?? true })
    }

    /// The words of a stretch without the punctuation outside it that the words sought do not have.
    private static func place(
        of stretch: Range<Int>, in text: [ComparedWords.Word], for sought: [ComparedWords.Word], _ bytes: [UInt8]
    ) -> Range<Int> {
        let (first, last) = (text[stretch.lowerBound], text[stretch.upperBound - 1])
        func punctuation(_ word: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
            Array(word.prefix { !$0.isWordLike })
        }
        let before = punctuation(first.written.unicodeScalars)
        let after = punctuation(last.written.unicodeScalars.reversed())
        let start = before.dropLast(punctuation(sought[0].written.unicodeScalars).count)
        let end = after.dropLast(punctuation(sought[sought.count - 1].written.unicodeScalars.reversed()).count)
        let bounds = first.bounds.lowerBound..<last.bounds.upperBound
        let cut = (start.reduce(0) { $0 + UTF8.width($1) }, end.reduce(0) { $0 + UTF8.width($1) })
        return cut.0 + cut.1 < bounds.count ? (bounds.lowerBound + cut.0)..<(bounds.upperBound - cut.1) : bounds
    }

    /// The differing words by their positions; nil on the side that lacks one.
    private typealias Pair = (sought: Int?, found: Int?)

    private static func alignment(
        of words: [ComparedWords.Word], with compared: ComparedWords
    ) -> (stretch: Range<Int>, pairs: [Pair])? {
        let text = compared.words
        let agreement = WordAgreement(words, compared)
        // cost[i][j]: the least number of changes that turn the first i words into some stretch ending before j.
        var cost = [[Int32]](repeating: [Int32](repeating: 0, count: text.count + 1), count: words.count + 1)
        for i in 1...words.count {
            cost[i][0] = Int32(i)
            for j in 1...text.count {
                let replaced = cost[i - 1][j - 1] + (agreement.holds(i - 1, j - 1) ? 0 : 1)
                cost[i][j] = min(replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1)
            }
        }
        guard let least = cost[words.count].min(), Int(least) * 2 <= words.count,
            let first = cost[words.count].firstIndex(of: least), first > 0
        else { return nil }
        // A changed last word is a change rather than an omission.
        let end = first < text.count && cost[words.count][first + 1] == least ? first + 1 : first
        var pairs: [Pair] = []
        var (i, j) = (words.count, end)
        while i > 0 {
            if j > 0, agreement.holds(i - 1, j - 1), cost[i][j] == cost[i - 1][j - 1] {
                (i, j) = (i - 1, j - 1)
            } else if j > 0, cost[i][j] == cost[i - 1][j - 1] + 1 {
                pairs.append((i - 1, j - 1))
                (i, j) = (i - 1, j - 1)
            } else if cost[i][j] == cost[i - 1][j] + 1 {
                pairs.append((i - 1, nil))
                i -= 1
            } else {
                pairs.append((nil, j - 1))
                j -= 1
            }
        }
        return j < end ? (j..<end, pairs.reversed()) : nil
    }
}

/// Which words agree, with numbers for their forms so that asking is cheap.
private struct WordAgreement {
    private let sought: [[Int]]
    private let found: [[Int]]
    /// By word of the text: whether the first and the last word sought agree with it but for punctuation outside.
    private let first: [Bool]
    private let last: [Bool]

    init(_ sought: [ComparedWords.Word], _ text: ComparedWords) {
        let found = text.words
        self.sought = sought.map { $0.forms.compactMap { text.numbers[$0] } }
        self.found = text.formNumbers
        let (head, tail) = (sought[0].forms, sought[sought.count - 1].forms)
        first = found.map { word in
            word.forms.contains { form in
                head.contains { form.hasSuffix($0) && !WordAgreement.holdsLetters(form.dropLast($0.count)) }
            }
        }
        last = found.map { word in
            word.forms.contains { form in
                tail.contains { form.hasPrefix($0) && !WordAgreement.holdsLetters(form.dropFirst($0.count)) }
            }
        }
    }

    func holds(_ i: Int, _ j: Int) -> Bool {
        if sought[i].contains(where: found[j].contains) { return true }
        return (i == 0 && first[j]) || (i == sought.count - 1 && last[j])
    }

    private static func holdsLetters(_ text: Substring) -> Bool { text.unicodeScalars.contains(where: \.isWordLike) }
}

extension NearestWording {
    /// `one word: 'expence' → 'expense'`, or the number of words.
    public var summary: String {
        let unit = isByCharacter ? "character" : "word"
        if differences.isEmpty { return "white space or typography" }
        guard differences.count == 1, let only = differences.first else {
            let first = differences.prefix(3).map(\.arrow).joined(separator: ", ")
            return "\(differences.count) \(unit)s: \(first)\(differences.count > 3 ? " …" : "")"
        }
        return "one \(unit): \(only.arrow)"
    }
}

extension NearestWording.Difference {
    /// `'sought' → 'found'`, with words for a side that is missing.
    public var arrow: String {
        if found.isEmpty { return "'\(sought)' is not there" }
        return sought.isEmpty ? "'\(found)' is left out" : "'\(sought)' → '\(found)'"
    }
}
