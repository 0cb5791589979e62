/// How long a question may be worked on before the answer is "unknown".
///
/// A budget never changes an answer; it only decides whether there is one. It is polled inside the SAT solver
/// and between its calls.
public struct Budget: Sendable {
    private let start = ContinuousClock.now
    private let deadline: ContinuousClock.Instant?
    private let cancellation: (@Sendable () -> Bool)?

    /// Creates a budget that ends at a deadline, on cancellation, or at whichever comes first.
    ///
    /// - Parameters:
    ///   - deadline: The instant after which work stops; `nil` for none.
    ///   - cancellation: Asked often, from the thread that works; `true` stops the work. `nil` for never.
    public init(deadline: ContinuousClock.Instant? = nil, cancellation: (@Sendable () -> Bool)? = nil) {
        self.deadline = deadline
        self.cancellation = cancellation
    }

    /// The budget that never ends.
    public static let unlimited = Budget()

    /// A budget that ends after a duration, counted from now.
    public static func lasting(_ duration: Duration) -> Budget {
        Budget(deadline: ContinuousClock.now.advanced(by: duration))
    }

    /// As long again, to put together what was found.
    public var doubled: Budget {
        Budget(deadline: deadline.map { $0 + start.duration(to: $0) }, cancellation: cancellation)
    }

    /// Whether the work has to stop now.
    public var isExhausted: Bool {
        if let cancellation, cancellation() { return true }
        guard let deadline else { return false }
        return ContinuousClock.now >= deadline
    }

    var isUnlimited: Bool { deadline == nil && cancellation == nil }
}

/// Thrown inside the module when a ``Budget`` ends; public calls turn it into "unknown" or "incomplete".
struct BudgetExhausted: Error {}
