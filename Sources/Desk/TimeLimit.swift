package import Argumentation
import Glibc

/// The end of the user's patience, counted from when the value is made.
///
/// A search stops when the time is up, and what it found by then may take as long again to be put together and drawn:
/// whoever allows more time never gets less.
package struct TimeLimit: Sendable {
    /// How long a search, or one picture, may take.
    package let allowed: Duration
    /// For searches.
    package let budget: Budget

    package init(_ allowed: Duration) {
        (self.allowed, budget) = (allowed, .lasting(allowed))
    }

    nonisolated(unsafe) private static var farewell: (message: StaticString, status: Int32) = ("", 0)

    /// How much later than that the process ends when it has not ended by itself.
    private static let grace = Duration.seconds(1)

    /// Ends the process when it is far over time.
    ///
    /// - Parameter message: A line for the error stream.
    package func enforce(saying message: StaticString, exitingWith status: Int32) {
        TimeLimit.farewell = (message, status)
        signal(SIGALRM) { _ in
            // Only what is safe in a signal handler.
            let (message, status) = TimeLimit.farewell
            _ = Glibc.write(STDERR_FILENO, message.utf8Start, message.utf8CodeUnitCount)
            _exit(status)
        }
        // Whoever started this process may hold the signal back, for itself and so for us.
        var alarm = sigset_t()
        sigemptyset(&alarm)
        sigaddset(&alarm, SIGALRM)
        pthread_sigmask(SIG_UNBLOCK, &alarm, nil)
        let (seconds, attoseconds) = (allowed * 2 + TimeLimit.grace).components
        var timer = itimerval()
        timer.it_value.tv_sec = Int(seconds)
        timer.it_value.tv_usec = Int(attoseconds / 1_000_000_000_000)
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    }
}
