public import ArgumentModel

/// How somebody who is quoted stands to what a node says.
public enum Stance: String, Sendable, CaseIterable {
    /// It is the party's claim.
    case asserts
    /// A question, or an offer: no claim; it awaits a reply.
    case asks
    /// No claim either; it awaits a reply or an act.
    case demands
    /// It opposes what the node says.
    case denies
    /// It quotes or reports it and takes no stand.
    case mentions
}

extension Occurrence {
    /// The one place that decides who asserts what; every output asks it and none works it out again.
    ///
    /// `via` leaves it as it is and adds a reporter; irony about a part denies that part and leaves the rest.
    public var stance: Stance {
        switch act {
        case .asserts, .concedes, .charges, .offers, .announces, .predicts, .presupposes: .asserts
        case .asks: .asks
        case .demands: .demands
        case .denies, .ironic: .denies
        case .quotes, .reports: .mentions
        }
    }
}
