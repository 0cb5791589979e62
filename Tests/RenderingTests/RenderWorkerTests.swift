import DisputeModel
import Testing

@testable import Rendering

/// The parent's side, with other programs in the worker's place.
@Suite struct RenderWorkerTests {
    @Test func whatTheWorkerSendsBackIsThePicture() throws {
        #expect(try echo("digraph {}") == "digraph {}")
        #expect(try echo("") == "")
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
        expect(.crashed(map: "The dispute"), from: "printf '\\000\\004\\000\\000\\000abc'; kill -SEGV $$")
    }

    @Test func aPictureThatBreaksOffIsNoPicture() {
        expect(.crashed(map: "The dispute"), from: "printf '\\000\\377\\000\\000\\000abc'")
        expect(.crashed(map: "The dispute"), from: "printf 'a'")
    }

    @Test func whatIsNotAnAnswerIsNoPicture() {
        let more = "exec tail -f /dev/null"
        expect(.crashed(map: "The dispute"), from: "printf '\\000\\003\\000\\000\\000abcd'; \(more)")
        expect(.crashed(map: "The dispute"), from: "printf '\\000\\000\\000\\000\\377'; \(more)")
        expect(.crashed(map: "The dispute"), from: "printf '\\007\\003\\000\\000\\000abc'; \(more)")
    }

    @Test func aRefusalCarriesTheMessage() {
        expect(
            .refused(map: "The dispute", message: "abc"),
            from: "printf '\\001\\003\\000\\000\\000abc'; exec cat >/dev/null")
    }

    @Test func aWorkerThatHangsIsStopped() {
        expect(
            .timedOut(map: "The dispute", limit: .milliseconds(50)), from: "exec tail -f /dev/null",
            limit: .milliseconds(50))
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

/// Several pictures from one worker: the program in its place answers with its process id.
@Suite struct RenderWorkerReuseTests {
    // Graphs of ten bytes, which the program reads after a header of five.
    private let usual = "digraph {}"
    private let crashing = "crash     "
    private let hanging = "hang      "
    private let refused = "refuse    "

    private func worker(
        _ limit: Duration = .seconds(60), endurance: RenderWorker.Endurance = RenderWorker.Endurance()
    ) -> RenderWorker {
        let script = """
            while true; do
              case "$(head -c 15 | tail -c 10)" in
                crash*) kill -SEGV $$;;
                hang*) exec tail -f /dev/null;;
                refuse*) printf '\\001\\002\\000\\000\\000no';;
                '') exit;;
                *) printf '\\000\\010\\000\\000\\000%8d' $$;;
              esac
            done
            """
        return RenderWorker(
            executable: "/bin/sh", leadingArguments: ["-c", script], timeLimit: limit, endurance: endurance)
    }

    @Test func oneProcessDrawsAllPictures() throws {
        let worker = worker()
        let first = try worker.render(usual, as: .svg, map: "m")
        for _ in 0..<5 { #expect(try worker.render(usual, as: .svg, map: "m") == first) }
    }

    @Test func aCrashEndsOnePicture() throws {
        try expectAnother(after: crashing, .crashed(map: "m"))
    }

    @Test func aHangEndsOnePicture() throws {
        try expectAnother(after: hanging, .timedOut(map: "m", limit: .seconds(2)), limit: .seconds(2))
    }

    @Test func aRefusalEndsTheProcess() throws {
        try expectAnother(after: refused, .refused(map: "m", message: "no"))
    }

    @Test func aPictureIsNotLostWithTheProcessThatDrewAnother() throws {
        // It answers once and is gone.
        let worker = RenderWorker(
            executable: "/bin/sh",
            leadingArguments: ["-c", "head -c 15 >/dev/null; printf '\\000\\010\\000\\000\\000%8d' $$"],
            timeLimit: .seconds(60))
        let pictures = try (0..<3).map { _ in try worker.render(usual, as: .svg, map: "m") }
        #expect(Set(pictures).count == 3)
    }

    @Test func afterSoManyPicturesAnotherProcessDraws() throws {
        let worker = worker(endurance: RenderWorker.Endurance(pictures: 2))
        let pictures = try (0..<6).map { _ in try worker.render(usual, as: .svg, map: "m") }
        #expect(pictures[0] == pictures[1] && pictures[2] == pictures[3] && pictures[4] == pictures[5])
        #expect(Set(pictures).count == 3)
    }

    @Test func afterSoManyBytesAnotherProcessDraws() throws {
        // A request and its answer hold eighteen.
        let worker = worker(endurance: RenderWorker.Endurance(bytes: 19))
        let pictures = try (0..<4).map { _ in try worker.render(usual, as: .svg, map: "m") }
        #expect(pictures[0] == pictures[1] && pictures[2] == pictures[3] && pictures[0] != pictures[2])
    }

    @Test func callersOfOneWorkerWaitForEachOther() async throws {
        let worker = worker()
        let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try worker.render("digraph {}", as: .svg, map: "m") } }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(pictures.count == 1)
    }

    /// A picture that fails, and one more: another process draws it.
    private func expectAnother(
        after dot: String, _ failure: RenderWorker.Failure, limit: Duration = .seconds(60),
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let worker = worker(limit)
        let before = try worker.render(usual, as: .svg, map: "m")
        #expect(throws: failure, sourceLocation: sourceLocation) { try worker.render(dot, as: .svg, map: "m") }
        let after = try worker.render(usual, as: .svg, map: "m")
        #expect(after != before, sourceLocation: sourceLocation)
        #expect(try worker.render(usual, as: .svg, map: "m") == after, sourceLocation: sourceLocation)
    }
}

@Suite struct FrameTests {
    @Test(arguments: [0, 1, 255, 256, 70_000]) func framesAreReadAsTheyWereWritten(count: Int) {
        let frame = Frame(tag: 1, payload: [UInt8](repeating: 7, count: count))
        #expect(Frame.reading(frame.bytes) == .whole(frame))
        #expect(Frame.reading(frame.bytes + [0]) == .malformed)
        #expect(Frame.reading(Array(frame.bytes.dropLast())) == .unfinished)
    }

    @Test func nobodyWaitsForAFrameThatNoMachineHolds() {
        #expect(Frame.reading([0, 255, 255, 255, 255]) == .malformed)
        #expect(Frame.reading([0, 255, 255, 255]) == .unfinished)
    }

    @Test(arguments: Graphviz.Format.allCases) func aRequestNamesItsFormat(_ format: Graphviz.Format) {
        #expect(Frame("digraph {}", as: format).format == format)
        #expect(Frame(tag: 200, payload: []).format == nil)
    }

    @Test(arguments: [RenderAnswer.picture([1, 2]), .refusal("no ⚠︎")]) func answersAreReadAsTheyWereWritten(
        _ answer: RenderAnswer
    ) {
        #expect(RenderAnswer(answer.frame) == answer)
    }
}
