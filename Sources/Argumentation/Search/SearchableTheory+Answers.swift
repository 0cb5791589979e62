extension SearchableTheory {
    func enumeratedLabellings(
        under semantics: Semantics, limit: Int?, within budget: Budget
    ) -> Enumeration<Labelling<Element>> {
        var found: [Labelling<Element>] = []
        if limit == 0 { return Enumeration([], ending: .limitReached) }
        var ending = Enumeration<Labelling<Element>>.Ending.complete
        do throws(BudgetExhausted) {
            try forEachLabelling(under: semantics, within: budget) { labelling in
                if found.count == limit {
                    ending = .limitReached
                    return .stop
                }
                found.append(labelling)
                return .next
            }
        } catch {
            ending = .budgetExhausted
        }
        return Enumeration(found, ending: ending)
    }

    func anyLabelling(under semantics: Semantics, within budget: Budget) -> Existence<Labelling<Element>> {
        do throws(BudgetExhausted) {
            let labelling = try someLabelling(under: semantics, within: budget)
            return labelling.map { .found($0) } ?? .none
        } catch {
            return .unknown
        }
    }

    func countedLabellings(under semantics: Semantics, within budget: Budget) -> Int? {
        var count = 0
        do throws(BudgetExhausted) {
            try forEachLabelling(under: semantics, within: budget) { _ in
                count += 1
                return .next
            }
            return count
        } catch {
            return nil
        }
    }

    func answer(
        about element: Element, _ mode: AcceptanceMode, under semantics: Semantics, within budget: Budget
    ) -> Acceptance<Element> {
        do throws(BudgetExhausted) {
            return try decideAcceptance(of: element, mode, under: semantics, within: budget)
        } catch {
            return .unknown
        }
    }
}
