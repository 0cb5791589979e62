import Foundation
import Testing

@testable import DebatePacket

/// Prints both pages with a browser. Runs when `REJOINDER_CHROMIUM` names one.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_CHROMIUM"] != nil))
struct PrintTests {
    @Test(arguments: ["A4", "Letter"]) func bothPagesPrintWithoutACardAcrossTwoPages(_ paper: String) throws {
        let browser = try #require(ProcessInfo.processInfo.environment["REJOINDER_CHROMIUM"])
        let packet = try SamplePackets.packet(of: SamplePackets.schoolPhones())
        let files = try SamplePackets.files(of: packet)
        for name in ["student.html", "teacher.html"] {
            let html = try #require(files[name]).replacing(
                "</style>", with: "@page { size: \(paper); } @page wide { size: \(paper) landscape; }</style>")
            let pages = try printed(html, with: browser)
            #expect((8...30).contains(pages.count), "\(name) has \(pages.count) pages on \(paper)")
            for card in packet.content.decks.flatMap(\.cards) {
                let holding = pages.filter {
                    $0.contains(card.strip.first.prefix(30)) || $0.contains(card.tag.prefix(25))
                }
                #expect(!holding.isEmpty)
                let whole = pages.filter { page in
                    page.contains(String(card.tag.prefix(25))) && page.contains(card.readingTime)
                }
                #expect(!whole.isEmpty, "card \(card.label) of \(name) on \(paper)")
            }
        }
    }

    /// The text of each page.
    private func printed(_ html: String, with browser: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("print-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, pdf) = (folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf"))
        try Data(html.utf8).write(to: page)
        _ = try run(
            browser,
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=\(pdf.path)",
                page.path,
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
