import Interchange
import Testing

@Suite struct CSVTests {
    @Test func cellsAreQuotedWhereCommasQuotesBreaksOrBlanksNeedIt() {
        let rows = [["a,b", "say \"hi\""], ["line\nbreak", " blank"], ["plain", ""]]
        let text = String(decoding: CSV.bytes(["x", "y"], rows), as: UTF8.self)
        #expect(
            text == "x,y\r\n\"a,b\",\"say \"\"hi\"\"\"\r\n\"line\nbreak\",\" blank\"\r\nplain,\r\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=HYPERLINK(\"x\",\"y\")"])
    func aSpreadsheetTakesNoCellForAFormula(_ cell: String) {
        let bytes = CSV.bytes([cell], [[cell, "plain"]], for: .spreadsheet)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        let table = SmallDispute.rows(Array(bytes.dropFirst(3)))
        #expect(table == [["'" + cell], ["'" + cell, "plain"]])
    }

    @Test(arguments: ["a=b", "", " =", "1-2", "é", "'", "“=”"]) func otherCellsStayAsTheyAre(_ cell: String) {
        let bytes = CSV.bytes(["h"], [[cell]], for: .spreadsheet)
        #expect(SmallDispute.rows(Array(bytes.dropFirst(3))) == [["h"], [cell]])
    }
}
