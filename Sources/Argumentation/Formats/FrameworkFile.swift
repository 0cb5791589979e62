/// A Dung framework together with the names its file gives to the arguments.
public struct FrameworkFile: Hashable, Sendable {
    /// The framework; arguments are numbered in the order of the file.
    public let framework: Framework
    /// What the arguments are called.
    public let names: ArgumentNames

    /// Puts a framework and names together.
    ///
    /// - Precondition: There are as many names as arguments.
    public init(framework: Framework, names: ArgumentNames) {
        precondition(framework.argumentCount == names.count, "every argument has one name")
        self.framework = framework
        self.names = names
    }

    /// Reads a framework from the bytes of a file.
    ///
    /// - Throws: ``FormatError`` at the first place that does not follow the format.
    /// - Complexity: One pass over the bytes and two over the attacks.
    public init(parsing bytes: [UInt8], as format: FrameworkFormat) throws(FormatError) {
        switch format {
        case .af: self = try FrameworkFile.readAF(bytes)
        case .apx: self = try FrameworkFile.readAPX(bytes)
        case .tgf: self = try FrameworkFile.readTGF(bytes)
        }
    }

    /// The bytes of a file in a format; ``FrameworkFormat/af`` keeps the order of arguments but not their names.
    public func bytes(as format: FrameworkFormat) -> [UInt8] {
        var text: [UInt8] = []
        switch format {
        case .af:
            text += "p af \(framework.argumentCount)\n".utf8
            forEachAttack { text += "\($0.position + 1) \($1.position + 1)\n".utf8 }
        case .apx:
            for argument in framework.arguments { text += "arg(\(names.name(of: argument))).\n".utf8 }
            forEachAttack { text += "att(\(names.name(of: $0)),\(names.name(of: $1))).\n".utf8 }
        case .tgf:
            for argument in framework.arguments { text += "\(names.name(of: argument))\n".utf8 }
            text += "#\n".utf8
            forEachAttack { text += "\(names.name(of: $0)) \(names.name(of: $1))\n".utf8 }
        }
        return text
    }

    private func forEachAttack(_ body: (Framework.Argument, Framework.Argument) -> Void) {
        for attacker in framework.arguments {
            for target in framework.attacks(from: attacker) { body(attacker, target) }
        }
    }
}
