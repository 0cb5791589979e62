import Analysis
import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Foundation
import TestInputs
import Testing

@testable import Rendering

/// Boxes and arrows on paper: each box on one page, each line whole or as two notes, no page larger than the paper.
@Suite struct PrintedPagesTests {
    /// The pages of a map with what was to be printed.
    private struct Printed {
        let content: MapContent
        let diagrams: [Diagram]
        /// By page, the boxes with their numbers.
        let places: [String: (page: Int, box: Diagram.Node)]

        init(_ report: Report, on paper: MapPaper, view: MapView = .argument, legend: Bool = true) throws {
            var options = MapOptions()
            options.print(on: paper)
            options.theme = .print
            options.legend = legend ? .below : .hidden
            content = MapContent(report, view: view, grouping: nil)
            let sheets = try MapSheet.printed(report, view: view, options: options, as: .svg) {
                try Graphviz.render($0, as: $1)
            }
            diagrams = sheets.map(\.diagram)
            var places: [String: (page: Int, box: Diagram.Node)] = [:]
            for (index, diagram) in diagrams.enumerated() {
                for box in diagram.nodes { places[box.anchor] = (index + 1, box) }
            }
            self.places = places
        }

        func place(of node: Node) throws -> (page: Int, box: Diagram.Node) {
            try #require(places[content.graph.slug(of: node)])
        }
    }

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    private func report(ofGraph name: String) throws -> Report {
        analyze(Dispute(try Workspace.load([Self.root + "/graphs/\(name).argdown"]).value))
    }

    private func report(_ text: String) -> Report { analyze(Dispute(graph(text))) }

    private static let star = "[Hub]: Hub.\n" + (0..<1000).map { "  <- [A\($0)]: Attack \($0).\n" }.joined()
    private static let chain = (1..<200).map { "[C\($0)]: Claim \($0).\n  -> [C\($0 - 1)]\n\n" }.joined()

    // MARK: The definition

    /// What a page's words say of a box's lines that leave the page: of one of its connectors, whether it names an end.
    private func names(_ note: String, _ direction: String, page: Int, number: Int) -> Bool {
        guard let arrow = note.firstRange(of: " \(direction) ") else { return false }
        let ends = note[arrow.upperBound...]
        let listed = ends.matches(of: #/p\. (\d+) \(([\d, ]+)\)/#)
        if !listed.isEmpty {
            return listed.contains { match in
                Int(match.1) == page && match.2.split(separator: ", ").contains { Int($0) == number }
            }
        }
        if let span = ends.firstMatch(of: #/pages from p\. (\d+) to p\. (\d+)/#) {
            return (Int(span.1) ?? .max)...(Int(span.2) ?? .max) ~= page
        }
        return ends.matches(of: #/(\d+)(?:–(\d+))?/#).contains { run in
            let first = Int(run.1) ?? .max
            return first...(run.2.flatMap { Int($0) } ?? first) ~= page
        }
    }

    /// How many lines a connector stands for.
    private func count(_ note: String) -> Int {
        guard let arrow = note.firstMatch(of: #/ (\d+ )?[→←↔] (p\. |\d+ pages)/#) else { return 0 }
        if let number = arrow.1 { return Int(number.dropLast()) ?? 0 }
        return note.matches(of: #/\(([\d, ]+)\)/#).reduce(0) { $0 + $1.1.split(separator: ", ").count }
    }

    private func check(_ printed: Printed, on paper: MapPaper) throws {
        let boxes = printed.diagrams.flatMap(\.nodes)
        #expect(boxes.count == printed.content.nodes.count && printed.places.count == boxes.count)
        #expect(boxes.compactMap(\.reference).map { Int($0) } == (1...boxes.count).map { $0 })
        #expect(printed.diagrams.allSatisfy { $0.nodes.count <= paper.boxLimit })
        var (whole, leaving) = (0, [String: Int]())
        for line in printed.content.lines {
            let (from, to) = (try printed.place(of: line.from), try printed.place(of: line.to))
            if from.page == to.page {
                whole += 1
                let page = printed.diagrams[from.page - 1]
                #expect(
                    page.edges.contains {
                        $0.relation == line.kind && page[$0.from].anchor == from.box.anchor
                            && page[$0.to].anchor == to.box.anchor
                    })
                continue
            }
            for (here, there, direction) in [(from, to, "→"), (to, from, "←")] {
                let number = Int(there.box.reference ?? "") ?? 0
                #expect(
                    here.box.notes.contains {
                        names($0, line.kind.isSymmetric ? "↔" : direction, page: there.page, number: number)
                    }, "\(here.box.title): \(here.box.notes) \(there.page) \(number)")
                leaving[here.box.anchor, default: 0] += 1
            }
        }
        #expect(printed.diagrams.reduce(0) { $0 + $1.edges.count } == whole)
        for box in boxes { #expect(box.notes.reduce(0) { $0 + count($1) } == leaving[box.anchor] ?? 0, "\(box.notes)") }
        for (index, page) in printed.diagrams.enumerated() where !page.nodes.isEmpty {
            let shown = page.nodes.reduce(0) { $0 + (leaving[$1.anchor] ?? 0) }
            let said = page.subtitle.firstMatch(of: #/(\d+) lines? leads? to other/#).flatMap { Int($0.1) } ?? 0
            // A line from a box to another has one end here.
            #expect(said == shown, "page \(index + 1)")
            #expect(page.title.hasSuffix("page \(index + 1) of \(printed.diagrams.count)"))
        }
        for page in printed.diagrams {
            let picture = try page.svg { try Graphviz.render($0, as: $1) }
            #expect(picture.size.fits(in: paper.size), "\(page.title): \(picture.size)")
            #expect(picture.smallestType ?? 9 >= 9)
        }
    }

    // MARK: Graphs

    @Test(arguments: [
        ("indivisible-security", MapPaper.a4), ("school-phones/school-phones", .a4),
        ("school-phones/school-phones", .a3), ("school-phones/school-phones", .letter),
    ]) func everyBoxAndLineOfAGraphIsPrinted(name: String, paper: MapPaper) throws {
        try check(try Printed(try report(ofGraph: name), on: paper), on: paper)
    }

    @Test func aStarIsPrintedOnAsFewPagesAsItsBoxesTake() throws {
        let printed = try Printed(report(Self.star), on: .a4)
        try check(printed, on: .a4)
        // 1,001 boxes and the key.
        #expect(printed.diagrams.count <= 1001 / 16 + 3)
        let hub = try #require(printed.diagrams[0].nodes.first { $0.title == "Hub" })
        let here = printed.diagrams[0].nodes.count - 1
        #expect(hub.notes == ["attacked by \(1000 - here) ← p. 2–\(printed.diagrams.count - 1)"])
    }

    @Test func aChainIsCutOncePerPage() throws {
        let printed = try Printed(report(Self.chain), on: .a4)
        try check(printed, on: .a4)
        let pages = printed.diagrams.filter { !$0.nodes.isEmpty }
        #expect(pages.reduce(0) { $0 + $1.edges.count } == 199 - (pages.count - 1))
    }

    @Test func whatHasRoomOnOnePageStandsThereWithItsKey() throws {
        let printed = try Printed(report("[A]: a.\n  <- [B]: b.\n"), on: .a4)
        #expect(printed.diagrams.count == 1 && printed.diagrams[0].legend != nil)
        #expect(printed.diagrams[0].nodes.allSatisfy { $0.notes.isEmpty && $0.reference == nil })
        let none = try Printed(report(Self.chain), on: .a3, legend: false)
        #expect(none.diagrams.allSatisfy { $0.legend == nil && !$0.nodes.isEmpty })
    }

    @Test func theKeyCountsTheWholeMapAndWhatItLeavesOut() throws {
        let printed = try Printed(report(Self.star + "\n[Loose]: Nothing is related to it.\n"), on: .a4)
        let key = try #require(printed.diagrams.last?.legend)
        #expect(printed.diagrams.dropLast().allSatisfy { $0.legend == nil })
        #expect(key.edges.map(\.count) == [1000] && key.nodes.map(\.head) == ["1 claim", "1000 rebuttals"])
        #expect(key.notes.contains { $0.hasPrefix("1 statement without relations is not drawn") })
    }

    @Test func aFrameThatHasRoomOnAPageIsNotTorn() throws {
        var text = ""
        for section in 0..<6 {
            text += "# Section \(section)\n\n"
            for number in 0..<6 {
                text += "[S\(section) \(number)]: s.\n\n[T\(section) \(number)]: t.\n  -> [S\(section) \(number)]\n\n"
            }
        }
        let printed = try Printed(report(text), on: .a4)
        try check(printed, on: .a4)
        #expect(printed.diagrams.flatMap(\.groups).map(\.title) == (0..<6).map { "Section \($0)" })
    }

    @Test func aLargeKeyGoesOnOnAnotherPage() throws {
        let parties = (0..<80).map { "  P\($0): {name: Party number \($0)}\n" }.joined()
        var text = "===\nparties:\n\(parties)===\n\n"
        for number in 0..<80 {
            text += "[C\(number)]: c. {by: P\(number), in: letter, quote: one}\n  -> [C\((number + 1) % 80)]\n\n"
        }
        let printed = try Printed(report(text), on: .a4)
        try check(printed, on: .a4)
        let keys = printed.diagrams.compactMap(\.legend)
        #expect(keys.count > 1 && keys.flatMap(\.parties).count == 80)
    }

    // MARK: Pages whose places are computed

    @Test(arguments: MapPaper.allCases) func facesAndLedgersFitTheirPaper(paper: MapPaper) throws {
        for name in ["indivisible-security", "school-phones/school-phones"] {
            let report = try report(ofGraph: name)
            var options = MapOptions()
            options.print(on: paper)
            for view in [MapView.faceToFace, .questions, .norms] {
                let sheets = try MapSheet.printed(report, view: view, options: options, as: .svg) {
                    try Graphviz.render($0, as: $1)
                }
                for sheet in sheets {
                    guard case .grid(let grid) = sheet.picture else { continue }
                    let (size, across) = (grid.size, PictureSize(width: paper.size.height, height: paper.size.width))
                    #expect(
                        size.fits(in: paper.size) || paper == .a3 && size.fits(in: across), "\(grid.title): \(size)")
                    #expect(grid.boxes.flatMap(\.words).allSatisfy { $0.size >= 9 })
                }
            }
        }
    }

    // MARK: Words

    @Test func aFewEndsAreNamedAndManyCounted() {
        func words(_ ends: [(Int, Int)], _ direction: PageConnector.Direction = .to, _ kind: Relation.Kind = .attacks)
            -> String
        {
            var connector = PageConnector(kind, direction, remark: "", page: ends[0].0, number: ends[0].1)
            for end in ends.dropFirst() { connector.add(end.0, end.1) }
            return connector.words
        }
        #expect(words([(3, 14)]) == "attacks → p. 3 (14)")
        #expect(words([(3, 14), (3, 15), (5, 20)], .from) == "attacked by ← p. 3 (14, 15), p. 5 (20)")
        #expect(words([(3, 14)], .both, .contrary) == "contrary to ↔ p. 3 (14)")
        #expect(words([(1, 1), (2, 9), (3, 14), (5, 30), (5, 31)], .from) == "attacked by 5 ← p. 1–3, 5")
        #expect(
            words((1...9).map { (2 * $0, 20 * $0) }, .from, .cites) == "cited by 9 ← 9 pages from p. 2 to p. 18")
    }
}
