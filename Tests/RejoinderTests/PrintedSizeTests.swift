import Foundation
import Testing

/// The sheets that `map --print` writes are as large as the paper, and every word stands on them between the margins.
@Suite struct PrintedSizeTests {
    /// In points, upright.
    private static let papers = ["a4": (595, 842), "a3": (842, 1191), "letter": (612, 792)]
    private static let views = ["dispute", "questions", "norms", "argument"]
    private static let graph = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("graphs/school-phones/school-phones.argdown").path

    /// The sheets of a view.
    private func sheets(_ view: String, on paper: String, ending: String, in folder: TemporaryFolder) throws -> [URL] {
        let run = try Run.rejoinder(
            ["map", Self.graph, "--view", view, "--print", paper, "-o", "map.\(ending)"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let names = folder.names.filter { $0.hasSuffix(".\(ending)") }
        #expect(!names.isEmpty)
        return names.map { URL(fileURLWithPath: folder.path(of: $0)) }
    }

    @Test(
        .enabled(if: Poppler.isInstalled, "no poppler-utils: .ci/renderers installs them"),
        arguments: papers.keys.sorted(),
        views) func sheetsOfPDFAreAsLargeAsThePaper(paper: String, view: String) throws
    {
        let folder = try TemporaryFolder()
        let (width, height) = try #require(Self.papers[paper])
        for sheet in try sheets(view, on: paper, ending: "pdf", in: folder) {
            let info = try Poppler.output("pdfinfo", [sheet.path])
            let size = try #require(info.firstMatch(of: #/Page size: +(\d+) x (\d+) pts/#), "\(info)")
            let found = (Int(size.1) ?? 0, Int(size.2) ?? 0)
            #expect(found == (width, height) || found == (height, width), "\(sheet.lastPathComponent): \(found)")
            #expect(info.contains(#/Pages: +1\n/#))
            let words = try Poppler.output("pdftotext", ["-bbox", sheet.path, "-"])
            let boxes = words.matches(of: #/xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"/#)
            #expect(!boxes.isEmpty)
            for box in boxes {
                let (left, top) = (Double(box.1) ?? -1, Double(box.2) ?? -1)
                let (right, bottom) = (Double(box.3) ?? .infinity, Double(box.4) ?? .infinity)
                #expect(
                    left >= 18 && top >= 18 && right <= Double(found.0) - 18 && bottom <= Double(found.1) - 9,
                    "\(sheet.lastPathComponent): \(box.0) of \(found)")
            }
        }
    }

    /// 96 dots an inch, which is 72 points.
    @Test(arguments: papers.keys.sorted(), views) func sheetsOfPNGAreAsLargeAsThePaper(paper: String, view: String)
        throws
    {
        let folder = try TemporaryFolder()
        let (width, height) = try #require(Self.papers[paper])
        for sheet in try sheets(view, on: paper, ending: "png", in: folder) {
            let bytes = [UInt8](try Data(contentsOf: sheet))
            #expect(bytes.prefix(4) == [0x89, 0x50, 0x4E, 0x47])
            func number(at offset: Int) -> Double {
                Double(bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }) * 72 / 96
            }
            let found = (number(at: 16), number(at: 20))
            func isNear(_ size: (Int, Int)) -> Bool {
                abs(found.0 - Double(size.0)) < 1 && abs(found.1 - Double(size.1)) < 1
            }
            #expect(isNear((width, height)) || isNear((height, width)), "\(sheet.lastPathComponent): \(found)")
        }
    }

    @Test(arguments: papers.keys.sorted(), views) func sheetsOfSVGAreAsLargeAsThePaper(paper: String, view: String)
        throws
    {
        let folder = try TemporaryFolder()
        let (width, height) = try #require(Self.papers[paper])
        for sheet in try sheets(view, on: paper, ending: "svg", in: folder) {
            let text = try String(contentsOf: sheet, encoding: .utf8)
            let size = try #require(text.firstMatch(of: #/<svg [^>]*width="([\d.]+)pt" height="([\d.]+)pt"/#))
            let found = (String(size.1), String(size.2))
            #expect(
                found == ("\(width)", "\(height)") || found == ("\(height)", "\(width)"),
                "\(sheet.lastPathComponent): \(found)")
        }
    }
}

/// A real reader of PDF.
private enum Poppler {
    private static func path(of name: String) -> String { "/usr/bin/" + name }

    static let isInstalled = ["pdfinfo", "pdftotext"].allSatisfy {
        FileManager.default.isExecutableFile(atPath: path(of: $0))
    }

    static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: path(of: program))
        process.arguments = arguments
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text
    }
}
