import Wording

/// Text from files in Markdown.
enum MarkdownText {
    /// On one line, with every mark that Markdown could read escaped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for character in VisibleText.line(text) {
            if "\\|`*_<>[]".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
