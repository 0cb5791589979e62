/// The place of a source whose words differ least from words that were not found.
public struct NearestWording: Sendable {
    /// One difference, word by word. Empty strings stand for words that are missing on one side.
    public struct Difference: Sendable, Equatable {
        public let sought: String
        public let found: String
    }

    public let quotation: Quotation
    public let differences: [Difference]

    /// More comparisons than this are not made.
    private static let costLimit = 20_000_000

    /// The nearest wording, if at least half of the words agree.
    ///
    /// The words are aligned with every stretch of the source by dynamic programming: Sellers (1980),
    /// https://doi.org/10.1016/0196-6774(80)90016-4.
    ///
    /// Complexity: O(*n* · *k*) for *n* words of the source and *k* sought; nil past a limit on that product.
    public static func of(_ sought: String, in finder: QuotationFinder) -> NearestWording? {
        let words = NearestWording.words(in: WhiteSpace.normalized(sought))
        let text = NearestWording.words(in: finder.normalized)
        guard !words.isEmpty, !text.isEmpty, words.count * text.count <= costLimit else { return nil }
        let soughtText = WhiteSpace.normalized(sought)
        let pattern = words.map { Array(soughtText[$0]) }
        let other = text.map { Array(finder.normalized[$0]) }
        guard let path = alignment(of: pattern, with: other) else { return nil }
        let place = text[path.stretch.lowerBound].lowerBound..<text[path.stretch.upperBound - 1].upperBound
        return NearestWording(quotation: finder.quotation(at: place), differences: path.differences)
    }

    private static func words(in text: [UInt8]) -> [Range<Int>] {
        text.indices.split { text[$0] == 0x20 }.map { $0.startIndex..<$0.endIndex }
    }

    private static func alignment(
        of words: [[UInt8]], with text: [[UInt8]]
    ) -> (stretch: Range<Int>, differences: [Difference])? {
        /// The first and the last word sought may be parts of words, as punctuation belongs to them.
        func agree(_ i: Int, _ j: Int) -> Bool {
            if words[i] == text[j] { return true }
            return (i == words.count - 1 && text[j].starts(with: words[i]))
                || (i == 0 && text[j].reversed().starts(with: words[i].reversed()))
        }
        // cost[i][j]: the least number of changes that turn the first i words into some stretch ending before j.
        var cost = [[Int32]](repeating: [Int32](repeating: 0, count: text.count + 1), count: words.count + 1)
        for i in 1...words.count {
            cost[i][0] = Int32(i)
            for j in 1...text.count {
                let replaced = cost[i - 1][j - 1] + (agree(i - 1, j - 1) ? 0 : 1)
                cost[i][j] = min(replaced, cost[i - 1][j] + 1, cost[i][j - 1] + 1)
            }
        }
        guard let least = cost[words.count].min(), Int(least) * 2 <= words.count,
            let first = cost[words.count].firstIndex(of: least), first > 0
        else { return nil }
        // A changed last word is a change rather than an omission.
        let end = first < text.count && cost[words.count][first + 1] == least ? first + 1 : first
        var differences: [Difference] = []
        var (i, j) = (words.count, end)
        while i > 0 {
            if j > 0, agree(i - 1, j - 1), cost[i][j] == cost[i - 1][j - 1] {
                (i, j) = (i - 1, j - 1)
            } else if j > 0, cost[i][j] == cost[i - 1][j - 1] + 1 {
                differences.append(Difference(sought: string(words[i - 1]), found: string(text[j - 1])))
                (i, j) = (i - 1, j - 1)
            } else if cost[i][j] == cost[i - 1][j] + 1 {
                differences.append(Difference(sought: string(words[i - 1]), found: ""))
                i -= 1
            } else {
                differences.append(Difference(sought: "", found: string(text[j - 1])))
                j -= 1
            }
        }
        return j < end ? (j..<end, differences.reversed()) : nil
    }

    private static func string(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
