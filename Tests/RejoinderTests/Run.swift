import Foundation
import Testing

/// What a run of the program gave.
struct Run {
    let status: Int32
    let output: String
    let errors: String

    /// Runs the program that was built along with the tests.
    ///
    /// - Parameters:
    ///   - input: What standard input holds.
    ///   - folder: The working directory.
    static func rejoinder(_ arguments: [String], input: String = "", in folder: TemporaryFolder? = nil) throws -> Run {
        let run = try rejoinder(arguments, input: input, at: folder?.url)
        // The folder goes when nobody needs it any more.
        withExtendedLifetime(folder) {}
        return run
    }

    /// The same in a folder that stays; nil is the working directory of the tests.
    static func rejoinder(_ arguments: [String], input: String = "", at folder: URL?) throws -> Run {
        try run(program, arguments, input: input, at: folder)
    }

    /// Runs a script of the shell, in which `"$0"` is the program.
    static func shell(_ script: String, in folder: TemporaryFolder) throws -> Run {
        let run = try run(URL(fileURLWithPath: "/bin/sh"), ["-c", script, program.path], input: "", at: folder.url)
        withExtendedLifetime(folder) {}
        return run
    }

    private static func run(_ program: URL, _ arguments: [String], input: String, at folder: URL?) throws -> Run {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = folder }
        // What the person who runs the tests likes must not matter.
        process.environment = ProcessInfo.processInfo.environment.filter { $0.key != "NO_COLOR" && $0.key != "COLUMNS" }
        // A file takes any number of messages while the output is being read from its pipe.
        let messages = FileManager.default.temporaryDirectory.appendingPathComponent("rejoinder-\(UUID().uuidString)")
        try Data().write(to: messages)
        defer { try? FileManager.default.removeItem(at: messages) }
        let (stdin, stdout, stderr) = (Pipe(), Pipe(), try FileHandle(forWritingTo: messages))
        (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
        try process.run()
        // A program that ends without having read its input must not end the tests.
        signal(SIGPIPE, SIG_IGN)
        try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let errors = try Data(contentsOf: messages)
        return Run(
            status: process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus,
            output: String(decoding: output, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
    }

    static var program: URL {
        URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("rejoinder")
    }
}

/// A folder that is there for one test.
final class TemporaryFolder {
    let url: URL

    init(_ files: [String: String] = [:]) throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("rejoinder-\(UUID().uuidString)")
        for (path, text) in files {
            let file = url.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func text(of path: String) throws -> String {
        try String(decoding: Data(contentsOf: url.appendingPathComponent(path)), as: UTF8.self)
    }

    func path(of name: String) -> String { url.appendingPathComponent(name).path }

    /// Makes a symbolic link; it need not lead anywhere.
    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(of: name), withDestinationPath: target)
    }

    /// The names of all files in it, sorted.
    var names: [String] { names(in: ".") }

    func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path(of: folder))) ?? []).sorted()
    }
}
