/// The answer to "give me one".
public enum Existence<Member: Sendable>: Sendable {
    /// Here is one.
    case found(Member)
    /// There is none.
    case none
    /// The budget ended before an answer was found.
    case unknown

    /// The one that was found.
    public var member: Member? {
        guard case .found(let member) = self else { return nil }
        return member
    }
}

extension Existence: Equatable where Member: Equatable {}
