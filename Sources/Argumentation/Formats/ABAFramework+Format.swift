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
        var scanner = ByteScanner(bytes)
        let count = try scanner.header("aba")
        var builder = Builder(sentenceCount: count)
        var heads: [(sentence: Sentence, offset: Int)] = []
        var opposed: [(sentence: Sentence, offset: Int)] = []
        scanner.skipWhitespace()
        while let kind = scanner.next {
            let start = scanner.position
            if kind == UInt8(ascii: "#") {
                scanner.skipLine()
                scanner.skipWhitespace()
                continue
            }
            let keyword = String(decoding: scanner.word(), as: UTF8.self)
            let offset = scanner.position + 1
            switch keyword {
            case "a": builder.assume(try scanner.sentence(count))
            case "c":
                let assumption = try scanner.sentence(count)
                opposed.append((assumption, offset))
                builder.addContrary(try scanner.sentence(count), of: assumption)
            case "r":
                let head = try scanner.sentence(count)
                heads.append((head, offset))
                builder.addRule(head, from: try scanner.sentencesOfLine(count))
            default: throw scanner.error("a line must begin with 'a', 'c' or 'r', not '\(keyword)'", at: start)
            }
            try scanner.endLine()
            scanner.skipWhitespace()
        }
        for head in heads where builder.isAssumption[head.sentence.position] {
            throw scanner.error("assumption \(head.sentence.position + 1) is the head of a rule", at: head.offset)
        }
        for target in opposed where !builder.isAssumption[target.sentence.position] {
            let number = target.sentence.position + 1
            throw scanner.error("sentence \(number) is no assumption; add 'a \(number)'", at: target.offset)
        }
        self = builder.build()
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
