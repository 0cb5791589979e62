/// What a statement tagged `#norm` says about the clause it states.
public struct Norm: Sendable {
    public enum Force: String, Sendable, CaseIterable { case right, obligation, prohibition, commitment, aim, power }
    public enum Status: String, Sendable, CaseIterable { case political, legal }

    /// The text the clause belongs to, such as `Charter for European Security`.
    public let instrument: String?
    public let adopted: DateSpan?
    /// The place in the instrument, such as `para 8, sentence 5`.
    public let provision: String?
    /// The position among the clauses of its instrument.
    public let order: Int?
    public let force: Force?
    public let status: Status?
}
