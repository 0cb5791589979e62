import Glibc

/// The end of the user's patience.
enum Deadline {
    private static let message: StaticString = "rejoinder: error: time is up; the result is not complete\n"

    /// How much longer than allowed a command may take that ends by itself and says what it has.
    private static let grace = 1.0

    /// Ends the process with exit code 6 when the time is up and the command has not ended by itself.
    static func set(after allowed: Double) {
        let seconds = allowed + grace
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
