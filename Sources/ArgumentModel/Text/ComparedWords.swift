import ArgdownSyntax

/// A stretch of text cut at blanks, each word with the forms in which it may agree with another: typography undone, and
/// with or without a hyphen at the end of a line. Characters of scripts without blanks are words of their own.
struct ComparedWords {
    struct Word {
        /// UTF-8 offsets in the text.
        let bounds: Range<Int>
        /// As written, on one line.
        let written: String
        let forms: [String]
        let isCharacter: Bool
    }

    let words: [Word]
    /// Every form as a number, so that comparing is cheap, and the numbers of each word's forms.
    let numbers: [String: Int]
    let formNumbers: [[Int]]

    /// - Parameter bounds: The part of `bytes` to read, UTF-8 offsets.
    ///
    /// Complexity: O(*n*) in the length of the part.
    init(_ bytes: [UInt8], in bounds: Range<Int>) {
        let words = ComparedWords.pieces(of: bytes, in: bounds).compactMap { piece -> Word? in
            let text = String(decoding: bytes[piece.bounds], as: UTF8.self)
            let glyphs = SetText(text, undoing: Set(Typography.allCases)).glyphs
            guard !glyphs.isEmpty else { return nil }
            let whole = ComparedWords.text(glyphs)
            let bare = ComparedWords.text(glyphs.filter { !$0.mayBeLeftOut })
            return Word(
                bounds: piece.bounds, written: text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
                forms: bare == whole ? [whole] : [bare, whole], isCharacter: piece.isCharacter)
        }
        var numbers: [String: Int] = [:]
        formNumbers = words.map { word in
            word.forms.map { form in
                let number = numbers[form] ?? numbers.count
                numbers[form] = number
                return number
            }
        }
        (self.words, self.numbers) = (words, numbers)
    }

    init(_ text: String) {
        let bytes = Array(text.utf8)
        self.init(bytes, in: bytes.indices)
    }

    private static func text(_ glyphs: [SetText.Glyph]) -> String {
        String(String.UnicodeScalarView(glyphs.map(\.scalar)))
    }

    private static func pieces(of bytes: [UInt8], in bounds: Range<Int>) -> [(bounds: Range<Int>, isCharacter: Bool)] {
        var pieces: [(bounds: Range<Int>, isCharacter: Bool)] = []
        var offset = bounds.lowerBound
        var start: Int?
        func close() {
            if let open = start { pieces.append((open..<offset, false)) }
            start = nil
        }
        var breaksLine = true
        for character in String(decoding: bytes[bounds], as: UTF8.self) {
            let end = offset + character.utf8.count
            let scalar = character.unicodeScalars.first ?? " "
            if character.isWhitespace {
                close()
                breaksLine = breaksLine || character.isNewline
            } else if scalar.isUndivided || scalar.joinsLines {
                close()
                pieces.append((offset..<end, true))
                breaksLine = false
            } else if start == nil, character != ">" || !breaksLine {
                start = offset
                if breaksLine, let open = openHyphen(pieces.last, in: bytes) {
                    pieces.removeLast()
                    start = open
                }
                breaksLine = false
            }
            offset = end
        }
        close()
        return pieces
    }

    /// Where a piece begins that ends in a hyphen, and so may go on behind the line break.
    private static func openHyphen(_ piece: (bounds: Range<Int>, isCharacter: Bool)?, in bytes: [UInt8]) -> Int? {
        guard let piece, !piece.isCharacter, piece.bounds.count > 1,
            let last = UTF8Scalars.scalar(before: piece.bounds.upperBound, in: bytes),
            "-\u{2010}\u{2011}\u{AD}".unicodeScalars.contains(last)
        else { return nil }
        return piece.bounds.lowerBound
    }
}
