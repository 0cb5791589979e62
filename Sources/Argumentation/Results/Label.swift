/// The verdict on one element in one labelling: Caminada (2006),
/// https://doi.org/10.1007/11853886_11.
public enum Label: UInt8, Sendable, CaseIterable {
    /// Accepted: belongs to the set, or is derivable from it.
    case `in`
    /// Rejected: attacked by the set, or derivable only with the help of what the set attacks.
    case out
    /// Neither.
    case undecided
}
