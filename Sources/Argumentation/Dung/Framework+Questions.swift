public import BigInt

extension Framework {
    /// All labellings under a semantics (ICCMA task EE), each exactly once, in a fixed order.
    ///
    /// The accepted arguments of a labelling are the extension.
    /// - Parameters:
    ///   - semantics: What counts as an acceptable point of view.
    ///   - limit: Stop after this many; `nil` for all of them. There may be exponentially many.
    ///   - budget: When to give up; then ``Enumeration/isComplete`` is false.
    public func labellings(
        under semantics: Semantics, limit: Int? = nil, within budget: Budget = .unlimited
    ) -> Enumeration<Labelling<Argument>> {
        enumeratedLabellings(under: semantics, limit: limit, within: budget)
    }

    /// One labelling under a semantics (ICCMA task SE); only stable semantics may have none.
    public func labelling(
        under semantics: Semantics, within budget: Budget = .unlimited
    ) -> Existence<Labelling<Argument>> {
        anyLabelling(under: semantics, within: budget)
    }

    /// The number of extensions under a semantics (ICCMA task CE), or `nil` when the budget ended first.
    ///
    /// Parts without an attack between them are counted apart and multiplied.
    public func extensionCount(under semantics: Semantics, within budget: Budget = .unlimited) -> BigUInt? {
        var product: BigUInt = 1
        for part in independentParts(under: semantics) {
            guard let count = part.countedLabellings(under: semantics, within: budget) else { return nil }
            product *= BigUInt(count)
        }
        return product
    }

    /// Whether some (credulous) or every (sceptical) extension contains an argument (ICCMA tasks DC and DS).
    public func acceptance(
        of argument: Argument, _ mode: AcceptanceMode, under semantics: Semantics,
        within budget: Budget = .unlimited
    ) -> Acceptance<Argument> {
        answer(about: argument, mode, under: semantics, within: budget)
    }
}
