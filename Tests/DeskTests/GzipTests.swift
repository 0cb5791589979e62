import Foundation
import Testing

@testable import Desk

@Suite struct GzipTests {
    @Test(arguments: [0, 1, 100_000]) func whatIsCompressedIsTheSameWhenUnpacked(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 / 3) }
        let compressed = try Gzip.compressed(bytes)
        #expect(compressed.starts(with: [0x1F, 0x8B]))
        // Neither name nor time: the same bytes each time.
        #expect(try Gzip.compressed(bytes) == compressed)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("gzip-test-\(UUID().uuidString).gz")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(compressed).write(to: file)
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        (process.arguments, process.standardOutput) = (["gzip", "-dc", file.path], output)
        try process.run()
        let unpacked = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(Array(unpacked) == bytes)
    }
}
