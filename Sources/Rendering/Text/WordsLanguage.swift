import ArgumentModel
import DisputeModel
import Wording

/// The language of words that a map shows, so that they are read out in it.
enum WordsLanguage {
    /// The language of the source of a quotation, as far as it says one other than English, the language of all else on
    /// a map; nil for words that are no quotation of the node.
    static func of(_ words: String, at node: Node, in dispute: Dispute) -> String? {
        guard !words.isEmpty else { return nil }
        let graph = dispute.graph
        let place = graph.occurrences(of: node).first { occurrence in
            guard let text = occurrence.quotation?.text, dispute.presence.contains(occurrence) else { return false }
            return words == text || words == English.quoted(text)
        }
        guard let language = place?.source.flatMap({ graph[$0].language }), isTag(language) else { return nil }
        return language.lowercased() == "en" ? nil : language
    }

    /// As an SVG element bears it.
    static func attributes(_ language: String?) -> [(name: String, value: String)] {
        language.map { [("lang", $0), ("xml:lang", $0)] } ?? []
    }

    /// The same within a tag of our own.
    static func text(_ language: String?) -> String {
        attributes(language).map { " \($0.name)=\"\($0.value)\"" }.joined()
    }

    /// Whether it has the form of a language tag, such as `ru` or `pt-BR` (RFC 5646, letters and digits alone).
    private static func isTag(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        func isPart(_ part: Substring) -> Bool {
            (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        return parts.allSatisfy(isPart) && (parts.first.map { $0.count >= 2 && $0.allSatisfy(\.isLetter) } ?? false)
    }
}
