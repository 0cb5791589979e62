import Glibc

extension RenderWorker {
    /// The worker's side: reads requests from standard input and writes pictures to standard output until the socket is
    /// closed, which it is when the parent ends.
    ///
    /// - Parameter arguments: What follows the subcommand: the seconds of processor time allowed for a picture.
    public static func run(_ arguments: [String] = Array(CommandLine.arguments.dropFirst(2))) -> Never {
        guard arguments.count == 1, let seconds = UInt(arguments[0]) else { _exit(2) }
        limit(RLIMIT_CORE, to: 0)
        limit(RLIMIT_AS, to: memoryLimit)
        while let request = readFrame(), let format = request.format {
            limit(RLIMIT_CPU, to: secondsUsed + rlim_t(seconds))
            writeAll(answer(request.payload, format).frame.bytes)
        }
        _exit(0)
    }

    private static func answer(_ dot: [UInt8], _ format: Graphviz.Format) -> RenderAnswer {
        do {
            return .picture(try Graphviz.render(String(decoding: dot, as: UTF8.self), as: format))
        } catch {
            switch error {
            case .noPlugins: return .refusal("the plugins of Graphviz are not installed (libgvc6)")
            case .refused(let reason): return .refusal(reason)
            }
        }
    }

    /// The memory one worker may take.
    private static let memoryLimit: rlim_t = 4 << 30

    /// Sets a limit that can be moved again. A worker that is over its seconds or its memory is ended.
    private static func limit(_ resource: __rlimit_resource, to value: rlim_t) {
        let resource = __rlimit_resource_t(resource.rawValue)
        var limit = rlimit()
        getrlimit(resource, &limit)
        limit.rlim_cur = min(value, limit.rlim_max)
        setrlimit(resource, &limit)
    }

    /// The processor time that this process has taken, rounded up.
    private static var secondsUsed: rlim_t {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return rlim_t(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + 2)
    }

    private static func readFrame() -> Frame? {
        guard let header = readExactly(Frame.headerLength), let length = Frame.length(header),
            let payload = readExactly(length)
        else { return nil }
        return Frame(tag: header[0], payload: payload)
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
