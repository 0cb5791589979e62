/// The answer to "is this accepted?", with the labelling that shows it where one can.
///
/// The answer is read off the witness: a credulous *yes* shows an extension with the element, a sceptical *no* one
/// without it. A credulous *no* and a sceptical *yes* speak of all extensions and have no single witness.
public enum Acceptance<Element: DenseID>: Hashable, Sendable {
    /// Accepted; the witness is given for credulous questions.
    case yes(witness: Labelling<Element>?)
    /// Not accepted; the witness is given for sceptical questions.
    case no(witness: Labelling<Element>?)
    /// The budget ended before an answer was found.
    case unknown

    /// The labelling that shows the answer, where there is one.
    public var witness: Labelling<Element>? {
        switch self {
        case .yes(let witness), .no(let witness): witness
        case .unknown: nil
        }
    }
}

/// Which of the extensions have to contain an element for it to count as accepted.
public enum AcceptanceMode: String, Sendable, CaseIterable {
    /// At least one (ICCMA task DC).
    case credulous = "DC"
    /// All of them (ICCMA task DS); holds of everything when there is no extension.
    case sceptical = "DS"
}
