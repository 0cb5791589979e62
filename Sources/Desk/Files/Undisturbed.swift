import Glibc

/// Work in the midst of which the user's interrupt or the end of the time would leave something half done.
enum Undisturbed {
    private static let heldBack = [SIGALRM, SIGHUP, SIGINT, SIGTERM]

    /// Does the work; a signal that comes meanwhile ends the process afterwards.
    static func run<Result, Failure: Error>(_ work: () throws(Failure) -> Result) throws(Failure) -> Result {
        var (held, before) = (sigset_t(), sigset_t())
        sigemptyset(&held)
        for signal in heldBack { sigaddset(&held, signal) }
        pthread_sigmask(SIG_BLOCK, &held, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        return try work()
    }
}
