import Glibc

extension RenderWorker {
    /// The worker's side: reads one graph from standard input, writes one picture to standard output, and exits.
    ///
    /// - Parameter arguments: What follows the subcommand: the format and the seconds of processor time allowed.
    public static func run(_ arguments: [String] = Array(CommandLine.arguments.dropFirst(2))) -> Never {
        guard arguments.count == 2, let format = Graphviz.Format(rawValue: arguments[0]),
            let seconds = UInt(arguments[1]), let dot = readFrame()
        else { _exit(2) }
        limit(seconds: seconds)
        do {
            try writeAll(Frame.encode(Graphviz.render(String(decoding: dot, as: UTF8.self), as: format)))
            _exit(0)
        } catch {
            let message: String
            switch error {
            case .noPlugins: message = "the plugins of Graphviz are not installed (libgvc6)"
            case .refused(let reason): message = reason
            }
            writeAll(Frame.encode(Array(message.utf8)))
            _exit(refusedStatus)
        }
    }

    /// The memory one map may take.
    private static let memoryLimit: rlim_t = 4 << 30

    private static func limit(seconds: UInt) {
        func set(_ resource: __rlimit_resource, _ value: rlim_t) {
            var limit = rlimit(rlim_cur: value, rlim_max: value)
            _ = setrlimit(__rlimit_resource_t(resource.rawValue), &limit)
        }
        set(RLIMIT_CPU, rlim_t(seconds))
        set(RLIMIT_CORE, 0)
        set(RLIMIT_AS, memoryLimit)
    }

    private static func readFrame() -> [UInt8]? {
        guard let header = readExactly(4) else { return nil }
        let length = Frame.length(header)
        return length <= byteLimit ? readExactly(length) : nil
    }

    private static func readExactly(_ count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes {
                read(STDIN_FILENO, $0.baseAddress?.advanced(by: filled), count - filled)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            filled += got
        }
        return bytes
    }

    private static func writeAll(_ bytes: [UInt8]) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes {
                send(STDOUT_FILENO, $0.baseAddress?.advanced(by: written), bytes.count - written, Int32(MSG_NOSIGNAL))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { _exit(2) }
            written += count
        }
    }
}
