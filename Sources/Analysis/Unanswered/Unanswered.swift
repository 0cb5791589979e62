public import ArgumentModel
public import DisputeModel

/// The questions, demands and claims of a graph and what came of them.
public struct Unanswered: Sendable {
    /// What every output has to say beside these findings.
    public static let note =
        "Unanswered means: no answer among the texts collected here. It does not mean conceded, and not true."

    /// Questions and demands that were asked at a known date, by statement, then by addressee.
    public let questions: [AskedQuestion]
    /// Questions and demands whose date is not known.
    public let undated: [AskedQuestion]
    /// Questions that want no answer; never counted.
    public let rhetorical: [AskedQuestion]
    /// Every claim with every party that makes it, answered or not, in source order.
    public let claims: [ClaimReception]

    /// Complexity: O(*p* (*n* + *m*)) in parties, nodes and relations.
    public init(_ dispute: Dispute) {
        let all = QuestionTracker(dispute).questions()
        rhetorical = all.filter(\.isRhetorical)
        questions = all.filter { !$0.isRhetorical && $0.firstAsked != nil }
        undated = all.filter { !$0.isRhetorical && $0.firstAsked == nil }
        claims = ClaimTracker(dispute).receptions()
    }

    private init(
        questions: [AskedQuestion], undated: [AskedQuestion], rhetorical: [AskedQuestion], claims: [ClaimReception]
    ) {
        (self.questions, self.undated, self.rhetorical, self.claims) = (questions, undated, rhetorical, claims)
    }

    /// The dated questions and demands without a sufficient reply.
    public var openQuestions: [AskedQuestion] { questions.filter(\.isOpen) }

    /// The claims that some opposing party heard in the graph leaves without an answer.
    public var openClaims: [ClaimReception] { claims.filter { !$0.unansweredBy.isEmpty } }

    /// What concerns the given parties only. An empty list selects all.
    ///
    /// - Parameters:
    ///   - asker: Who asked or claimed.
    ///   - addressee: Who was asked or, for claims, leaves them without an answer.
    ///   - kinds: Of what kind the statement is.
    public func filtered(
        by asker: [Party.ID] = [], to addressee: [Party.ID] = [], kinds: [Statement.Kind] = []
    ) -> Unanswered {
        func selects(_ question: AskedQuestion) -> Bool {
            (asker.isEmpty || question.askers.contains(where: asker.contains))
                && (addressee.isEmpty || question.to.map(addressee.contains) ?? false)
                && (kinds.isEmpty || kinds.contains(question.isDemand ? .demand : .question))
        }
        func selects(_ claim: ClaimReception) -> Bool {
            (asker.isEmpty || asker.contains(claim.by))
                && (addressee.isEmpty || claim.unansweredBy.contains(where: addressee.contains))
                && (kinds.isEmpty || kinds.contains(.claim))
        }
        return Unanswered(
            questions: questions.filter(selects), undated: undated.filter(selects),
            rhetorical: rhetorical.filter(selects), claims: claims.filter(selects))
    }
}
