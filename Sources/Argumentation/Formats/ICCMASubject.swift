package import BigInt

/// What the problems of the competition can be asked about: Dung frameworks and flat ABA frameworks.
package protocol ICCMASubject {
    /// What a query names: an argument or a sentence.
    associatedtype Queried: DenseID

    /// Task SE.
    func labelling(under semantics: Semantics, within budget: Budget) -> Existence<Labelling<Queried>>

    /// Task EE.
    func labellings(under semantics: Semantics, limit: Int?, within budget: Budget) -> Enumeration<Labelling<Queried>>

    /// Task CE.
    func extensionCount(under semantics: Semantics, within budget: Budget) -> BigUInt?

    /// Tasks DC and DS.
    func acceptance(
        of queried: Queried, _ mode: AcceptanceMode, under semantics: Semantics, within budget: Budget
    ) -> Acceptance<Queried>
}

extension Framework: ICCMASubject {}
extension ABAFramework: ICCMASubject {}
