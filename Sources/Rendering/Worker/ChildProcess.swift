@preconcurrency import Glibc

/// A program that answers requests, one at a time, over a socket that is its standard input and output.
///
/// A socket, not two pipes, because `send` can be told not to raise SIGPIPE when the program is gone. The program is
/// killed when nobody holds it any more.
final class ChildProcess {
    struct StartFailure: Error { let reason: String }

    enum Outcome: Equatable {
        case answered(Frame)
        /// The program closed its output or ended, or wrote what is no frame.
        case brokeOff
        case timedOut
    }

    private let pid: pid_t
    private let socket: Int32

    /// Starts a program. Its standard error goes nowhere.
    init(_ path: String, _ arguments: [String]) throws(StartFailure) {
        var ends: [Int32] = [-1, -1]
        let stream = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, stream, 0, &ends) == 0 else {
            throw StartFailure(reason: String(cString: strerror(errno)))
        }
        defer { close(ends[1]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
        var pid = pid_t()
        let words = ([path] + arguments).map { strdup($0) }
        defer { for word in words { free(word) } }
        let error = posix_spawn(&pid, path, &actions, nil, words + [nil], environ)
        guard error == 0 else {
            close(ends[0])
            throw StartFailure(reason: String(cString: strerror(error)))
        }
        (self.pid, socket) = (pid, ends[0])
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
    }

    deinit {
        close(socket)
        kill(pid, SIGKILL)
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    }

    /// Sends a request and waits for the answer.
    ///
    /// After any other outcome than an answer the program is of no more use.
    func exchange(_ request: Frame, until deadline: ContinuousClock.Instant) -> Outcome {
        var conversation = Conversation(socket: socket, input: request.bytes)
        while true {
            switch conversation.answer {
            case .whole(let frame): return .answered(frame)
            case .malformed: return .brokeOff
            case .unfinished where conversation.isOver: return .brokeOff
            case .unfinished: break
            }
            let remaining = ContinuousClock.now.duration(to: deadline)
            guard remaining > .zero else { return .timedOut }
            conversation.advance(waitingAtMost: remaining)
        }
    }
}

/// The bytes that go to and fro for one request.
private struct Conversation {
    let socket: Int32
    let input: [UInt8]
    private var sent = 0
    private var output: [UInt8] = []
    /// Whether the program says nothing more.
    private(set) var isOver = false

    init(socket: Int32, input: [UInt8]) { (self.socket, self.input) = (socket, input) }

    var answer: Frame.Beginning { Frame.reading(output) }

    /// Waits until something can be sent or received, and does it once.
    mutating func advance(waitingAtMost limit: Duration) {
        let events = Int16(POLLIN) | (sent < input.count ? Int16(POLLOUT) : 0)
        var descriptor = pollfd(fd: socket, events: events, revents: 0)
        let milliseconds = limit.components.seconds * 1000 + limit.components.attoseconds / 1_000_000_000_000_000
        guard poll(&descriptor, 1, Int32(clamping: milliseconds + 1)) > 0 else { return }
        if descriptor.revents & Int16(POLLOUT) != 0 { transmit() }
        if descriptor.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 { receive() }
    }

    private mutating func transmit() {
        let count = input.withUnsafeBytes {
            send(socket, $0.baseAddress?.advanced(by: sent), input.count - sent, Int32(MSG_NOSIGNAL))
        }
        if count > 0 { sent += count } else if errno != EAGAIN, errno != EINTR { sent = input.count }
    }

    private mutating func receive() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        if count > 0 {
            output += buffer[..<count]
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            isOver = true
        }
    }
}
