extension SyntaxTree {
    /// A title mentioned in running text.
    public struct Mention: Sendable, Equatable {
        public let kind: Element.Kind
        public let title: String
        /// UTF-8 offsets, from the `@`.
        public let bounds: Range<Int>
    }

    /// What `text(of:as:)` does with markup that is neither formatting nor words.
    public enum TextForm: Sendable {
        /// For readers: tags are left out, mentions are titles without brackets.
        case display
        /// Tags and mentions as they are written.
        case written
    }

    /// The words of an element without comments, metadata and formatting marks, on one line.
    ///
    /// - Parameter shortcodes: What shortcodes stand for, by name without dots or colons. An unknown one is text.
    public func text(
        of element: Element, as form: TextForm = .display, shortcodes: [String: String] = Shortcode.symbols
    ) -> String {
        var words: [UInt8] = []
        for token in tokens[element.content] {
            let bounds = token.bounds
            switch token.kind {
            case .text: words += source.utf8[bounds]
            case .escape: words += source.utf8[(bounds.lowerBound + 1)..<bounds.upperBound]
            case .link: words += linkText(bounds)
            case .mention:
                words += form == .written ? source.utf8[bounds] : source.utf8[bounds.dropFirst(2).dropLast()]
            case .tag:
                if form == .written { words += source.utf8[bounds] }
            case .shortcode:
                let name = source.text(in: (bounds.lowerBound + 1)..<(bounds.upperBound - 1))
                words += shortcodes[name].map { Array($0.utf8) } ?? Array(source.utf8[bounds])
            case .whitespace, .lineBreak, .comment, .data, .include: words.append(0x20)
            case .emphasis, .byteOrderMark, .frontmatter, .headingMark, .title, .relation, .listMark, .number,
                .inferenceMark, .inferenceRule:
                break
            }
        }
        return SyntaxTree.normalized(words)
    }

    /// The tags of an element without their `#` and brackets, in order, repetitions included.
    public func tags(of element: Element) -> [String] {
        tokens[element.content].filter { $0.kind == .tag }.map { token in
            let name = source.utf8[token.bounds].dropFirst()
            return name.first == UInt8(ascii: "(")
                ? String(decoding: name.dropFirst().dropLast(), as: UTF8.self) : String(decoding: name, as: UTF8.self)
        }
    }

    public func mentions(of element: Element) -> [Mention] {
        tokens[element.content].filter { $0.kind == .mention }.map { token in
            let title = source.utf8[token.bounds].dropFirst(2).dropLast()
            let kind: Element.Kind = source.utf8[token.bounds.lowerBound + 1] == .less ? .argument : .statement
            return Mention(kind: kind, title: SyntaxTree.title(title), bounds: token.bounds)
        }
    }

    /// The shortcodes of an element, known or not, by the names between their dots or colons.
    public func shortcodes(of element: Element) -> [(name: String, bounds: Range<Int>)] {
        tokens[element.content].filter { $0.kind == .shortcode }.map { token in
            (source.text(in: (token.bounds.lowerBound + 1)..<(token.bounds.upperBound - 1)), token.bounds)
        }
    }

    private func linkText(_ bounds: Range<Int>) -> ArraySlice<UInt8> {
        source.utf8[bounds].dropFirst().prefix { $0 != UInt8(ascii: "]") }
    }
}
