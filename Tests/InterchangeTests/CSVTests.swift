import Interchange
import Testing

@Suite struct CSVTests {
    @Test func cellsAreQuotedWhereCommasQuotesBreaksOrBlanksNeedIt() {
        let rows = [["a,b", "say \"hi\""], ["line\nbreak", " blank"], ["plain", ""]]
        let text = String(decoding: CSV.bytes(["x", "y"], rows), as: UTF8.self)
        #expect(
            text == "x,y\r\n\"a,b\",\"say \"\"hi\"\"\"\r\n\"line\nbreak\",\" blank\"\r\nplain,\r\n")
    }
}
