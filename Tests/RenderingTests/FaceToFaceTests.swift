import Analysis
import ArgdownSyntax
import DisputeModel
import Foundation
import Testing

@testable import ArgumentModel
@testable import Rendering

/// What stands in the rows of a face-to-face map, from its definition.
@Suite struct FaceToFaceTests {
    private static let head = """
        ===
        title: Growth
        parties:
          R: {name: Reds, side: a}
          U: {name: Blues, side: b}
          V: {name: Violets, side: b}
          P: {name: Press}
        ===

        """

    private func view(_ text: String, head: String = FaceToFaceTests.head, asOf: String? = nil) -> FaceToFace {
        FaceToFace(analyze(Dispute(graph(head + text), asOf: asOf.flatMap { DateSpan($0)?.last })))
    }

    /// A row as `heading: cell | cell | cell; line, line`, a card by its title, `[ ]` for an empty place, `§` for a clause.
    private func lines(_ view: FaceToFace) -> [String] {
        view.rows.map { row in
            let cells = row.cells.map { cards in
                cards.map { $0.form == .slot ? "[ ]" : $0.title }.joined(separator: " + ")
            }
            let links = row.links.map { "\($0.from.column)→\($0.to.column) \($0.word)" }
            return "\(row.heading): \(cells.joined(separator: " | "))"
                + (links.isEmpty ? "" : "; " + links.joined(separator: ", "))
        }
    }

    private static let issue = "[Q]: May it grow? #issue\n\n"

    @Test func sidesThatAnswerAQuestionDifferentlyFaceEachOther() {
        let text = """
            [Yes]: It may. {by: R, on: Q, holds: yes, in: letter, quote: one}

            [No]: It may not. {by: U, on: Q, holds: no, in: letter, quote: two}

            """
        #expect(lines(view(Self.issue + text)) == ["May it grow?: Yes |  | No; 0→2 different answers"])
        let drawn = text + "[No]\n  -> [Yes]\n"
        #expect(lines(view(Self.issue + drawn)) == ["May it grow?: Yes |  | No; 2→0 attacks (editor)"])
        let byTexts = text.replacingOccurrences(of: "by: U,", with: "by: U, draws: [Yes],") + "[No]\n  -> [Yes]\n"
        #expect(lines(view(Self.issue + byTexts)) == ["May it grow?: Yes |  | No; 2→0 attacks"])
    }

    @Test func noLineBeginsAtWhatIsOnlyDenied() {
        func links(_ act: String) -> [String] {
            let text = """
                [Yes]: It may. {by: R, act: \(act), on: Q, holds: yes, in: letter, quote: one}
                  -> [No]

                [No]: It may not. {by: U, on: Q, holds: no, in: letter, quote: two}

                """
            return view(Self.issue + text).rows.first?.links.map(\.word) ?? []
        }
        #expect(links("asserts") == ["attacks (editor)"])
        #expect(links("denies") == ["different answers"])
    }

    @Test func whoStandsOnNoSideStandsBetween() {
        let text = """
            [Yes]: It may. {by: R, on: Q, holds: yes, in: letter, quote: one}

            [No]: It may not. {by: P, on: Q, holds: no, in: letter, quote: two}
              -> [Yes]

            """
        #expect(
            lines(view(Self.issue + text)) == ["May it grow?: Yes | No | no position recorded; 1→0 attacks (editor)"])
    }

    @Test func anAnswerThatARelationTiesToTheOtherSidesIsShownBeforeOthers() {
        let text = """
            [Yes]: It may. {by: R, on: Q, holds: yes, in: letter, quote: one, date: 2022-01-01}

            [Sure]: It surely may. {by: R, on: Q, holds: yes, in: letter, quote: three, date: 2022-01-02}

            [No]: It may not. {by: U, on: Q, holds: no, in: letter, quote: two}
              -> [Sure]

            """
        let rows = view(Self.issue + text).rows
        #expect(rows.first?.cells[0].map(\.title) == ["Sure"])
        #expect(rows.first?.cells[0].first?.meta.hasSuffix("+ 1 more") == true)
    }

    @Test func whereNobodyReplyStandsAnEmptyPlace() {
        let text = "[Ask]: Why? #question {by: R, to: [U, V], in: letter, quote: three, date: 2022-01-01}\n"
        #expect(lines(view(text)) == ["Why?: Ask |  | [ ]; 0→2 asks"])
        #expect(view(text).rows.first?.cells[2].first?.meta == "U, V · none of the 1 text here is theirs")
    }

    @Test func theEmptyPlaceOfAQuestionToAnybodySpeaksOfAllTexts() {
        func place(_ to: String) -> String? {
            view("[Stop]: Stop. #demand {by: R\(to), in: letter, quote: one}\n").rows.first?.cells.flatMap { $0 }.first
            {
                $0.form == .slot
            }?.meta
        }
        #expect(place("") == "put to anybody · no reply in the 1 text here")
        #expect(place(", to: U") == "U · none of the 1 text here is theirs")
    }

    @Test func aReplyStandsBesideTheEmptyPlaceOfWhoGaveNone() {
        let text = """
            [Ask]: Why? #question {by: R, to: [U, V], in: letter, quote: three, date: 2022-01-01}

            [So]: So. {by: U, in: letter, quote: four, date: 2022-01-02, answers: Ask, reply: partial}

            """
        #expect(lines(view(text)) == ["Why?: Ask |  | So + [ ]; 2→0 partly answered, 0→2 asks"])
        #expect(lines(view(text, asOf: "2022-01-01")) == ["Why?: Ask |  | [ ]; 0→2 asks"])
    }

    @Test func theQuestionOfWhoStandsOnNoSideIsAskedFromBetween() {
        let text = "[Ask]: Why? #question {by: P, to: R, in: letter, quote: three, date: 2022-01-01}\n"
        #expect(lines(view(text)) == ["Why?: [ ] | Ask | ; 1→0 asks"])
    }

    @Test func aPlaceAndAReplyStandInTheColumnOfWhoseTheyAre() {
        let text = "[Ask]: Why? #question {by: P, to: P, in: letter, quote: three, date: 2022-01-01}\n"
        #expect(lines(view(text)) == ["Why?:  | Ask + [ ] | "])
        let open = """
            [Ask]: Why? #question {by: P, in: letter, quote: three, date: 2022-01-01}

            [So]: So. {by: U, in: letter, quote: four, date: 2022-01-02, answers: Ask, reply: full}

            """
        #expect(lines(view(open)) == ["Why?:  | Ask | So; 2→1 answered"])
    }

    @Test func byADateWhatMayHaveBeenHeldIsNamedAndLaterTextsCountForNothing() {
        let text = """
            [Yes]: It may. {by: R, on: Q, holds: yes, in: letter, quote: one, date: 2022-01-01}

            [No]: It may not. {by: U, on: Q, holds: no, in: letter, quote: two}

            [Ask]: Why? #question {by: R, to: U, in: letter, quote: three, date: 2022-01-01}

            """
        let rows = view(Self.issue + text, asOf: "2022-01-15").rows
        // The only text of the corpus is undated.
        #expect(rows.first?.cells[2].first?.meta == "U · none of the 0 texts here is theirs")
        #expect(rows.last?.cells[2].map(\.title) == ["perhaps by then: no (U)"])
    }

    @Test func whoDeniesADemandIsSaidToBesideTheEmptyPlace() {
        let text = """
            [Go]: Go. #demand {by: R, to: U, in: letter, quote: three, date: 2022-01-01, also: [{by: U, act: denies, in: letter, quote: four}]}

            """
        #expect(view(text).rows.first?.cells[2].first?.meta.hasSuffix("denied by U") == true)
    }

    @Test func thePictureLeadsToItsNodesWithTheirQuotations() throws {
        let text = "[Ask]: Why? #question {by: R, to: U, in: letter, quote: three, date: 2022-01-01}\n"
        let report = analyze(Dispute(graph(Self.head + text)))
        let sheet = try #require(MapSheet.sheets(report, view: .faceToFace).first)
        let svg = String(decoding: try sheet.picture.image(as: .svg, by: Graphviz.render), as: UTF8.self)
        #expect(svg.contains("<a id=\"map-ask\" xlink:href=\"#map-ask\" aria-label=\"? QUESTION · R → U. Ask."))
        #expect(svg.contains("<title>three</title>"))
    }

    @Test func withoutTwoSidesEveryPartyHasAColumn() {
        func columns(_ codes: [String]) -> [String] {
            let head = "===\nparties:\n" + codes.map { "  \($0): {name: \($0)}\n" }.joined() + "===\n\n"
            let text = codes.map { "[S\($0)]: S. {by: \($0), in: letter, quote: one}\n\n" }.joined()
            return view(text, head: head).columns.map(\.title)
        }
        #expect(columns(["K", "L", "M"]) == ["K", "L", "M"])
        #expect(columns(["K", "L", "M", "N"]) == ["K", "L", "M", "N"])
        #expect(columns(["K", "L", "M", "N", "O"]) == ["K", "L", "M", "Others · N, O"])
    }

    @Test func whoOnlyDeniesIsShownToDeny() {
        let text = """
            [Yes]: It may. {by: R, on: Q, holds: yes, in: letter, quote: one, also: [{by: U, act: denies, on: Q, holds: no, in: letter, quote: two}]}

            """
        let row = view(Self.issue + text).rows.first
        #expect(row?.cells[0].first?.kindLine == "CLAIM · R: yes")
        #expect(row?.cells[2].first?.kindLine == "CLAIM · U: no (by a denial)")
        #expect(row?.links.map(\.word) == ["one says, one denies"])
    }
}
