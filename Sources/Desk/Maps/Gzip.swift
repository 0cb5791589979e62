import Foundation

/// What `gzip`, which every Debian has, makes of bytes: the same for the same bytes, without name or time.
package enum Gzip {
    package static func compressed(_ bytes: [UInt8]) throws(DeskFailure) -> [UInt8] {
        let input = FileManager.default.temporaryDirectory.appendingPathComponent("rejoinder-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: input) }
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-9nc", input.path]
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        do {
            try Data(bytes).write(to: input)
            try process.run()
        } catch {
            throw DeskFailure(.file, "cannot compress: \(error)")
        }
        let compressed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0, !compressed.isEmpty else {
            throw DeskFailure(.file, "cannot compress: 'gzip' failed")
        }
        return Array(compressed)
    }
}
