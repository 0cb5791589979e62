/// Breaking text into lines of a terminal.
enum ColumnWrap {
    /// Lines of at most `width` columns, broken at blanks. A longer word stands on a line of its own.
    static func lines(of text: String, width: Int) -> [String] {
        var (lines, line, used): ([String], String, Int) = ([], "", 0)
        for word in text.split(separator: " ") {
            let length = DisplayWidth.of(String(word))
            if used > 0, used + 1 + length > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            line += (used == 0 ? "" : " ") + word
            used += (used == 0 ? 0 : 1) + length
        }
        return line.isEmpty ? lines : lines + [line]
    }
}
