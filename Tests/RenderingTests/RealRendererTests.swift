import Analysis
import ArgdownSyntax
import DisputeModel
import Foundation
import Testing

@testable import ArgumentModel
@testable import Rendering

/// Maps as two programs that people open them with draw them, in fonts that people have: every word keeps to its box
/// and stands over no other. `.ci/renderers` installs programs and fonts; without them nothing is tested.
@Suite struct RealRendererTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path
    static let fonts = ["Liberation Sans", "DejaVu Sans", "Noto Sans", "Roboto"].filter(Program.hasFont)

    /// Of each view of the two disputes the first sheets, and boxes of other scripts.
    private static let pictures: [String: String] = {
        var pictures: [String: String] = [:]
        for name in ["graphs/indivisible-security", "graphs/school-phones/school-phones"] {
            guard let graph = try? Workspace.load([root + "/\(name).argdown"]).value else { continue }
            let report = analyze(Dispute(graph))
            let views: [(String, MapView)] = [
                ("dispute", .faceToFace), ("questions", .questions), ("norms", .norms), ("argument", .argument),
            ]
            for (view, sheets) in views.map({ ($0.0, MapSheet.sheets(report, view: $0.1)) }) {
                for (number, sheet) in sheets.prefix(3).enumerated() {
                    pictures["\(graph.title ?? name), \(view) \(number + 1)"] = svg(sheet.picture)
                }
            }
        }
        for (name, title) in scripts {
            let text = "[\(title) 1]: \(title).\n  + [\(title) 2]: \(title)\n  - <\(title) 3>: \(title)"
            pictures[name] = svg(.diagram(diagram(text)))
        }
        return pictures
    }()

    private static let scripts = [
        ("combining marks", "Žluťoučký kůň úpěl ďábelské ódy e\u{301}"), ("Greek", "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία"),
        ("Cyrillic", "Съешь ещё этих мягких французских булок"),
    ]

    private static func svg(_ picture: MapPicture) -> String? {
        let bytes = try? picture.image(as: .svg) { dot, format in try Graphviz.render(dot, as: format) }
        return bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    private static func inFont(_ svg: String, _ font: String) -> String {
        svg.replacing(SVGPainter.fontStack, with: font)
    }

    @Test(.enabled(if: Program.chromium != nil, "no Chromium: .ci/renderers installs it"), arguments: fonts)
    func inABrowserWordsKeepToTheirBoxes(font: String) throws {
        let chromium = try #require(Program.chromium)
        let pictures = Self.pictures
        #expect(pictures.count >= 15)
        let body = pictures.sorted { $0.key < $1.key }.map { name, svg in
            "<div title=\"\(XMLText.escape(name))\">\(Self.inFont(svg, font))</div>\n"
        }.joined()
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "maps-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let page = folder.appending(path: "page.html")
        try "<!doctype html><meta charset=utf-8><body>\(body)<script>\(Self.measure)</script></body>"
            .write(to: page, atomically: true, encoding: .utf8)
        let dom = try Program.output(
            chromium,
            ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=100000", "--dump-dom", page.path])
        let start = try #require(dom.range(of: "<pre id=\"problems\">"), "the page was not measured")
        let problems = dom[start.upperBound...].prefix { $0 != "<" }
        #expect(problems.isEmpty, "\(font):\n\(problems.prefix(2000))")
    }

    /// Words outside the outlines that they stand among, and words over others.
    private static let measure = """
        const found = [];
        const reach = e => e.getBoundingClientRect();
        for (const svg of document.querySelectorAll('svg')) {
          const name = svg.parentNode.title, seen = [];
          for (const text of svg.querySelectorAll('text')) {
            const box = reach(text), group = text.closest('a, g');
            const shapes = [...(group ? group.children : [])].filter(e => /^(rect|path|polygon|polyline|ellipse)$/.test(e.tagName)).map(reach);
            if (shapes.length) {
              const left = Math.min(...shapes.map(s => s.left)), right = Math.max(...shapes.map(s => s.right));
              const top = Math.min(...shapes.map(s => s.top)), bottom = Math.max(...shapes.map(s => s.bottom));
              if (box.left < left - 1 || box.right > right + 1 || box.top < top - 1 || box.bottom > bottom + 1)
                found.push(name + ': outside its box: ' + text.textContent);
            }
            for (const [other, words] of seen) {
              const wide = Math.min(box.right, other.right) - Math.max(box.left, other.left);
              const high = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
              if (wide > 1 && high > 0.4 * Math.min(box.height, other.height))
                found.push(name + ': ' + text.textContent + ' over ' + words);
            }
            seen.push([box, text.textContent]);
          }
        }
        document.body.innerHTML = '<pre id="problems"></pre>';
        document.querySelector('pre').textContent = found.join('\\n');
        """

    @Test(.enabled(if: Program.rsvg != nil, "no rsvg-convert: .ci/renderers installs it"), arguments: fonts)
    func withoutFittedWordsBoxesLeaveRoom(font: String) throws {
        let rsvg = try #require(Program.rsvg)
        var problems: [String] = []
        for (name, svg) in Self.pictures.sorted(by: { $0.key < $1.key }) {
            let lines = DrawnLines(svg)
            let drawn = try Program.output(rsvg, ["-f", "svg"], input: Self.inFont(lines.wordsAlone, font))
            let extents = DrawnLines.extents(of: drawn)
            #expect(extents.count == lines.words.count, "\(name)")
            for (extent, word) in zip(extents, lines.words) {
                guard let room = word.room else { continue }
                if extent.lowerBound < room.lowerBound - 1 || extent.upperBound > room.upperBound + 1 {
                    problems.append("\(name): \(word.text)")
                }
            }
        }
        #expect(problems.isEmpty, "\(font):\n\(problems.prefix(20).joined(separator: "\n"))")
    }
}

/// The words of one of our pictures, which have an element a line, and the outlines that they stand among.
private struct DrawnLines {
    struct Word {
        let text: String
        /// From left to right, in the units of the group; nil where it stands in no outline.
        let room: ClosedRange<Double>?
    }

    private(set) var words: [Word] = []
    /// The picture without anything else.
    private(set) var wordsAlone = ""

    init(_ svg: String) {
        var pending: [String] = []
        var room: ClosedRange<Double>?
        var shift = 0.0
        func close(_ words: inout [Word]) {
            words += pending.map { text in
                Word(text: text, room: room.map { ($0.lowerBound + shift)...($0.upperBound + shift) })
            }
            (pending, room) = ([], nil)
        }
        for line in svg.split(separator: "\n") {
            if line.hasPrefix("<g") || line.hasPrefix("<a ") || line.hasPrefix("</") { close(&words) }
            if let start = line.firstRange(of: "translate(") {
                shift = Double(line[start.upperBound...].prefix { $0 != " " }) ?? 0
            }
            if line.hasPrefix("<text") {
                let text = XMLText.plain(line.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
                if text.contains(where: { !$0.isWhitespace }) { pending.append(text) }
            } else if let extent = DrawnLines.extent(of: line) {
                room =
                    room.map {
                        min($0.lowerBound, extent.lowerBound)...max($0.upperBound, extent.upperBound)
                    } ?? extent
            }
            let isKept = ["<svg", "<g", "</g", "<a ", "</a", "<text", "</svg"].contains { line.hasPrefix($0) }
            if isKept { wordsAlone += line.replacing(/(width|height)="[0-9.]+pt"/, with: "") + "\n" }
        }
        close(&words)
    }

    /// From the leftmost to the rightmost point of a shape.
    private static func extent(of line: Substring) -> ClosedRange<Double>? {
        if line.hasPrefix("<rect"), let width = number("width", line) {
            let x = number("x", line) ?? 0
            return x...(x + width)
        }
        guard line.hasPrefix("<path") || line.hasPrefix("<polygon") || line.hasPrefix("<polyline") else { return nil }
        let points = line.firstMatch(of: /(?:points|d)="([^"]*)"/)?.1
        return points.flatMap { extent(ofPoints: $0) }
    }

    private static func number(_ name: String, _ line: Substring) -> Double? {
        line.firstRange(of: " \(name)=\"").flatMap { Double(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }

    /// Of absolute points, every other number an abscissa.
    private static func extent(ofPoints text: some StringProtocol) -> ClosedRange<Double>? {
        let numbers = text.split { !($0.isNumber || $0 == "." || $0 == "-" || $0 == "e") }.compactMap { Double($0) }
        let xs = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
        guard let least = xs.min(), let most = xs.max() else { return nil }
        return least...most
    }

    /// Of the shapes of the letters that librsvg drew, a path for each line of words.
    static func extents(of svg: String) -> [ClosedRange<Double>] {
        svg.split(separator: "\n").filter { $0.hasPrefix("<path") }.compactMap { line in
            line.firstMatch(of: /\ d="([^"]*)"/).flatMap { extent(ofPoints: $0.1) }
        }
    }
}

/// Programs of the machine.
private enum Program {
    static let chromium = path(of: "chromium") ?? path(of: "chromium-browser")
    static let rsvg = path(of: "rsvg-convert")

    static func hasFont(_ family: String) -> Bool {
        guard let list = path(of: "fc-list") else { return false }
        return (try? output(list, [family, "family"]))?.isEmpty == false
    }

    private static func path(of name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }

    static func output(_ path: String, _ arguments: [String], input: String = "") throws -> String {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "program-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (source, sink) = (folder.appending(path: "in"), folder.appending(path: "out"))
        try input.write(to: source, atomically: true, encoding: .utf8)
        try Data().write(to: sink)
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: source)
        process.standardOutput = try FileHandle(forWritingTo: sink)
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return try String(contentsOf: sink, encoding: .utf8)
    }
}
