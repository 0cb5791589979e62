import Analysis
import ArgdownSyntax
import DisputeModel
import Foundation
import Testing

@testable import ArgumentModel
@testable import Rendering

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
        let upright = PictureSize(width: 527, height: 700)
        for (page, size) in [
            (MapOptions.Page.a3Across, PictureSize(width: 1191, height: 842)), (.upright(upright), upright),
        ] {
            var options = MapOptions()
            (options.theme, options.page, options.heading) = (.print, page, page == .a3Across ? .above : .hidden)
            for sheet in MapSheet.sheets(report, view: view, options: options) {
                guard case .grid(let grid) = sheet.picture else { continue }
                #expect(problems(grid) == [], "\(grid.title) on \(page)")
                guard page == .a3Across || FaceToFace(report, view) != nil else { continue }
                #expect(grid.size.fits(in: size), "\(grid.title) on \(page): \(grid.size)")
                let sizes = grid.boxes.flatMap(\.words).map(\.size)
                #expect(sizes.allSatisfy { $0 >= 9 }, "\(grid.title) on \(page)")
            }
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
        check(report, .norms)
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
        text += "[N \(long)]: \(long) #norm {instrument: \"\(long)\", provision: \"\(long)\"}\n\n"
        for index in codes.indices {
            text += "[C\(index)]: @[N \(long)] {by: \(codes[index]), in: letter, quote: one}\n\n"
        }
        let report = analyze(Dispute(graph(text)))
        check(report, .faceToFace)
        check(report, .questions)
        check(report, .norms)
    }
}
