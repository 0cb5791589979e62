import Analysis
import ArgumentModel
import DisputeModel
import Testing

@testable import Rendering

@Suite struct MapSheetTests {
    private static let text =
        DiagramTests.parties + """
            [A]: a. {by: RU, in: letter, quote: one, date: 2022-01-28}
              <- [B]: b. {by: US, in: letter, quote: two, date: 2022-02-01}
                <- [C]: c. {by: RU, in: letter, quote: three, date: 2022-02-01}
              <- [D]: d. {by: US, in: letter, quote: four, date: 2022-02-01}
              <+ [E]: e. {by: RU, in: letter, quote: five, date: 2022-02-01}
              <+ [F]: f.
            """

    private func sheets(threshold: Int, link: MapOptions.SheetLink = .fragment) -> [MapSheet] {
        let graph = graph(MapSheetTests.text)
        var options = MapOptions()
        options.grouping = .party
        options.overviewThreshold = threshold
        options.sheetLink = link
        return MapSheet.sheets(analyze(Dispute(graph)), options: options)
    }

    @Test func aMapAtTheThresholdIsOneSheet() {
        let sheets = sheets(threshold: 6)
        #expect(sheets.map(\.slug) == [nil])
        #expect(sheets[0].diagram.nodes.count == 6)
    }

    @Test func aMapOverTheThresholdOpensAsAnOverviewOfItsGroups() {
        let sheets = sheets(threshold: 5)
        #expect(sheets.map(\.slug) == [nil, "ru", "us", "ungrouped"])
        let overview = sheets[0].diagram
        #expect(overview.nodes.map(\.title) == ["Russian Federation", "United States", "Without a group"])
        #expect(
            overview.nodes.map(\.metaLine) == [
                "2 claims, 1 rebuttal", "2 rebuttals", "1 claim",
            ])
        #expect(
            overview.lines.sorted() == [
                "Russian Federation -attacks-> United States", "United States -2 × attacks-> Russian Federation",
                "Without a group -supports-> Russian Federation",
            ])
    }

    @Test(arguments: ["", ", side: x"]) func theFirstSheetAloneIsTheFirstOfAll(side: String) throws {
        let asked = (0..<30).map { "[Q\($0)]: Number \($0)? #question {by: R, to: U, in: letter, quote: one}\n\n" }
        let head =
            "===\nparties:\n  R: {name: Reds\(side)}\n  U: {name: Blues\(side.replacing("x", with: "y"))}\n===\n\n"
        let report = analyze(Dispute(graph(head + asked.joined())))
        for view in [MapView.faceToFace, .questions, .norms, .argument] {
            let all = MapSheet.sheets(report, view: view)
            let (first, count) = MapSheet.first(report, view: view, options: MapOptions())
            #expect(count == all.count && count > 0)
            #expect(first.picture.dot == all[0].picture.dot, "\(view)")
        }
        #expect(MapSheet.first(report, view: .faceToFace, options: MapOptions()).count > 1)
    }

    @Test func groupsLinkToTheirSheets() {
        #expect(sheets(threshold: 5)[0].diagram.nodes[0].href == "#group-ru")
        let files = sheets(threshold: 5, link: .file(base: "map", fileExtension: "svg"))
        #expect(files[0].diagram.nodes.map(\.href) == ["map-ru.svg", "map-us.svg", "map-ungrouped.svg"])
    }

    @Test func aSubMapHoldsItsGroupAndLeadsToTheOthers() {
        let map = sheets(threshold: 5)[1].diagram
        #expect(map.nodes.filter { $0.kind != .portal }.map(\.title) == ["A", "C", "E"])
        #expect(
            map.lines.sorted() == [
                "C -attacks-> United States", "E -supports-> A", "United States -2 × attacks-> A",
                "Without a group -supports-> A",
            ])
    }

    @Test func sheetsInOnePageShareNoIdentifier() {
        let prefixes = sheets(threshold: 5).map(\.diagram.idPrefix)
        #expect(Set(prefixes).count == prefixes.count)
    }

    @Test func aMapWithoutFramesIsCutIntoNeighbourhoods() {
        func sheets(_ text: String) -> [MapSheet] {
            MapSheet.sheets(analyze(Dispute(graph(text))), options: MapOptions())
        }
        let star = "[Hub]: Hub.\n" + (0..<100).map { "  <- [A\($0)]: Attack \($0).\n" }.joined()
        let found = sheets(star)
        // 101 boxes in parts of 24, and the overview.
        #expect(found.count == 6)
        #expect(found[0].diagram.nodes.map(\.title).first == "Part 1: “Hub” and 23 more")
        let boxes = found.dropFirst().flatMap { $0.diagram.nodes.filter { $0.kind != .portal }.map(\.title) }
        #expect(boxes.count == 101 && Set(boxes).count == 101)
        // Every part but the first leads on to it.
        #expect(found.dropFirst(2).allSatisfy { $0.diagram.nodes.filter { $0.kind == .portal }.count == 1 })
        // Boxes that nothing connects are cut as well.
        #expect(sheets((0..<61).map { "[B\($0)]: B \($0).\n\n" }.joined()).count == 1)
        #expect(sheets((0..<60).map { "[C\($0)]: C.\n  <- [D\($0)]: D.\n\n" }.joined()).count == 6)
    }

    /// 42 closed parts, 41 of which lead to one: rows of two, words included, and not one row of all words.
    @Test func theOverviewOfAStarIsNoWiderThanARowOfBoxes() throws {
        let star = "[Hub]: Hub.\n" + (0..<1000).map { "  <- [A\($0)]: Attack \($0).\n" }.joined()
        let sheets = MapSheet.sheets(analyze(Dispute(graph(star))), options: MapOptions())
        let overview = sheets[0].diagram
        #expect(overview.nodes.count == 42 && overview.edges.count == 41)
        let size = try overview.svg { try Graphviz.render($0, as: $1) }.size
        // Two boxes side by side, and the lines that pass beside them.
        #expect(size.width < 1500 && size.height < 2000, "\(size)")
    }
}
