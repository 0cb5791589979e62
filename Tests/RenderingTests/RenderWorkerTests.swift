import DisputeModel
import Testing

@testable import Rendering

/// The parent's side, with other programs in the worker's place.
@Suite struct RenderWorkerTests {
    @Test func whatTheWorkerSendsBackIsThePicture() throws {
        let worker = RenderWorker(
            executable: "/bin/cat", leadingArguments: ["-", "/dev/null"], timeLimit: .seconds(60))
        #expect(throws: RenderWorker.Failure.crashed(map: "m")) { try worker.render("digraph {}", as: .svg, map: "m") }
        #expect(try echo("digraph {}") == "digraph {}")
    }

    @Test func aLargePictureArrivesWhole() throws {
        let dot = String(repeating: "0123456789", count: 500_000)
        #expect(try echo(dot) == dot)
    }

    @Test func aWorkerThatEndsWithoutAPictureIsReportedWithTheMap() {
        expect(.crashed(map: "The dispute"), from: "exit 1")
        expect(.crashed(map: "The dispute"), from: "exit 0")
    }

    @Test func aWorkerThatCrashesIsReportedWithTheMap() {
        expect(.crashed(map: "The dispute"), from: "kill -SEGV $$")
        expect(.crashed(map: "The dispute"), from: "printf '\\003\\000\\000\\000abc'; kill -SEGV $$")
    }

    @Test func aPictureThatBreaksOffIsNoPicture() {
        expect(.crashed(map: "The dispute"), from: "printf '\\377\\000\\000\\000abc'")
        expect(.crashed(map: "The dispute"), from: "printf 'a'")
    }

    @Test func aRefusalCarriesTheMessage() {
        expect(.refused(map: "The dispute", message: "abc"), from: "printf '\\003\\000\\000\\000abc'; exit 3")
    }

    @Test func aWorkerThatHangsIsStopped() {
        expect(
            .timedOut(map: "The dispute", limit: .milliseconds(50)), from: "exec tail -f /dev/null",
            limit: .milliseconds(50))
    }

    @Test func aWorkerThatStaysAfterClosingItsOutputIsStopped() {
        expect(
            .timedOut(map: "The dispute", limit: .milliseconds(50)),
            from: "exec <&- >/dev/null; exec tail -f /dev/null", limit: .milliseconds(50))
    }

    @Test func aWorkerThatNeverReadsDoesNotBlockTheParent() {
        let dot = String(repeating: "x", count: 5_000_000)
        expect(.crashed(map: "The dispute"), from: "exit 1", dot: dot)
        expect(
            .timedOut(map: "The dispute", limit: .milliseconds(50)), from: "exec tail -f /dev/null",
            limit: .milliseconds(50), dot: dot)
    }

    @Test func aMissingProgramIsReportedWithItsPath() {
        let worker = RenderWorker(executable: "/nonexistent/rejoinder")
        #expect(
            throws: RenderWorker.Failure.notStarted(
                path: "/nonexistent/rejoinder", reason: "No such file or directory")
        ) { try worker.render("digraph {}", as: .svg, map: "m") }
    }

    @Test(arguments: [0, 1, 255, 256, 70_000])
    func framesAreReadAsTheyWereWritten(count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        #expect(Frame.decode(Frame.encode(bytes)) == bytes)
        #expect(Frame.decode(Frame.encode(bytes) + [0]) == nil)
        #expect(Frame.decode(Array(Frame.encode(bytes).dropLast())) == nil)
    }

    private func echo(_ dot: String) throws -> String {
        let worker = RenderWorker(executable: "/bin/sh", leadingArguments: ["-c", "exec cat"], timeLimit: .seconds(60))
        return String(decoding: try worker.render(dot, as: .svg, map: "m"), as: UTF8.self)
    }

    private func expect(
        _ failure: RenderWorker.Failure, from script: String, limit: Duration = .seconds(60),
        dot: String = "digraph {}", sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let worker = RenderWorker(executable: "/bin/sh", leadingArguments: ["-c", script], timeLimit: limit)
        #expect(throws: failure, sourceLocation: sourceLocation) {
            try worker.render(dot, as: .svg, map: "The dispute")
        }
    }
}
