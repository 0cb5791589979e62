import Foundation

/// Draws in a process of its own, because this Graphviz can crash or hang: neither then ends the user's command.
///
/// The worker is this very program, started again with `render-worker SECONDS` as its arguments. It is asked for one
/// picture after the other over a socket and ends when the socket is closed. What goes wrong in it ends one picture
/// only: the next one is drawn by a worker started afresh, and so is a picture after so many others that the memory
/// which Graphviz leaks begins to matter.
///
/// One picture is drawn at a time, whoever asks.
public final class RenderWorker: Sendable {
    public enum Failure: Error, Equatable {
        /// The worker was stopped after the time limit.
        case timedOut(map: String, limit: Duration)
        /// The worker ended without a picture: it crashed or ran into its memory limit.
        case crashed(map: String)
        /// Graphviz refused the graph.
        case refused(map: String, message: String)
        /// The program could not be started.
        case notStarted(path: String, reason: String)
    }

    /// How much one process draws before another takes its place: about 30 KB leak with a map of twelve boxes.
    struct Endurance {
        var pictures = 500
        /// Of requests and answers together.
        var bytes = 64 << 20
    }

    /// The first argument that makes this program a worker.
    public static let subcommand = "render-worker"

    /// The path of the program to start.
    public let executable: String
    /// For each picture.
    public let timeLimit: Duration
    /// What stands before the seconds; tests put other programs in the worker's place.
    private let leadingArguments: [String]
    private let endurance: Endurance

    /// An NSLock for the reason that `Graphviz` gives. It guards the two properties below.
    private let lock = NSLock()
    nonisolated(unsafe) private var child: ChildProcess?
    nonisolated(unsafe) private var left = Endurance()

    /// - Parameter executable: The program itself unless told otherwise.
    public convenience init(executable: String = "/proc/self/exe", timeLimit: Duration = .seconds(60)) {
        self.init(executable: executable, leadingArguments: [RenderWorker.subcommand], timeLimit: timeLimit)
    }

    init(
        executable: String, leadingArguments: [String], timeLimit: Duration, endurance: Endurance = Endurance()
    ) {
        (self.executable, self.leadingArguments) = (executable, leadingArguments)
        (self.timeLimit, self.endurance) = (timeLimit, endurance)
    }

    /// Lays out and paints a graph.
    ///
    /// - Parameter map: What errors call the map.
    public func render(_ dot: String, as format: Graphviz.Format, map: String) throws(Failure) -> [UInt8] {
        lock.lock()
        defer { lock.unlock() }
        let outcome = try outcome(of: Frame(dot, as: format))
        guard case .answered(let frame) = outcome, case .picture(let bytes) = RenderAnswer(frame) else {
            child = nil
            throw failure(outcome, map)
        }
        left.pictures -= 1
        left.bytes -= dot.utf8.count + bytes.count
        if left.pictures <= 0 || left.bytes <= 0 { child = nil }
        return bytes
    }

    /// A child that has drawn before and now breaks off may suffer from what it drew: the picture is given to a fresh one,
    /// so that no picture fails for what came before it.
    private func outcome(of request: Frame) throws(Failure) -> ChildProcess.Outcome {
        let deadline = ContinuousClock.now + timeLimit
        if let outcome = child?.exchange(request, until: deadline), outcome != .brokeOff { return outcome }
        return try start().exchange(request, until: deadline)
    }

    private func start() throws(Failure) -> ChildProcess {
        child = nil
        let seconds = String(max(1, timeLimit.components.seconds))
        do {
            let started = try ChildProcess(executable, leadingArguments + [seconds])
            (child, left) = (started, endurance)
            return started
        } catch {
            throw .notStarted(path: executable, reason: error.reason)
        }
    }

    private func failure(_ outcome: ChildProcess.Outcome, _ map: String) -> Failure {
        switch outcome {
        case .timedOut: .timedOut(map: map, limit: timeLimit)
        case .brokeOff: .crashed(map: map)
        case .answered(let frame):
            switch RenderAnswer(frame) {
            case .refusal(let message): .refused(map: map, message: message)
            case .picture, nil: .crashed(map: map)
            }
        }
    }
}
