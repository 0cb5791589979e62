import Glibc

/// What running a program to its end cost, as the system accounts for it.
struct ChildRun {
    let wallMilliseconds: Double
    /// Time of the processor, user and system.
    let cpuMilliseconds: Double
    let peakMegabytes: Int
    let status: Int32

    enum Failure: Error { case code(Int32) }

    /// Runs a program, its output discarded. (Foundation's `Process` looks for the end only now and then.)
    init(_ program: String, _ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        let start = ContinuousClock.now
        var process = pid_t()
        let code = posix_spawn(&process, program, &actions, nil, &words, environ)
        guard code == 0 else { throw Failure.code(code) }
        var (wait, usage) = (Int32(0), rusage())
        guard wait4(process, &wait, 0, &usage) == process else { throw Failure.code(errno) }
        wallMilliseconds = Stopwatch.milliseconds(ContinuousClock.now - start)
        cpuMilliseconds = ChildRun.milliseconds(usage.ru_utime) + ChildRun.milliseconds(usage.ru_stime)
        peakMegabytes = usage.ru_maxrss / 1024
        status = (wait >> 8) & 0xFF
    }

    private static func milliseconds(_ time: timeval) -> Double {
        Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3
    }

    /// A program that stands in the folder of this one.
    static func neighbour(_ name: String) -> String {
        let own = CommandLine.arguments[0]
        return (own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./") + name
    }
}
