package import ArgumentModel

/// Relations as an English reader says them: one row a kind.
package struct RelationWords {
    /// What the start does to the end.
    package let active: String
    /// What is done to the end by the start.
    package let passive: String
    /// The legend of a line: what it says of its ends.
    package let reading: String

    package static func of(_ kind: Relation.Kind) -> RelationWords {
        switch kind {
        case .supports: row("supports", "is supported by", "the start gives a reason for the end")
        case .entails: row("entails", "is entailed by", "if the start is true, so is the end")
        case .attacks: row("attacks", "is attacked by", "the start says the end is wrong")
        case .contrary: row("is contrary to", "is contrary to", "both cannot be true")
        case .contradicts: row("contradicts", "contradicts", "exactly one of the two is true")
        case .undercuts: row("undercuts", "is undercut by", "the start says the step does not follow")
        case .cites: row("cites", "is cited by", "the start invokes the norm at the end")
        case .answers: row("replies to", "is answered by", "the start replies to the question or demand")
        case .restates: row("restates", "is restated by", "the start says the end again")
        }
    }

    private static func row(_ active: String, _ passive: String, _ reading: String) -> RelationWords {
        RelationWords(active: active, passive: passive, reading: reading)
    }

    /// What the ends of a relation of both directions do, such as `contradict each other`; nil for all others.
    package static func mutual(_ kind: Relation.Kind) -> String? {
        switch kind {
        case .contrary: "oppose each other"
        case .contradicts: "contradict each other"
        case .supports, .entails, .attacks, .undercuts, .cites, .answers, .restates: nil
        }
    }

    /// Before what does it: `Attacked by`, `Contrary to`.
    package var heading: String {
        (passive.hasPrefix("is ") ? String(passive.dropFirst(3)) : passive).capitalizedFirst
    }

    /// What `from` does to `to`: `supports`, `attacks`, `partly answers`.
    package static func active(_ relation: Relation) -> String { active(relation.kind, relation.grade) }

    /// - Parameter grade: Of replies.
    package static func active(_ kind: Relation.Kind, _ grade: Relation.Grade?) -> String {
        switch grade {
        case .full: "answers"
        case .partial: "partly answers"
        case .evasive: "evades"
        case .refusal: "refuses"
        case .deferral: "defers"
        case Relation.Grade.none?: "leaves unanswered"
        case nil: of(kind).active
        }
    }

    /// What is done to `to` by `from`: `is answered (partial) by`.
    package static func passive(_ relation: Relation) -> String { passive(relation.kind, relation.grade) }

    /// - Parameter grade: Of replies.
    package static func passive(_ kind: Relation.Kind, _ grade: Relation.Grade?) -> String {
        guard let grade else { return of(kind).passive }
        return "is answered (\(grade.rawValue)) by"
    }
}

extension Relation.Kind {
    /// What stands in the legend beside the line.
    package var reading: String { RelationWords.of(self).reading }
}
