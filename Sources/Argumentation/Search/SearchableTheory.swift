/// What the shared search needs to know about a theory; ``Framework`` and ``ABAFramework`` provide it.
protocol SearchableTheory {
    associatedtype Element: DenseID

    /// The least complete labelling.
    func groundedLabelling() -> Labelling<Element>

    /// The labelling that a set of arguments or assumptions gives.
    func labelling(accepting members: [Element]) -> Labelling<Element>

    /// The largest admissible set within a conflict-free one; linear, or a linear number of linear rounds.
    func largestAdmissibleSet(within candidates: [Element]) -> [Element]

    /// A part of an admissible set that is admissible as well and in which an element still holds; small, but not the
    /// smallest.
    func core(of members: [Element], around element: Element) -> Set<Element>

    /// A search over the sets with a base property.
    func search(_ plan: SearchPlan, over scope: SearchScope<Element>, within budget: Budget) -> TheorySearch<Element>

    /// A labelling of the whole theory, under a semantics, that contains what a search about a query found.
    func extended(
        _ labelling: Labelling<Element>, to semantics: Semantics, within budget: Budget
    ) throws(BudgetExhausted) -> Labelling<Element>
}

/// How the extensions of a semantics are searched for: sets with a property, of which something is maximal.
struct SearchPlan {
    /// What has to be maximal in an extension, beyond the base property.
    enum Goal {
        case nothing, accepted, range
    }

    let base: SetEncoding.Base
    let goal: Goal

    /// Whether the extensions are maximal admissible sets, which decide all of a coherent part.
    var isMaximalAdmissible: Bool { base == .admissible && goal != .nothing }
}

/// Which elements a search has to encode.
enum SearchScope<Element: DenseID> {
    /// All of them.
    case everything
    /// Those that the grounded labelling leaves undecided: its `in` and `out` are the same in all complete extensions.
    case undecided
    /// The undecided ones that reach an element backwards. No others matter to admissible, complete and preferred sets
    /// (directionality: Baroni & Giacomin 2007, https://doi.org/10.1016/j.artint.2007.04.004); stable, stage and
    /// semi-stable semantics lack that property.
    case undecidedBehind(Element)
}

/// A search together with the literals of the theory's elements in it.
struct TheorySearch<Element: DenseID> {
    let search: Search<Element>
    /// The literal "holds in the set" of an element.
    let holds: (Element) -> Literal
    /// Whether the search has all elements that can go either way.
    let isWhole: Bool
}

extension Semantics {
    /// How the extensions are searched for; `nil` for the two semantics that have one extension and their own method.
    var plan: SearchPlan? {
        switch self {
        case .conflictFree: SearchPlan(base: .conflictFree, goal: .nothing)
        case .naive: SearchPlan(base: .conflictFree, goal: .accepted)
        case .stage: SearchPlan(base: .conflictFree, goal: .range)
        case .admissible: SearchPlan(base: .admissible, goal: .nothing)
        case .complete: SearchPlan(base: .complete, goal: .nothing)
        // Maximal admissible sets are complete, and the clauses for admissible sets are lighter.
        case .preferred: SearchPlan(base: .admissible, goal: .accepted)
        case .semiStable: SearchPlan(base: .admissible, goal: .range)
        case .stable: SearchPlan(base: .stable, goal: .nothing)
        case .grounded, .ideal: nil
        }
    }

    /// Whether every extension is complete, so that the grounded labelling is part of each.
    var isCompleteBased: Bool {
        switch self {
        case .conflictFree, .naive, .stage, .admissible: false
        case .complete, .grounded, .preferred, .stable, .semiStable, .ideal: true
        }
    }
}

extension SearchableTheory {
    func onlyLabelling(under semantics: Semantics, within budget: Budget) throws(BudgetExhausted) -> Labelling<Element>
    {
        semantics == .ideal ? try idealLabelling(within: budget) : groundedLabelling()
    }

    /// The largest admissible part of a preferred set that no admissible set attacks.
    ///
    /// An admissible set lies in every preferred one iff no admissible set attacks it: Dunne (2009),
    /// https://doi.org/10.1016/j.artint.2009.09.001, Dung, Mancarella & Toni (2007). So whatever an admissible set
    /// attacks is dropped, and then what is no longer defended, until nothing more can be attacked.
    private func idealLabelling(within budget: Budget) throws(BudgetExhausted) -> Labelling<Element> {
        guard let preferred = try someLabelling(under: .preferred, within: budget) else {
            preconditionFailure("there must be a preferred extension")
        }
        let settled = groundedLabelling().accepted
        let search = search(SearchPlan(base: .admissible, goal: .nothing), over: .undecided, within: budget).search
        let elements = search.elements
        var ideal = preferred
        var candidates = elements.map { ideal[$0] == .in }
        while try search.dropAttacked(from: &candidates) {
            let left = settled + zip(elements, candidates).filter(\.1).map(\.0)
            ideal = labelling(accepting: largestAdmissibleSet(within: left))
            candidates = elements.map { ideal[$0] == .in }
        }
        return ideal
    }

    func someLabelling(
        under semantics: Semantics, within budget: Budget
    ) throws(BudgetExhausted) -> Labelling<Element>? {
        // The grounded labelling is complete, and reading it off takes no search.
        if semantics == .complete { return groundedLabelling() }
        if semantics == .semiStable || semantics == .stage,
            let stable = try someLabelling(under: .stable, within: budget)
        {
            return stable
        }
        guard let plan = semantics.plan else {
            return try onlyLabelling(under: semantics, within: budget)
        }
        return try search(plan, over: semantics.isCompleteBased ? .undecided : .everything, within: budget).search
            .first()
    }

    /// A semantics with the same extensions that is easier to search.
    ///
    /// Where a stable extension exists, its range is everything, and no other range is maximal: the semi-stable and the
    /// stage extensions are the stable ones. Saying so in the clauses is far better than assuming every range literal.
    private func simplified(_ semantics: Semantics, within budget: Budget) throws(BudgetExhausted) -> Semantics {
        switch semantics {
        case .semiStable, .stage: try someLabelling(under: .stable, within: budget) == nil ? semantics : .stable
        case .conflictFree, .naive, .admissible, .complete, .grounded, .preferred, .stable, .ideal: semantics
        }
    }

    func forEachLabelling(
        under semantics: Semantics, within budget: Budget, _ visit: (Labelling<Element>) -> Search<Element>.Step
    ) throws(BudgetExhausted) {
        let semantics = try simplified(semantics, within: budget)
        guard let plan = semantics.plan else {
            _ = visit(try onlyLabelling(under: semantics, within: budget))
            return
        }
        try search(plan, over: semantics.isCompleteBased ? .undecided : .everything, within: budget).search.forEach(
            visit)
    }

    func decideAcceptance(
        of element: Element, _ mode: AcceptanceMode, under semantics: Semantics, within budget: Budget
    ) throws(BudgetExhausted) -> Acceptance<Element> {
        if semantics == .grounded || semantics == .ideal || (semantics == .complete && mode == .sceptical) {
            let only = try onlyLabelling(under: semantics == .ideal ? .ideal : .grounded, within: budget)
            if only[element] == .in { return .yes(witness: mode == .credulous ? only : nil) }
            return .no(witness: mode == .sceptical ? only : nil)
        }
        let semantics = try simplified(semantics, within: budget)
        guard let plan = semantics.plan else { preconditionFailure("semantics with one extension return above") }
        switch mode {
        case .credulous: return try decideCredulous(element, under: semantics, plan, within: budget)
        case .sceptical: return try decideSceptical(element, under: semantics, plan, within: budget)
        }
    }

    private func decideCredulous(
        _ element: Element, under semantics: Semantics, _ plan: SearchPlan, within budget: Budget
    ) throws(BudgetExhausted) -> Acceptance<Element> {
        let theory: TheorySearch<Element>
        if semantics == .complete || semantics == .preferred {
            // An element is in a complete or preferred set iff it is in an admissible one, which is easier to find.
            theory = search(
                SearchPlan(base: .admissible, goal: .nothing), over: .undecidedBehind(element), within: budget)
        } else {
            theory = search(plan, over: semantics.isCompleteBased ? .undecided : .everything, within: budget)
        }
        let answer = try theory.search.credulous(theory.holds(element))
        guard case .yes(let witness?) = answer else { return answer }
        return .yes(witness: try extended(witness, to: semantics, within: budget))
    }

    private func decideSceptical(
        _ element: Element, under semantics: Semantics, _ plan: SearchPlan, within budget: Budget
    ) throws(BudgetExhausted) -> Acceptance<Element> {
        if semantics == .preferred {
            // Stable sets are preferred and often found much faster, so one of them may settle it.
            let stable = search(SearchPlan(base: .stable, goal: .nothing), over: .undecided, within: budget)
            if let witness = stable.search.first(satisfying: -stable.holds(element), withinConflicts: 2_000) {
                return .no(witness: witness)
            }
        }
        let scope: SearchScope<Element> =
            semantics == .preferred
            ? .undecidedBehind(element) : semantics.isCompleteBased ? .undecided : .everything
        let theory = search(plan, over: scope, within: budget)
        let settled = groundedLabelling().accepted
        let answer = try theory.search.sceptical(theory.holds(element)) { core(of: settled + $0, around: element) }
        guard case .no(let witness?) = answer, !theory.isWhole else { return answer }
        // Directionality again: what is maximal behind the element stays as it is in every larger set.
        let whole = search(plan, over: .undecided, within: budget)
        let found = theory.search.elements.map { witness[$0] == .in ? whole.holds($0) : -whole.holds($0) }
        guard let larger = try whole.search.first(satisfying: found) else {
            preconditionFailure("a preferred set behind an element must lie in a preferred set")
        }
        return .no(witness: larger)
    }
}
