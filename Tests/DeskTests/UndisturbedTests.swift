import Glibc
import Testing

@testable import Desk

@Suite(.serialized) struct UndisturbedTests {
    nonisolated(unsafe) private static var signalCount = 0

    /// How many signals came during and after some work, on a thread that lets them through.
    private func count(_ work: () -> Void) -> (during: Int, after: Int) {
        UndisturbedTests.signalCount = 0
        signal(SIGHUP) { _ in UndisturbedTests.signalCount += 1 }
        defer { signal(SIGHUP, SIG_DFL) }
        var open = sigset_t()
        sigemptyset(&open)
        sigaddset(&open, SIGHUP)
        pthread_sigmask(SIG_UNBLOCK, &open, nil)
        let during = Undisturbed.run {
            work()
            return UndisturbedTests.signalCount
        }
        return (during, UndisturbedTests.signalCount)
    }

    /// Sends a signal to this thread: others do not hold it back.
    private func hangUp() { pthread_kill(pthread_self(), SIGHUP) }

    @Test func aSignalComesWhenTheWorkIsDone() {
        #expect(count { hangUp() } == (0, 1))
    }

    @Test func workWithinWorkHoldsSignalsBackToTheEnd() {
        #expect(count { Undisturbed.run { hangUp() } } == (0, 1))
    }
}
