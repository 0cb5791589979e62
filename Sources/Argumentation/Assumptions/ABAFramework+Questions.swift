public import BigInt

extension ABAFramework {
    /// All labellings under a semantics (ICCMA task EE), each exactly once, in a fixed order.
    ///
    /// Labels speak of all sentences; the extension itself is the accepted assumptions.
    /// - Parameters:
    ///   - semantics: What counts as an acceptable point of view.
    ///   - limit: Stop after this many; `nil` for all of them. There may be exponentially many.
    ///   - budget: When to give up; then ``Enumeration/isComplete`` is false.
    public func labellings(
        under semantics: Semantics, limit: Int? = nil, within budget: Budget = .unlimited
    ) -> Enumeration<Labelling<Sentence>> {
        enumeratedLabellings(under: semantics, limit: limit, within: budget)
    }

    /// One labelling under a semantics (ICCMA task SE); only stable semantics may have none.
    public func labelling(
        under semantics: Semantics, within budget: Budget = .unlimited
    ) -> Existence<Labelling<Sentence>> {
        anyLabelling(under: semantics, within: budget)
    }

    /// The number of extensions under a semantics (ICCMA task CE), or `nil` when the budget ended first.
    public func extensionCount(under semantics: Semantics, within budget: Budget = .unlimited) -> BigUInt? {
        countedLabellings(under: semantics, within: budget).map { BigUInt($0) }
    }

    /// Whether some (credulous) or every (sceptical) extension derives a sentence (ICCMA tasks DC and DS).
    public func acceptance(
        of sentence: Sentence, _ mode: AcceptanceMode, under semantics: Semantics,
        within budget: Budget = .unlimited
    ) -> Acceptance<Sentence> {
        answer(about: sentence, mode, under: semantics, within: budget)
    }
}
