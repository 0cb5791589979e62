extension FrameworkFile {
    /// Reads the ASPARTIX format; facts may come in any order.
    ///
    ///     file = { "arg" "(" name ")" "." | "att" "(" name "," name ")" "." | "%" … EOL }
    static func readAPX(_ bytes: [UInt8]) throws(FormatError) -> FrameworkFile {
        var scanner = ByteScanner(bytes)
        var arguments = NamedArguments()
        var attacks: [(attacker: APXName, target: APXName)] = []
        while try scanner.skipToFact() {
            let start = scanner.position
            switch String(decoding: scanner.text(until: Array("(.".utf8)), as: UTF8.self) {
            case "arg":
                let name = try scanner.fact(arity: 1)[0]
                guard arguments.declare(name.bytes) else {
                    throw scanner.error("argument '\(name.text)' is declared twice; remove one", at: name.offset)
                }
            case "att":
                let names = try scanner.fact(arity: 2)
                attacks.append((names[0], names[1]))
            case let other:
                throw scanner.error("'\(other.prefix(40))' is neither 'arg' nor 'att'", at: start)
            }
        }
        for attack in attacks {
            let ends = try [attack.attacker, attack.target].map { name throws(FormatError) in
                guard let argument = arguments.argument(named: name.bytes) else {
                    throw scanner.error(
                        "no argument is called '\(name.text)'; add 'arg(\(name.text)).'", at: name.offset)
                }
                return argument
            }
            arguments.addAttack(ends[0], ends[1])
        }
        return arguments.file
    }
}

/// A name and where it stands.
private struct APXName {
    let bytes: ArraySlice<UInt8>
    var offset: Int { bytes.startIndex }
    var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension ByteScanner {
    /// Skips white space and comments; false at the end of the file.
    fileprivate mutating func skipToFact() throws(FormatError) -> Bool {
        skipWhitespace()
        while next == UInt8(ascii: "%") {
            skipLine()
            skipWhitespace()
        }
        return !isAtEnd
    }

    /// Reads `(name, …).` with `arity` names.
    fileprivate mutating func fact(arity: Int) throws(FormatError) -> [APXName] {
        var names: [APXName] = []
        guard skip(UInt8(ascii: "(")) else { throw error("'(' must stand here") }
        for index in 0..<arity {
            let name = text(until: Array(",().\n".utf8))
            guard !name.isEmpty else { throw error("the name of an argument must stand here") }
            names.append(APXName(bytes: name))
            let closing = index == arity - 1 ? UInt8(ascii: ")") : UInt8(ascii: ",")
            skipWhitespace()
            guard skip(closing) else { throw error("'\(Character(Unicode.Scalar(closing)))' must stand here") }
        }
        skipWhitespace()
        guard skip(UInt8(ascii: ".")) else { throw error("'.' must end the fact") }
        return names
    }
}
