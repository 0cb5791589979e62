import Testing

@testable import rejoinder

@Suite struct TextTableTests {
    private func text(_ rows: [[String]], fitting width: Int?) -> String {
        var table = TextTable("id", "title")
        for row in rows { table.append(row) }
        return table.text(fitting: width, ink: Ink(.never, for: 1))
    }

    @Test func columnsAreAlignedByDisplayWidth() {
        #expect(text([["日本", "x"], ["a", "y"]], fitting: nil) == "ID    TITLE\n日本  x\na     y\n")
    }

    @Test func theWidestColumnIsCutToFitTheTerminal() {
        let table = text([["a", String(repeating: "t", count: 50)]], fitting: 30)
        #expect(table == "ID  TITLE\na   " + String(repeating: "t", count: 25) + "…\n")
    }

    @Test func cellsFromFilesCannotBreakTheTable() {
        #expect(text([["a\nb", "c\u{1B}d"]], fitting: nil) == "ID   TITLE\na b  c<U+001B>d\n")
    }
}
