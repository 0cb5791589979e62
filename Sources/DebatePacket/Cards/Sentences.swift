/// Where the sentences of a text begin and end.
enum Sentences {
    /// Ranges that cover the text without gaps; white space after a sentence belongs to it.
    ///
    /// A sentence ends at `.`, `!` or `?`, closing marks included, when white space follows and then something that is
    /// not a lower-case letter. Single capitals and titles before the stop (`U.S.`, `Mr.`) do not end one, nor does a
    /// number that opens a sentence (`3. The parties`) or stands before a month (`on 3. May`).
    static func ranges(of text: String) -> [Range<String.Index>] {
        var ranges: [Range<String.Index>] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let end = endOfSentence(at: index, from: start, in: text)
            if let end {
                ranges.append(start..<end)
                (start, index) = (end, end)
            } else {
                index = text.index(after: index)
            }
        }
        if start < text.endIndex { ranges.append(start..<text.endIndex) }
        return ranges
    }

    private static func endOfSentence(
        at stop: String.Index, from start: String.Index, in text: String
    ) -> String.Index? {
        guard ".!?…".contains(text[stop]) else { return nil }
        var index = text.index(after: stop)
        while index < text.endIndex, "”’\"')]".contains(text[index]) { index = text.index(after: index) }
        guard index < text.endIndex, text[index].isWhitespace else { return nil }
        while index < text.endIndex, text[index].isWhitespace { index = text.index(after: index) }
        guard index < text.endIndex, !text[index].isLowercase else { return nil }
        guard text[stop] == "." else { return index }
        return isAbbreviation(before: stop, in: text) || isOrdinal(text[start..<stop], before: text[index...])
            ? nil : index
    }

    /// English and German names, by their first three letters.
    private static let months: Set<String> = [
        "Jan", "Feb", "Mar", "Mär", "Apr", "May", "Mai", "Jun", "Jul", "Aug", "Sep", "Oct", "Okt", "Nov", "Dec", "Dez",
    ]

    /// Whether a stop after what is read of a sentence so far belongs to a number of at most two digits.
    private static func isOrdinal(_ read: Substring, before next: Substring) -> Bool {
        let number = read.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard (1...2).contains(number) else { return false }
        let before = read.dropLast(number)
        return before.allSatisfy(\.isWhitespace)
            || (before.last?.isWhitespace == true && months.contains(String(next.prefix(3))))
    }

    private static let titles: Set<Substring> = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "No", "Art", "para", "cf", "vs",
    ]

    private static func isAbbreviation(before stop: String.Index, in text: String) -> Bool {
        let word = text[..<stop].reversed().prefix { !$0.isWhitespace && !"“‘(\"".contains($0) }
        let spelled = Substring(String(word.reversed()))
        if titles.contains(spelled) { return true }
        return spelled.count == 1 && spelled.first?.isUppercase == true || spelled.contains(".") && spelled.count <= 5
    }
}
