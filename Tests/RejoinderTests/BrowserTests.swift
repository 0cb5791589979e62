import Foundation
import Testing

/// Opens the page that the command writes in Chromium through WebDriver, by the scripts in `Browser`. Left out where
/// Chromium, its driver or Selenium is not installed; `.ci/renderers` installs them.
@Suite(.serialized, .enabled(if: Browser.isInstalled, "Chromium, its driver or Selenium is not installed"))
struct BrowserTests {
    @Test(
        arguments: ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"],
        ["test_page.py", "test_hostile.py"])
    func thePageIsAsItShouldBe(_ graph: String, _ script: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).html")
        defer { try? FileManager.default.removeItem(at: file) }
        let path = Browser.repository.appendingPathComponent(graph).path
        #expect(try Run.rejoinder(["page", path, "-o", file.path]).status == 0)
        try expectAllHolds(script, file.path)
    }

    @Test(.enabled(if: Browser.hasAccessibilityRules, "axe is not there; .ci/renderers fetches it"))
    func thePageIsAccessible() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString).html")
        defer { try? FileManager.default.removeItem(at: file) }
        let graph = Browser.repository.appendingPathComponent("graphs/school-phones/school-phones.argdown").path
        #expect(try Run.rejoinder(["page", graph, "-o", file.path]).status == 0)
        try expectAllHolds("test_access.py", file.path)
    }

    @Test func aServedPageFollowsItsFiles() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("serve-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.copyItem(
            at: Browser.repository.appendingPathComponent("graphs/school-phones"), to: folder)
        try expectAllHolds("test_serve.py", Run.program.path, folder.path)
    }

    private func expectAllHolds(_ script: String, _ arguments: String...) throws {
        let (status, text) = Browser.run([Browser.scripts.appendingPathComponent(script).path] + arguments)
        let failures = text.split(separator: "\n").filter { !$0.hasPrefix("ok ") }.joined(separator: "\n")
        #expect(status == 0, "\(failures)")
    }
}

/// Whether these tests run where they must.
@Suite struct BrowserPresenceTests {
    @Test(.enabled(if: ProcessInfo.processInfo.environment["REJOINDER_NEEDS_BROWSER"] != nil))
    func thereIsABrowserWhereOneIsNeeded() {
        #expect(Browser.isInstalled)
        #expect(Browser.hasAccessibilityRules)
    }
}

/// What drives a browser.
private enum Browser {
    private static let python = "/usr/bin/python3"
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    static let scripts = folder.appendingPathComponent("Browser")
    static let repository = folder.deletingLastPathComponent().deletingLastPathComponent()

    static let isInstalled: Bool = {
        let programs = [python, "/usr/bin/chromium", "/usr/bin/chromedriver"]
        guard programs.allSatisfy(FileManager.default.isExecutableFile) else { return false }
        return run(["-c", "import selenium"]).status == 0
    }()

    private static let axe = repository.appendingPathComponent(".build/axe/axe.min.js").path
    static let hasAccessibilityRules = FileManager.default.fileExists(atPath: axe)

    static func run(_ arguments: [String]) -> (status: Int32, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(["AXE_JS": axe]) { $1 }
        (process.standardOutput, process.standardError) = (output, output)
        guard (try? process.run()) != nil else { return (-1, "") }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }
}
