/// Somebody who speaks, asks or is asked in the dispute.
public struct Party: Sendable, Identifiable {
    /// The position of a party in `ArgumentGraph.parties`.
    public struct ID: Hashable, Sendable, Comparable {
        public let index: Int
        public init(_ index: Int) { self.index = index }
        public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
    }

    public let id: ID
    /// The short code used in metadata, such as `RU`.
    public let code: String
    public let name: String
    /// The side of the dispute, such as `A`; nil for those who belong to none.
    public let side: String?
    public let speakers: [String]
    /// How its documents are signed, where that is not its name or one of its speakers.
    public let issuers: [String]
    /// All the parties that it stands for, where it is a group, in the order given; never itself, through others neither.
    /// What is put to the group is put to all of them together; what one of them says is not said by the group, nor what
    /// the group says by one of them.
    public let members: [ID]
}
