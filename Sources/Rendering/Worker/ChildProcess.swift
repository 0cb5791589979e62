@preconcurrency import Glibc

/// A program started with its standard input and output joined to one socket of ours.
///
/// A socket, not two pipes, because `send` can be told not to raise SIGPIPE when the program is gone.
struct ChildProcess {
    struct StartFailure: Error { let reason: String }

    enum Outcome {
        /// The exit status, or -1 after a signal, and all that was written.
        case ended(status: Int32, output: [UInt8])
        /// The deadline passed and the program was killed.
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
    }

    /// Sends all the input, then collects all the output until the program closes it or the deadline passes.
    ///
    /// The program has ended when this returns.
    func exchange(_ input: [UInt8], until deadline: ContinuousClock.Instant) -> Outcome {
        defer { close(socket) }
        _ = fcntl(socket, F_SETFL, O_NONBLOCK)
        var conversation = Conversation(socket: socket, input: input)
        while !conversation.isOver {
            let remaining = ContinuousClock.now.duration(to: deadline)
            guard remaining > .zero else { return killed() }
            conversation.advance(waitingAtMost: remaining)
        }
        while ContinuousClock.now < deadline {
            if let status = exitStatus(WNOHANG) { return .ended(status: status, output: conversation.output) }
            poll(nil, 0, 1)
        }
        return killed()
    }

    private func killed() -> Outcome {
        kill(pid, SIGKILL)
        _ = exitStatus(0)
        return .timedOut
    }

    /// The exit status, -1 after a signal; nil when the program still runs and `WNOHANG` was asked for.
    private func exitStatus(_ options: Int32) -> Int32? {
        var status: Int32 = 0
        var ended = waitpid(pid, &status, options)
        while ended < 0, errno == EINTR { ended = waitpid(pid, &status, options) }
        if ended == 0 { return nil }
        let wasSignalled = ended < 0 || status & 0x7F != 0
        return wasSignalled ? -1 : (status >> 8) & 0xFF
    }
}

/// The bytes that go to and fro.
private struct Conversation {
    let socket: Int32
    let input: [UInt8]
    var sent = 0
    var output: [UInt8] = []
    var isOver = false

    init(socket: Int32, input: [UInt8]) { (self.socket, self.input) = (socket, input) }

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
        if sent == input.count { shutdown(socket, Int32(SHUT_WR)) }
    }

    private mutating func receive() {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = buffer.withUnsafeMutableBytes { recv(socket, $0.baseAddress, $0.count, 0) }
        if count > 0 {
            output += buffer[..<count]
            if output.count > RenderWorker.byteLimit { isOver = true }
        } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
            isOver = true
        }
    }
}
