public import BigInt

/// Writes answers the way the competition prints them.
///
/// | answer | ``Style/witnessLine`` | ``Style/bracketed`` |
/// |---|---|---|
/// | extension | `w 1 2 3` | `[a,b]` |
/// | no extension | `NO` | `NO` |
/// | all extensions | one such line each | one such line each |
/// | acceptance | `YES` or `NO`, then the certificate if there is one | `YES` or `NO` |
///
/// Every line ends in a line feed. An unknown answer has no output: the functions return `nil`.
public struct ICCMAOutput<Element: DenseID> {
    /// The two conventions.
    public enum Style: Sendable {
        /// ICCMA 2023, for `p af` and `p aba`: `w 1 2 3`.
        case witnessLine
        /// Earlier competitions, for `apx` and `tgf`: `[a,b]`.
        case bracketed
    }

    private let style: Style
    private let members: (Labelling<Element>) -> [Element]
    private let name: (Element) -> String

    /// Writes one extension as a line.
    public func bytes(of labelling: Labelling<Element>) -> [UInt8] {
        var line: [UInt8] = []
        switch style {
        case .witnessLine:
            line.append(UInt8(ascii: "w"))
            for member in members(labelling) {
                line.append(UInt8(ascii: " "))
                line += name(member).utf8
            }
        case .bracketed:
            line.append(UInt8(ascii: "["))
            for (index, member) in members(labelling).enumerated() {
                if index > 0 { line.append(UInt8(ascii: ",")) }
                line += name(member).utf8
            }
            line.append(UInt8(ascii: "]"))
        }
        line.append(UInt8(ascii: "\n"))
        return line
    }

    /// Writes the answer of task SE.
    public func bytes(of existence: Existence<Labelling<Element>>) -> [UInt8]? {
        switch existence {
        case .found(let labelling): bytes(of: labelling)
        case .none: Array("NO\n".utf8)
        case .unknown: nil
        }
    }

    /// Writes the answer of task EE: nothing for no extension, and only complete enumerations.
    public func bytes(of enumeration: Enumeration<Labelling<Element>>) -> [UInt8]? {
        guard enumeration.isComplete else { return nil }
        return enumeration.reduce(into: []) { $0 += bytes(of: $1) }
    }

    /// Writes the answer of task CE.
    public func bytes(ofCount count: BigUInt?) -> [UInt8]? { count.map { Array("\($0)\n".utf8) } }

    /// Writes the answer of tasks DC and DS.
    public func bytes(of acceptance: Acceptance<Element>) -> [UInt8]? {
        let verdict: String
        switch acceptance {
        case .yes: verdict = "YES\n"
        case .no: verdict = "NO\n"
        case .unknown: return nil
        }
        guard style == .witnessLine, let witness = acceptance.witness else { return Array(verdict.utf8) }
        return Array(verdict.utf8) + bytes(of: witness)
    }
}

extension ICCMAOutput<Framework.Argument> {
    /// Writes answers about a Dung framework with the names of its file.
    public init(_ style: Style, names: ArgumentNames) {
        self.style = style
        members = \.accepted
        name = names.name(of:)
    }
}

extension ICCMAOutput<ABAFramework.Sentence> {
    /// Writes answers about a flat ABA framework: accepted assumptions, numbered from 1.
    public init(_ style: Style, framework: ABAFramework) {
        self.style = style
        members = { labelling in framework.assumptions.filter { labelling[$0] == .in } }
        name = { String($0.position + 1) }
    }
}
