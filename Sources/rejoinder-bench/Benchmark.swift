/// A measurement that can be asked for by name.
struct Benchmark: Sendable {
    let name: String
    /// What is measured, in a few words.
    let summary: String
    /// Measures and prints, one line for each figure.
    let run: @Sendable () throws -> Void
}

/// Taking the time.
enum Stopwatch {
    /// The shortest of several runs, in milliseconds, and the result of the last.
    static func best<Value>(of runs: Int, _ work: () throws -> Value) rethrows -> (milliseconds: Double, value: Value) {
        var value: Value?
        var best = Duration.seconds(1_000_000)
        for _ in 0..<max(1, runs) {
            value = nil
            let time = try ContinuousClock().measure { value = try work() }
            best = min(best, time)
        }
        // At least one run has set it.
        return (milliseconds(best), value!)
    }

    static func milliseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e3 + Double(duration.components.attoseconds) / 1e15
    }

    /// `12.3`.
    static func text(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
