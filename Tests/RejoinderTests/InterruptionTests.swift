import Foundation
import Testing

/// Being stopped: by the clock with exit code 6, by the user in silence, and never with a wrong answer.
@Suite struct InterruptionTests {
    /// A random framework whose questions take far longer than the time allowed here.
    private static let hard: String = {
        var state: UInt64 = 1
        func below(_ bound: UInt64) -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) % bound
        }
        return "p af 1000\n" + (0..<5000).map { _ in "\(below(1000) + 1) \(below(1000) + 1)\n" }.joined()
    }()

    @Test(arguments: [
        ["-p", "SE-ID"], ["-p", "EE-PR"], ["-p", "CE-CO"], ["-p", "SE-STG"], ["-p", "DS-PR", "-a", "7"],
    ])
    func whenTimeIsUpThereIsNoAnswer(problem: [String]) throws {
        let folder = try TemporaryFolder(["f.af": InterruptionTests.hard])
        let run = try Run.rejoinder(["solve", "-f", "f.af", "--timeout", "0.05"] + problem, in: folder)
        #expect(run.status == 6)
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("rejoinder: error: time is up"))
    }

    @Test func anInterruptEndsTheProgramInSilence() throws {
        let folder = try TemporaryFolder(["f.af": InterruptionTests.hard])
        let process = Process()
        process.currentDirectoryURL = folder.url
        // Whoever runs the tests in the background has them, and what they start, ignore interrupts.
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["--default-signal=INT", Run.program.path]
        process.arguments? += ["solve", "-p", "SE-ID", "-f", "f.af", "-o", "answer", "--timeout", "60"]
        let (output, errors) = (Pipe(), Pipe())
        (process.standardOutput, process.standardError) = (output, errors)
        try process.run()
        // `env` itself may still ignore the first ones.
        while process.isRunning { process.interrupt() }
        // A shell shows this as 130.
        #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
        #expect(try output.fileHandleForReading.readToEnd() == nil && errors.fileHandleForReading.readToEnd() == nil)
        #expect(folder.names == ["f.af"])
    }
}
