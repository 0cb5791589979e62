/// A value of metadata, with the place where it is written.
public struct DataValue: Sendable, Equatable {
    public struct Entry: Sendable, Equatable {
        public let key: String
        /// UTF-8 offsets of the key.
        public let keyBounds: Range<Int>
        public let value: DataValue

        public init(key: String, keyBounds: Range<Int>, value: DataValue) {
            (self.key, self.keyBounds, self.value) = (key, keyBounds, value)
        }
    }

    public enum Content: Sendable, Equatable {
        case null
        /// `isPlain` is false for quoted scalars, which are text whatever they look like.
        case scalar(String, isPlain: Bool)
        case list([DataValue])
        /// In source order; keys may repeat.
        case map([Entry])
    }

    public let content: Content
    /// UTF-8 offsets, quotation marks and brackets included.
    public let bounds: Range<Int>

    public init(_ content: Content, at bounds: Range<Int>) {
        self.content = content
        self.bounds = bounds
    }

    /// The entries of a map; nil for anything else.
    public var entries: [Entry]? {
        if case .map(let entries) = content { entries } else { nil }
    }

    /// The text of a scalar; nil for anything else.
    public var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    /// The items of a list, or the value itself as the only one; empty for null.
    public var items: [DataValue] {
        switch content {
        case .null: []
        case .list(let items): items
        case .scalar, .map: [self]
        }
    }

    /// `true` or `false` written plainly.
    public var flag: Bool? {
        guard case .scalar(let text, isPlain: true) = content else { return nil }
        return switch text {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// The value of the last entry with a key.
    public subscript(key: String) -> DataValue? { entries?.last { $0.key == key }?.value }
}
