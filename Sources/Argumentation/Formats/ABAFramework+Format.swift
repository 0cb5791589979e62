extension ABAFramework {
    /// Reads the ICCMA 2023 format for flat ABA.
    ///
    ///     file = { comment } "p" "aba" count EOL { comment | line EOL }
    ///     line = "a" sentence                      the sentence is an assumption
    ///          | "c" assumption sentence           the second is a contrary of the first; several are allowed
    ///          | "r" head { sentence }             the head holds when all the others do
    ///
    /// Sentence `i` of the file is `Sentence(i - 1)`.
    /// - Throws: ``FormatError`` at the first place that does not follow the format or makes the framework not flat.
    public init(parsing bytes: [UInt8]) throws(FormatError) {
        var reader = ABAReader(scanner: ByteScanner(bytes))
        try reader.read()
        self = reader.builder.build()
    }

    /// The bytes of an ICCMA 2023 file: assumptions, contraries, rules.
    public var bytes: [UInt8] {
        var text = Array("p aba \(sentenceCount)\n".utf8)
        for assumption in assumptions { text += "a \(assumption.position + 1)\n".utf8 }
        for assumption in assumptions {
            for contrary in contraries(of: assumption) {
                text += "c \(assumption.position + 1) \(contrary.position + 1)\n".utf8
            }
        }
        for rule in 0..<ruleCount {
            text += "r \(heads[rule].position + 1)".utf8
            for sentence in bodies[Rule(rule)] { text += " \(sentence.position + 1)".utf8 }
            text.append(UInt8(ascii: "\n"))
        }
        return text
    }
}

/// Reads line by line; whether the framework is flat can only be told at the end.
private struct ABAReader {
    var scanner: ByteScanner
    var builder = ABAFramework.Builder()
    private var heads: [(sentence: ABAFramework.Sentence, offset: Int)] = []
    private var opposed: [(sentence: ABAFramework.Sentence, offset: Int)] = []

    init(scanner: ByteScanner) { self.scanner = scanner }

    mutating func read() throws(FormatError) {
        let count = try scanner.header("aba")
        builder = ABAFramework.Builder(sentenceCount: count)
        scanner.skipWhitespace()
        while let next = scanner.next {
            if next == UInt8(ascii: "#") {
                scanner.skipLine()
            } else {
                try readLine(count)
                try scanner.endLine()
            }
            scanner.skipWhitespace()
        }
        for head in heads where builder.isAssumption[head.sentence.position] {
            throw scanner.error("assumption \(head.sentence.position + 1) is the head of a rule", at: head.offset)
        }
        for target in opposed where !builder.isAssumption[target.sentence.position] {
            let number = target.sentence.position + 1
            throw scanner.error("sentence \(number) is no assumption; add 'a \(number)'", at: target.offset)
        }
    }

    private mutating func readLine(_ count: Int) throws(FormatError) {
        let start = scanner.position
        let keyword = scanner.word()
        scanner.skipBlanks()
        let offset = scanner.position
        switch String(decoding: keyword, as: UTF8.self) {
        case "a": builder.assume(try scanner.sentence(count))
        case "c":
            let assumption = try scanner.sentence(count)
            opposed.append((assumption, offset))
            builder.addContrary(try scanner.sentence(count), of: assumption)
        case "r":
            let head = try scanner.sentence(count)
            heads.append((head, offset))
            builder.addRule(head, from: try scanner.sentencesOfLine(count))
        case let other:
            throw scanner.error("a line must begin with 'a', 'c' or 'r', not '\(other)'", at: start)
        }
    }
}

extension ByteScanner {
    fileprivate mutating func sentence(_ count: Int) throws(FormatError) -> ABAFramework.Sentence {
        skipBlanks()
        guard let number = number(upTo: count) else { throw notAnElement("sentence", count) }
        return ABAFramework.Sentence(rawValue: number - 1)
    }

    fileprivate mutating func sentencesOfLine(_ count: Int) throws(FormatError) -> [ABAFramework.Sentence] {
        var sentences: [ABAFramework.Sentence] = []
        skipBlanks()
        while !isAtLineEnd {
            sentences.append(try sentence(count))
            skipBlanks()
        }
        return sentences
    }
}
