import Foundation
import Testing

@testable import DebatePacket

/// Prints pages with Chromium and counts them. Skipped where Chromium or poppler's `pdftotext` is not installed.
@Suite(.enabled(if: Browser.path != nil, "Chromium and pdftotext are not installed, so no page is printed"))
struct PrintTests {
    private static let graphs = ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"]

    /// Fonts as wide as any that stand in for those the style sheet names.
    private static func inWideFonts(_ html: String) -> String {
        html.replacing("\"Liberation Serif\"", with: "\"DejaVu Serif\"")
            .replacing("\"Liberation Sans\"", with: "\"DejaVu Sans\"")
    }

    @Test(arguments: graphs, Paper.allCases) func theCoreTakesTenPagesInOrder(_ path: String, _ paper: Paper) throws {
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path), options: PacketOptions(paper: paper))
        let html = try #require(try SamplePackets.files(of: packet)["student.html"])
        for text in [html, PrintTests.inWideFonts(html)] {
            let pages = try printed(text)
            let heads: [Any] = [
                "Motion", "The dispute face to face", "Side A, for the motion", packet.content.decks[0].pages[1],
                "Side B, against the motion", packet.content.decks[1].pages[1], "Cross-examination", "Flow sheet",
                "What the texts set against each other", "exit ticket", "Annex",
            ]
            for (page, head) in zip(pages, heads) {
                let words = (head as? CardPage)?.cards.first?.label ?? head as? String ?? ""
                #expect(page.lowercased().contains(words.lowercased()), "\(words) on \(paper)")
            }
            #expect(pages.count > 10 && pages[10].trimmingPrefix(while: \.isWhitespace).hasPrefix("Annex"))
        }
    }

    @Test(arguments: graphs, DebateFormat.allCases) func theCoreAloneIsTenPages(_ path: String, _ format: DebateFormat)
        throws
    {
        let options = PacketOptions(format: format, extent: .core)
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path), options: options)
        let html = try #require(try SamplePackets.files(of: packet)["student.html"])
        #expect(try printed(html).count == 10)
        #expect(try printed(PrintTests.inWideFonts(html)).count == 10)
    }

    @Test func noCardStandsAcrossTwoPages() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.schoolPhones())
        let files = try SamplePackets.files(of: packet)
        for name in ["student.html", "teacher.html"] {
            let pages = try printed(try #require(files[name]))
            for card in packet.content.decks.flatMap(\.cards) {
                let whole = pages.filter { page in
                    page.contains(String(card.tag.prefix(25))) && page.contains(card.readingTime)
                }
                #expect(!whole.isEmpty, "card \(card.label) of \(name)")
            }
        }
    }

    /// The text of each page.
    private func printed(_ html: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("print-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, pdf) = (folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf"))
        try Data(html.utf8).write(to: page)
        _ = try run(
            try #require(Browser.path),
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)",
                page.absoluteString,
            ])
        let text = try run("/usr/bin/env", ["pdftotext", "-layout", pdf.path, "-"])
        return text.split(separator: "\u{0C}").map(String.init)
    }

    private func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// What prints pages.
private enum Browser {
    /// The first of the usual names that is on the search path, or what `REJOINDER_CHROMIUM` names.
    static let path: String? = {
        guard tool("pdftotext") != nil else { return nil }
        return ProcessInfo.processInfo.environment["REJOINDER_CHROMIUM"]
            ?? ["chromium", "chromium-browser", "google-chrome"].compactMap(tool).first
    }()

    private static func tool(_ name: String) -> String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
    }
}
