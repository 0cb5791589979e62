extension FrameworkFile {
    /// Reads the trivial graph format; what follows the names on a line is a label and is left out.
    ///
    ///     file = { name [ label ] EOL } "#" EOL { name name [ label ] EOL }
    static func readTGF(_ bytes: [UInt8]) throws(FormatError) -> FrameworkFile {
        var scanner = ByteScanner(bytes)
        var arguments = NamedArguments()
        scanner.skipWhitespace()
        while !scanner.isAtEnd {
            let start = scanner.position
            let name = scanner.word()
            if name.elementsEqual("#".utf8) { break }
            guard arguments.declare(name) else {
                let text = String(decoding: name, as: UTF8.self)
                throw scanner.error("argument '\(text)' is declared twice; remove one line", at: start)
            }
            scanner.skipLine()
            scanner.skipWhitespace()
        }
        scanner.skipWhitespace()
        while !scanner.isAtEnd {
            let attacker = try scanner.declared(arguments)
            let target = try scanner.declared(arguments)
            arguments.addAttack(attacker, target)
            scanner.skipLine()
            scanner.skipWhitespace()
        }
        return arguments.file
    }
}

extension ByteScanner {
    fileprivate mutating func declared(_ arguments: NamedArguments) throws(FormatError) -> Framework.Argument {
        skipBlanks()
        guard !isAtLineEnd else { throw error("an attack needs two arguments on one line") }
        let start = position
        let name = word()
        guard let argument = arguments.argument(named: name) else {
            let text = String(decoding: name, as: UTF8.self)
            throw error("no argument is called '\(text)'; add a line for it above '#'", at: start)
        }
        return argument
    }
}
