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

/// Where things stand on pages: nothing over another, no word outside its box, no line through a box that it does not
/// belong to.
@Suite struct GridGeometryTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func problems(_ grid: Grid) -> [String] {
        let solid = grid.boxes.indices.filter { index in
            switch grid.boxes[index].outline {
            case .square, .rounded, .third, .clause, .slot, .band: true
            case .none, .rule, .word: false
            }
        }
        var problems: [String] = []
        func overlap(_ a: Grid.Frame, _ b: Grid.Frame) -> Bool {
            a.x < b.right - 0.01 && b.x < a.right - 0.01 && a.y < b.bottom - 0.01 && b.y < a.bottom - 0.01
        }
        for (place, a) in solid.enumerated() {
            for b in solid[(place + 1)...] where overlap(grid.boxes[a].frame, grid.boxes[b].frame) {
                problems.append("\(a) lies over \(b)")
            }
        }
        for (index, box) in grid.boxes.enumerated() {
            let frame = box.frame
            if frame.x < 0 || frame.y < 0 || frame.right > grid.size.width || frame.bottom > grid.size.height {
                problems.append("\(index) is off the page")
            }
            let room = frame.width - (box.outline == .none ? 0 : 2 * Grid.padding(box.outline))
            for words in box.words where GridText.width(words) > room + 0.01 {
                problems.append("words of \(index) are wider than it: \(words.lines)")
            }
            if box.words.reduce(0, { $0 + $1.height }) > frame.height + 0.01 {
                problems.append("words of \(index) are higher than it")
            }
        }
        for line in grid.lines {
            let (a, b) = (grid.boxes[line.from].frame, grid.boxes[line.to].frame)
            let (left, right) = (min(a.right, b.right), max(a.x, b.x))
            for index in solid where index != line.from && index != line.to {
                let frame = grid.boxes[index].frame
                if frame.x < right && left < frame.right && frame.y < line.y && line.y < frame.bottom {
                    problems.append("a line runs through \(index): \(grid.boxes[index].words.flatMap(\.lines))")
                }
            }
            for end in [a, b] where line.y < end.y - 0.01 || line.y > end.bottom + 0.01 {
                problems.append("a line misses its box")
            }
        }
        return problems
    }

    private func check(_ report: Report, _ view: MapView) {
        var options = MapOptions()
        options.theme = .print
        for sheet in MapSheet.sheets(report, view: view, options: options) {
            guard case .grid(let grid) = sheet.picture else { continue }
            #expect(problems(grid) == [], "\(grid.title)")
            #expect(grid.size.height <= 842 && grid.size.width <= 1191, "\(grid.title)")
        }
    }

    @Test(arguments: ["graphs/indivisible-security", "graphs/school-phones/school-phones"])
    func pagesOfTheGraphsHoldWhatTheyShow(name: String)
        throws
    {
        let graph = try Workspace.load([Self.root + "/\(name).argdown"]).value
        let report = analyze(Dispute(graph))
        check(report, .faceToFace)
        check(report, .questions)
        for clash in report.clashes().all { check(report, .clash(clash)) }
    }

    /// Long words and long titles, several parties, with and without sides.
    @Test(arguments: ["", ", side: %"]) func pagesOfLongWordsHoldThemToo(side: String) {
        let long =
            String(repeating: "Donaudampfschifffahrtsgesellschaft ", count: 8) + String(repeating: "x", count: 200)
        let codes = ["AAAAAAAAAAAAAAAAAAAAAAAAAAAA", "B", "C", "D", "E"]
        var text = "===\ntitle: \(long)\nparties:\n"
        for (index, code) in codes.enumerated() {
            text += "  \(code): {name: \"\(long)\"\(side.replacingOccurrences(of: "%", with: index < 2 ? "s" : "t"))}\n"
        }
        text += "===\n\n[Q]: \(long)? #issue\n\n"
        for (index, code) in codes.enumerated() {
            text +=
                "[S\(index) \(long)]: S. {by: \(code), on: \"Q\", holds: \(index % 2 == 0 ? "yes" : "no"), in: letter, quote: one}\n\n"
            text +=
                "[D\(index)]: \(long). #demand {by: \(code), to: [\(codes.joined(separator: ", "))], in: letter, quote: two}\n\n"
        }
        let report = analyze(Dispute(graph(text)))
        check(report, .faceToFace)
        check(report, .questions)
    }
}
