package import ArgumentModel

/// Relations as an English reader says them.
package enum RelationWords {
    /// What `from` does to `to`: `supports`, `attacks`, `gives a partial answer to`.
    package static func active(_ relation: Relation) -> String {
        switch relation.kind {
        case .supports: "supports"
        case .entails: "entails"
        case .attacks: "attacks"
        case .contrary: "is contrary to"
        case .contradicts: "contradicts"
        case .undercuts: "undercuts"
        case .cites: "cites"
        case .answers: answers(relation)
        case .restates: "restates"
        }
    }

    /// What is done to `to` by `from`.
    package static func passive(_ relation: Relation) -> String {
        switch relation.kind {
        case .supports: "is supported by"
        case .entails: "is entailed by"
        case .attacks: "is attacked by"
        case .contrary: "is contrary to"
        case .contradicts: "contradicts"
        case .undercuts: "is undercut by"
        case .cites: "is cited by"
        case .answers: "is answered\(relation.grade.map { " (\($0.rawValue))" } ?? "") by"
        case .restates: "is restated by"
        }
    }

    /// Before what does it: `Attacked by`, `Contrary to`.
    package static func heading(_ kind: Relation.Kind) -> String {
        switch kind {
        case .supports: "Supported by"
        case .entails: "Entailed by"
        case .attacks: "Attacked by"
        case .contrary: "Contrary to"
        case .contradicts: "Contradicts"
        case .undercuts: "Undercut by"
        case .cites: "Cited by"
        case .answers: "Answered by"
        case .restates: "Restated by"
        }
    }

    private static func answers(_ relation: Relation) -> String {
        switch relation.grade {
        case .full: "answers"
        case .partial: "partly answers"
        case .evasive: "evades"
        case .refusal: "refuses"
        case .deferral: "defers"
        case Relation.Grade.none?: "leaves unanswered"
        case nil: "replies to"
        }
    }
}

extension Relation.Kind {
    /// What stands in the legend beside the line.
    package var reading: String {
        switch self {
        case .supports: "the start gives a reason for the end"
        case .entails: "if the start is true, so is the end"
        case .attacks: "the start says the end is wrong"
        case .contrary: "both cannot be true"
        case .contradicts: "exactly one of the two is true"
        case .undercuts: "the start says the step does not follow"
        case .cites: "the start invokes the norm at the end"
        case .answers: "the start replies to the question or demand"
        case .restates: "the start says the end again"
        }
    }
}
