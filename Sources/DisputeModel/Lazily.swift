import Synchronization

/// A value that is worked out when it is first asked for, once, by whichever thread asks first.
///
/// What is never asked for costs nothing. The only class of the pipeline: a value cannot remember what it worked out.
package final class Lazily<Value: Sendable>: Sendable {
    private enum State {
        case pending(@Sendable () -> Value)
        case known(Value)
    }

    private let state: Mutex<State>

    package init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.pending(make)) }

    /// The value if somebody has asked for it.
    package var known: Value? {
        state.withLock { state in
            switch state {
            case .known(let value): value
            case .pending: nil
            }
        }
    }

    package var value: Value {
        state.withLock { state in
            switch state {
            case .known(let value): return value
            case .pending(let make):
                let value = make()
                state = .known(value)
                return value
            }
        }
    }
}
