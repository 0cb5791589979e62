import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

@testable import Interchange

/// The table of a graph: a row for every place, or for a node nobody is quoted with.
@Suite struct GraphTableTests {
    private func rows(_ dispute: Dispute = SmallDispute.dispute) throws -> [[String: String]] {
        let table = SmallDispute.rows(GraphCSV.bytes(dispute))
        #expect(table.first == GraphCSV.header)
        return table.dropFirst().map { row in
            #expect(row.count == GraphCSV.header.count)
            return Dictionary(uniqueKeysWithValues: zip(GraphCSV.header, row))
        }
    }

    @Test func theSampleIsReadWithoutAMessage() {
        let diagnostics = TestInputs.graph(SmallDispute.text, citing: SmallDispute.corpus).diagnostics
        #expect(diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    }

    @Test func everyColumnHoldsWhatItsNameSays() throws {
        let first = try #require(try rows().first)
        let quoted = "want <bread> &"
        let start = try #require(SmallDispute.letter.unicodeScalars.firstRange(of: quoted.unicodeScalars)?.lowerBound)
        let offset = SmallDispute.letter.unicodeScalars.distance(
            from: SmallDispute.letter.unicodeScalars.startIndex, to: start)
        let expected = [
            "id": "bread", "kind": "claim", "title": "Bread", "text": "We want <bread> & \"peace\".",
            "section": "Bread, \"and\" more", "tags": "hard fact", "by": "N", "speaker": "Ann Lee", "via": "",
            "act": "asserts", "date": "2022-02-01", "source": "letter", "quote": quoted, "start": "\(offset)",
            "end": "\(offset + quoted.unicodeScalars.count)", "file": "corpus/letter.md", "line": "2",
            "stance": "asserts", "inferred": "",
        ]
        for (column, value) in expected { #expect(first[column] == value, "\(column)") }
        #expect(Set(expected.keys) == Set(GraphCSV.header))
    }

    @Test func everyPlaceIsARowWithItsOwnSpeaker() throws {
        let places = try rows().filter { $0["id"] == "bread" }
        #expect(places.map { $0["by"] } == ["N", "S", "M"])
        #expect(places.map { $0["act"] } == ["asserts", "denies", "asserts"])
        #expect(places.map { $0["stance"] } == ["asserts", "denies", "asserts"])
        #expect(places.map { $0["via"] } == ["", "", "N"])
        #expect(places.map { $0["date"] } == ["2022-02-01", "2022-02-03", "2022-01-30"])
        #expect(places.map { $0["inferred"] } == ["", "", "date"])
    }

    @Test func aNodeThatNobodyIsQuotedWithIsARowWithoutAPlace() throws {
        let table = try rows()
        for id in ["no-bread", "feast", "step", "may-it"] {
            let row = try #require(table.first { $0["id"] == id })
            for column in GraphCSV.header.dropFirst(6) { #expect(row[column] == "", "\(id) \(column)") }
        }
        #expect(table.first { $0["id"] == "step" }?["kind"] == "argument")
    }

    @Test func positionsAreCodePointsOfTheBody() throws {
        let body = Array(SmallDispute.letter.unicodeScalars)
        for row in try rows() where row["source"] == "letter" {
            let (start, end) = (try #require(Int(row["start"] ?? "")), try #require(Int(row["end"] ?? "")))
            let words = String(String.UnicodeScalarView(body[start..<end]))
            #expect(words == row["quote"])
        }
    }

    @Test func whatWasNotYetSaidIsNoRow() throws {
        let before = Dispute(SmallDispute.graph, asOf: DateSpan("2022-01-31")?.last)
        #expect(try rows(before).filter { $0["source"] != "" }.map { $0["date"] } == ["2022-01-30"])
    }

    @Test func anEmptyGraphIsAHeader() throws {
        #expect(try rows(SmallDispute.empty).isEmpty)
    }

    @Test(arguments: [
        "", "a", ",", "\"", "\"\"", "a\r\nb", "\n", "\r", " a", "a ", "=1+1", "\u{FEFF}x", "é𝄞👩‍👩‍👧", "a,b\"c\r\nd", ";",
        "\t",
    ]) func anyCellIsReadBackByTheStandard(_ cell: String) {
        let rows = [[cell, "next"], ["", cell], [cell, cell]]
        #expect(SmallDispute.rows(CSV.bytes(["h\"", "i"], rows)) == [["h\"", "i"]] + rows)
    }
}
