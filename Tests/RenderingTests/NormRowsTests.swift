import Analysis
import ArgdownSyntax
import DisputeModel
import Testing

@testable import ArgumentModel
@testable import Rendering

/// What stands in the rows of the norms view, from its definition.
@Suite struct NormRowsTests {
    private static func head(_ sides: (r: String, u: String)) -> String {
        """
        ===
        parties:
          R: {name: Reds\(sides.r)}
          U: {name: Blues\(sides.u)}
          P: {name: Press}
          O: {name: Council}
        ===

        [Rule]: Numbers follow. #norm {by: O, in: letter, quote: one two three four five}

        """
    }

    private func view(_ text: String, sides: (r: String, u: String) = (", side: a", ", side: b")) -> FaceToFace {
        FaceToFace(clausesOf: analyze(Dispute(graph(Self.head(sides) + text))))
    }

    /// A row as `kind lines of the left | clause | kind lines of the right; ends of lines`.
    private func lines(_ view: FaceToFace) -> [String] {
        view.rows.map { row in
            let cells = [0, 2].map { column in row.cells[column].map(\.kindLine).joined(separator: " + ") }
            let links = row.links.map { "\($0.from.column).\($0.from.position)→\($0.to.column)" }
            return "\(cells[0]) | \(cells[1])" + (links.isEmpty ? "" : "; " + links.joined(separator: ", "))
        }
    }

    private static func saying(_ title: String, _ by: String, _ quote: String, act: String = "asserts") -> String {
        """
        [\(title)]: It is said of @[Rule]. {by: \(by), act: \(act), in: letter, quote: "\(quote)"}


        """
    }

    @Test func whoCitesStandsAtTheSideOfItsOwn() {
        let text =
            Self.saying("A", "R", "nine") + Self.saying("B", "U", "one two three four five")
            + Self.saying("C", "P", "one two three four five")
        #expect(lines(view(text)) == ["R: in other words | U, P: in full; 0.0→1, 2.0→1"])
        // Exchanged sides exchange the columns.
        let turned = view(text, sides: (", side: b", ", side: a"))
        #expect(lines(turned) == ["R: in other words | U, P: in full; 0.0→1, 2.0→1"])
    }

    @Test func theWordsOfAWholeClauseAreNotPrintedTwice() {
        let row = view(Self.saying("B", "U", "one two three four five")).rows[0]
        #expect(row.cells[2].map(\.title) == [""])
        #expect(row.cells[1].map(\.title) == ["one two three four five"])
        let other = view(Self.saying("B", "U", "ten")).rows[0]
        #expect(other.cells[2].map(\.title) == ["“ten”"])
    }

    @Test func whoDeniesASentenceThatCitesDoesNotCite() {
        let row = view(Self.saying("B", "U", "nine", act: "denies")).rows[0]
        #expect(row.cells[2].map(\.kindLine) == ["U: speaks of it in denying"])
        #expect(row.links.isEmpty)
    }

    @Test func whatNobodyCitesIsFaint() {
        let row = view("[A]: Else. {by: R, in: letter, quote: nine}\n\n").rows[0]
        #expect(row.kind == "nobody here cites it")
        #expect(row.cells[1].map(\.isFaint) == [true] && row.links.isEmpty)
        #expect(view(Self.saying("B", "U", "ten")).rows[0].cells[1].map(\.isFaint) == [false])
    }

    @Test func manyThatCiteAreCountedAndNotLost() {
        var text = "===\nparties:\n  R: {name: Reds, side: a}\n"
        for number in 1...7 { text += "  U\(number): {name: Blue \(number), side: b}\n" }
        text += "===\n\n[Rule]: All may choose. #norm\n\n"
        for number in 1...7 { text += Self.saying("B\(number)", "U\(number)", "nine") }
        let row = FaceToFace(clausesOf: analyze(Dispute(graph(text)))).rows[0]
        #expect(row.cells[2].count == 5 && row.links.count == 4)
        #expect(
            row.cells[2].last?.title == "and U5 (in other words), U6 (in other words), U7 (in other words)")
    }
}
