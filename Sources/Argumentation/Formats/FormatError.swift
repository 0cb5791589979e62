/// A place in a framework file that does not follow its format, and what to do about it.
public struct FormatError: Error, Hashable, Sendable {
    /// The 1-based line.
    public let line: Int
    /// The 1-based column, counted in UTF-8 bytes.
    public let column: Int
    /// A lower-case sentence without a full stop.
    public let message: String
}

extension FormatError: CustomStringConvertible {
    /// `line:column: message`.
    public var description: String { "\(line):\(column): \(message)" }
}
