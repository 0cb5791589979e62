public import ArgumentModel
public import DisputeModel

/// The questions, demands and claims of a graph and what came of them.
public struct Unanswered: Sendable {
    /// What every output has to say beside these findings.
    public static let note =
        "Unanswered means: no answer among the texts collected here. It does not mean conceded, and not true."

    /// Questions, demands and offers, by statement, then by addressee; those whose date is not known too.
    public let questions: [AskedQuestion]
    /// Questions that want no answer; never counted.
    public let rhetorical: [AskedQuestion]
    /// What may or may not have been asked by the date asked for.
    public let uncertain: [Statement.ID]
    private let lazyClaims: Lazily<[ClaimReception]>

    /// Every claim that awaits an answer with every party that makes it, answered or not, in source order.
    ///
    /// Complexity, when first asked for: O(*p* (*n* + *m*)) in parties, nodes and relations.
    public var claims: [ClaimReception] { lazyClaims.value }

    /// Complexity: O(*n* + *m*) in nodes and relations.
    public init(_ dispute: Dispute) {
        let tracker = QuestionTracker(dispute)
        let all = tracker.questions()
        rhetorical = all.filter(\.isRhetorical)
        questions = all.filter { !$0.isRhetorical }
        uncertain = tracker.uncertain()
        lazyClaims = Lazily { ClaimTracker(dispute).receptions() }
    }

    private init(
        questions: [AskedQuestion], rhetorical: [AskedQuestion], uncertain: [Statement.ID],
        claims: Lazily<[ClaimReception]>
    ) {
        (self.questions, self.rhetorical, self.uncertain, lazyClaims) = (questions, rhetorical, uncertain, claims)
    }

    /// The questions, demands and offers with all they are put to: what every output lists, in the same order.
    public var exchanges: [Exchange] { Exchange.grouping(questions) }

    /// The rhetorical questions in the same form.
    public var rhetoricalExchanges: [Exchange] { Exchange.grouping(rhetorical) }

    /// Those without a sufficient reply: what every output counts.
    public var openExchanges: [Exchange] { exchanges.filter(\.isOpen) }

    /// The claims that somebody who could answer, and has texts of its own here, leaves without an answer.
    public var openClaims: [ClaimReception] { claims.filter { !$0.unansweredBy.isEmpty } }

    /// Those on whose word alone a relation answers as it is graded, where the outcome of the question rests on it.
    public func graders(of relation: Relation.ID) -> [Party.ID] {
        let outcome = questions.first { outcome in
            !outcome.gradedBy.isEmpty
                && outcome.replies.contains { $0.relation == relation && $0.isCounted && $0.status == outcome.status }
        }
        return outcome?.gradedBy ?? []
    }

    /// What concerns the given parties only. An empty list selects all.
    ///
    /// - Parameters:
    ///   - asker: Who asked or claimed.
    ///   - addressee: Who was asked or, for claims, leaves them without an answer.
    ///   - kinds: Of what kind the statement is.
    public func filtered(
        by asker: [Party.ID] = [], to addressee: [Party.ID] = [], kinds: [Kind] = []
    ) -> Unanswered {
        func selects(_ question: AskedQuestion) -> Bool {
            (asker.isEmpty || question.askers.contains(where: asker.contains))
                && (addressee.isEmpty || question.to.map(addressee.contains) ?? false)
                && (kinds.isEmpty || kinds.contains(question.form.kind))
        }
        @Sendable func selects(_ claim: ClaimReception) -> Bool {
            (asker.isEmpty || asker.contains(claim.by))
                && (addressee.isEmpty || claim.unansweredBy.contains(where: addressee.contains))
                && (kinds.isEmpty || kinds.contains(.claim))
        }
        return Unanswered(
            questions: questions.filter(selects), rhetorical: rhetorical.filter(selects), uncertain: uncertain,
            claims: Lazily { [lazyClaims] in lazyClaims.value.filter(selects) })
    }
}

extension Unanswered {
    /// What can be left unanswered.
    public enum Kind: String, Sendable, CaseIterable { case question, demand, offer, claim }
}

extension AskedQuestion.Form {
    fileprivate var kind: Unanswered.Kind {
        switch self {
        case .question: .question
        case .demand: .demand
        case .offer: .offer
        }
    }
}
