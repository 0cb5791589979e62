import Glibc

/// The end of the user's patience.
package enum Deadline {
    nonisolated(unsafe) private static var message: StaticString = ""
    nonisolated(unsafe) private static var status: Int32 = 0

    /// How much longer than allowed a command may take that ends by itself and says what it has.
    private static let grace = 1.0

    /// Ends the process when the time is up and it has not ended by itself.
    ///
    /// - Parameter message: A line for the error stream.
    package static func set(after allowed: Double, saying message: StaticString, exitingWith status: Int32) {
        (Deadline.message, Deadline.status) = (message, status)
        signal(SIGALRM) { _ in
            // Only what is safe in a signal handler.
            _ = Glibc.write(2, Deadline.message.utf8Start, Deadline.message.utf8CodeUnitCount)
            _exit(Deadline.status)
        }
        let seconds = allowed + grace
        var timer = itimerval()
        timer.it_value.tv_sec = Int(seconds)
        timer.it_value.tv_usec = max(1, Int((seconds - seconds.rounded(.down)) * 1e6))
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    }
}
