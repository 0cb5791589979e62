public import ArgdownSyntax

/// One document of the corpus: its bibliographic record and its text.
public struct Source: Sendable, Identifiable {
    /// The position of a source in `Corpus.sources`.
    public struct ID: Hashable, Sendable, Comparable {
        public let index: Int
        public init(_ index: Int) { self.index = index }
        public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    }

    public enum Kind: String, Sendable, CaseIterable {
        case letter
        case pressRelease = "press-release"
        case interview, report, commentary, norm, compilation
    }

    public enum Translation: String, Sendable, CaseIterable { case official, unofficial, none }

    public enum Rights: String, Sendable, CaseIterable {
        /// May be shown whole.
        case official
        /// May be shown in excerpts only.
        case excerpt
    }

    public let id: ID
    /// The id that graphs use in `in:`, such as `mid-letter`; the file's name without `.md`.
    public let name: String
    public let title: String
    public let issuer: String?
    public let author: String?
    /// Who speaks in it, by name; empty when it does not say.
    public let speakers: [String]
    public let date: DateSpan?
    public let kind: Kind?
    public let language: String?
    public let translation: Translation?
    public let url: String?
    public let publisher: String?
    public let addressees: [String]
    /// Names of the sources whose text this one prints again.
    public let reprints: [String]
    public let rights: Rights
    /// False for an extract or a partial copy: that it lacks something shows nothing.
    public let isComplete: Bool
    public let notes: [String]
    /// The SHA-256 of the body as the front matter states it, in lower-case hexadecimal.
    public let sha256: String
    /// The whole file, front matter included.
    public let file: SourceFile
    /// Where in `file` the body stands, UTF-8 offsets.
    public let bodyBounds: Range<Int>

    /// The text as published.
    public var body: String { file.text(in: bodyBounds) }
}
