/// Draws in a process of its own, because this Graphviz can crash or hang: neither then ends the user's command.
///
/// The worker is this very program, started again with `render-worker FORMAT SECONDS` as its arguments. It reads one
/// DOT text and writes one picture, each as a 4-byte little-endian length and that many bytes, and exits with 0;
/// with `refusedStatus` the bytes are Graphviz's message instead.
public struct RenderWorker: Sendable {
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

    /// The first argument that makes this program a worker.
    public static let subcommand = "render-worker"
    static let refusedStatus: Int32 = 3
    /// No DOT text and no picture is larger.
    static let byteLimit = 1 << 30

    /// The path of the program to start.
    public let executable: String
    public let timeLimit: Duration
    /// What stands before the format and the seconds; tests put other programs in the worker's place.
    private let leadingArguments: [String]

    /// - Parameter executable: The program itself unless told otherwise.
    public init(executable: String = "/proc/self/exe", timeLimit: Duration = .seconds(60)) {
        self.init(executable: executable, leadingArguments: [RenderWorker.subcommand], timeLimit: timeLimit)
    }

    init(executable: String, leadingArguments: [String], timeLimit: Duration) {
        (self.executable, self.leadingArguments, self.timeLimit) = (executable, leadingArguments, timeLimit)
    }

    /// Lays out and paints a graph.
    ///
    /// - Parameter map: What errors call the map.
    public func render(_ dot: String, as format: Graphviz.Format, map: String) throws(Failure) -> [UInt8] {
        let seconds = String(max(1, timeLimit.components.seconds))
        let child: ChildProcess
        do {
            child = try ChildProcess(executable, leadingArguments + [format.rawValue, seconds])
        } catch {
            throw .notStarted(path: executable, reason: error.reason)
        }
        let outcome = child.exchange(Frame.encode(Array(dot.utf8)), until: .now + timeLimit)
        switch outcome {
        case .timedOut: throw .timedOut(map: map, limit: timeLimit)
        case .ended(let status, let bytes):
            guard let payload = Frame.decode(bytes) else { throw .crashed(map: map) }
            switch status {
            case 0: return payload
            case RenderWorker.refusedStatus:
                throw .refused(map: map, message: String(decoding: payload, as: UTF8.self))
            default: throw .crashed(map: map)
            }
        }
    }
}

/// A length and that many bytes.
enum Frame {
    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes
    }

    /// The bytes of exactly one frame; nil when there is more or less.
    static func decode(_ frame: [UInt8]) -> [UInt8]? {
        guard frame.count >= 4, frame.count - 4 == length(frame) else { return nil }
        return Array(frame[4...])
    }

    /// What the first four bytes announce.
    static func length(_ header: [UInt8]) -> Int {
        (0..<4).reduce(0) { $0 | Int(header[$1]) << (8 * $1) }
    }
}
