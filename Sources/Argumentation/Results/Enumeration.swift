/// The results of an enumeration in a fixed order, and whether these are all of them.
public struct Enumeration<Member: Sendable>: RandomAccessCollection, Sendable {
    /// How an enumeration came to its end.
    public enum Ending: Sendable {
        /// Every member was found.
        case complete
        /// The caller's limit was reached; there may be more.
        case limitReached
        /// The budget ended; there may be more.
        case budgetExhausted
    }

    /// What was found, in the order in which it was found.
    public let members: [Member]
    /// Why the enumeration ended.
    public let ending: Ending

    init(_ members: [Member], ending: Ending) {
        self.members = members
        self.ending = ending
    }

    /// Whether every member was found.
    public var isComplete: Bool { ending == .complete }

    /// The position of the first member.
    public var startIndex: Int { members.startIndex }
    /// The position behind the last member.
    public var endIndex: Int { members.endIndex }
    /// The member at a position.
    public subscript(position: Int) -> Member { members[position] }
}
