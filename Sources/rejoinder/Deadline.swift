import Glibc

/// The end of the user's patience.
enum Deadline {
    private static let message: StaticString = "rejoinder: error: time is up; the result is not complete\n"

    /// Ends the process with exit code 6 when the time is up.
    static func set(after seconds: Double) {
        signal(SIGALRM) { _ in
            // Only what is safe in a signal handler.
            _ = Glibc.write(2, Deadline.message.utf8Start, Deadline.message.utf8CodeUnitCount)
            _exit(ExitStatus.limit.rawValue)
        }
        var timer = itimerval()
        timer.it_value.tv_sec = Int(seconds)
        timer.it_value.tv_usec = max(1, Int((seconds - seconds.rounded(.down)) * 1e6))
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    }
}
