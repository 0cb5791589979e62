/// How the strength of an argument follows from its weight and from the strengths of those that attack and support it.
public enum GradualSemantics: String, CaseIterable, Sendable {
    /// DF-QuAD: Rago, Toni, Aurisicchio & Baroni (2016).
    ///
    ///     v⁻ = 1 − ∏(1 − attacker),  v⁺ = 1 − ∏(1 − supporter)
    ///     strength = w − w·(v⁻ − v⁺)          if v⁻ ≥ v⁺
    ///                w + (1 − w)·(v⁺ − v⁻)    otherwise
    case dfQuAD = "df-quad"
    /// The quadratic energy model: Potyka (2018).
    ///
    ///     E = Σ supporter − Σ attacker,  h(x) = max(x, 0)² / (1 + max(x, 0)²)
    ///     strength = w − w·h(−E) + (1 − w)·h(E)
    case quadraticEnergy = "quadratic-energy"
    /// The h-categoriser: Besnard & Hunter (2001), https://doi.org/10.1016/S0004-3702(01)00071-6, with weights
    /// as in Amgoud, Ben-Naim, Doder & Vesic (2017), https://doi.org/10.24963/ijcai.2017/9. It knows attacks only;
    /// supports are ignored.
    ///
    ///     strength = w / (1 + Σ attacker)
    case hCategoriser = "h-categoriser"

    /// The strength of one argument.
    ///
    /// - Parameters:
    ///   - weight: The initial strength, in 0 … 1.
    ///   - attackers: The strengths of the attackers, in 0 … 1.
    ///   - supporters: The strengths of the supporters, in 0 … 1.
    public func strength(weight: Double, attackers: [Double], supporters: [Double]) -> Double {
        switch self {
        case .dfQuAD:
            let attack = 1 - attackers.reduce(1) { $0 * (1 - $1) }
            let support = 1 - supporters.reduce(1) { $0 * (1 - $1) }
            return attack >= support
                ? weight - weight * (attack - support) : weight + (1 - weight) * (support - attack)
        case .quadraticEnergy:
            let energy = supporters.reduce(0, +) - attackers.reduce(0, +)
            return weight - weight * saturated(-energy) + (1 - weight) * saturated(energy)
        case .hCategoriser: return weight / (1 + attackers.reduce(0, +))
        }
    }

    private func saturated(_ energy: Double) -> Double {
        let positive = max(energy, 0)
        return positive * positive / (1 + positive * positive)
    }
}
