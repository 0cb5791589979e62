extension FrameworkFile {
    /// Reads the ICCMA 2023 format.
    ///
    ///     file    = { comment } "p" "af" count EOL { comment | attack EOL }
    ///     attack  = number number            both in 1 … count: the first attacks the second
    ///     comment = "#" … EOL | EOL
    static func readAF(_ bytes: [UInt8]) throws(FormatError) -> FrameworkFile {
        var scanner = ByteScanner(bytes)
        let count = try scanner.header("af")
        var attackers: [Framework.Argument] = []
        var targets: [Framework.Argument] = []
        attackers.reserveCapacity(bytes.count / 14)
        targets.reserveCapacity(bytes.count / 14)
        while true {
            scanner.skipWhitespace()
            guard let next = scanner.next else { break }
            if next == UInt8(ascii: "#") {
                scanner.skipLine()
                continue
            }
            guard let attacker = scanner.number(upTo: count) else { throw scanner.notAnElement("argument", count) }
            scanner.skipBlanks()
            guard let target = scanner.number(upTo: count) else { throw scanner.notAnElement("argument", count) }
            try scanner.endLine()
            attackers.append(Framework.Argument(rawValue: attacker &- 1))
            targets.append(Framework.Argument(rawValue: target &- 1))
        }
        return FrameworkFile(
            framework: Framework(argumentCount: count, attackers: attackers, targets: targets),
            names: .numbers(upTo: count))
    }
}

extension ByteScanner {
    /// Reads `p <kind> <count>`, with comments before it.
    mutating func header(_ kind: String) throws(FormatError) -> Int {
        skipWhitespace()
        while next == UInt8(ascii: "#") {
            skipLine()
            skipWhitespace()
        }
        let start = position
        let isProblemLine = word().elementsEqual("p".utf8)
        skipBlanks()
        guard isProblemLine, word().elementsEqual(kind.utf8) else {
            throw error("the first line must be 'p \(kind) <count>'", at: start)
        }
        skipBlanks()
        if next == UInt8(ascii: "0"), case let digits = upcomingWord, digits == "0" {
            advance()
            try endLine()
            return 0
        }
        guard let count = number(upTo: Int(Int32.max) - 1) else {
            throw error("the count must be a number below 2147483647, not '\(upcomingWord)'")
        }
        try endLine()
        return Int(count)
    }

    /// The error for a place where the number of an element must stand.
    func notAnElement(_ noun: String, _ count: Int) -> FormatError {
        let found = isAtLineEnd ? "the line ends" : "'\(upcomingWord)' stands"
        return error("\(found) where \(noun == "argument" ? "an" : "a") \(noun) number from 1 to \(count) must stand")
    }
}
