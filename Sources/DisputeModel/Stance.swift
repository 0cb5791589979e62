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

    /// Whether it denies all that the node says, and not a word of it only.
    public var deniesAll: Bool { stance == .denies && !isIronicInPart }

    /// Whether what is ironic is a word within other words, named by `irony` or set in quotation marks: it denies that
    /// word, and not all that the node says.
    public var isIronicInPart: Bool {
        guard act == .ironic, let words = quotation?.text else { return false }
        if let irony { return irony.count < words.count }
        let marks = words.indices.filter { "“”„‘’«»\"".contains(words[$0]) }
        guard let first = marks.first, let last = marks.last, first < last else { return false }
        return words[..<first].contains(where: \.isLetter) || words[last...].contains(where: \.isLetter)
    }
}
