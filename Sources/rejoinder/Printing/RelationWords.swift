import ArgumentModel

/// Relations as an English reader says them.
enum RelationWords {
    /// What `from` does to `to`: `supports`, `attacks`, `gives a partial answer to`.
    static func active(_ relation: Relation) -> String {
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
    static func passive(_ relation: Relation) -> String {
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
