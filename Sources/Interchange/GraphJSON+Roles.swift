import ArgumentModel

/// Issues, positions and what statements do besides saying something.
extension GraphJSON {
    func write(_ issue: Issue, to json: inout JSONWriter) {
        json.member("issue") { json in
            json.member("exclusive", issue.isExclusive)
            json.member("options", issue.options)
        }
    }

    func write(_ positions: [Position], to json: inout JSONWriter) {
        json.member("positions", positions) { json, position in
            json.object { json in
                json.member("answer", position.answer)
                json.member("issue", graph[position.issue].slug)
            }
        }
    }

    func write(_ role: StatementRole, to json: inout JSONWriter) {
        func slugs(_ ids: [Statement.ID]) -> [String] { ids.map { graph[$0].slug } }
        json.member("role") { json in
            if let attested = role.attested {
                json.member("attests") { json in
                    json.member("date", attested.date?.description)
                    json.member("event", graph[attested.event].slug)
                    json.member("number", attested.number)
                    json.member("place", attested.place)
                    json.member("to", attested.to.map { graph[$0].code })
                }
            }
            if !role.breaks.isEmpty { json.member("breaks", slugs(role.breaks)) }
            if let canon = role.canon { json.member("canon", canon.rawValue) }
            if let charge = role.charge { json.member("charge", charge) }
            if !role.partyChecks.isEmpty { json.member("checks", role.partyChecks) { write($1, to: &$0) } }
            if let doer = role.doer { json.member("does", graph[doer].code) }
            write(role.fails, "fails", to: &json)
            write(role.fulfils, "fulfils", to: &json)
            if !role.reads.isEmpty { json.member("reads", slugs(role.reads)) }
        }
    }

    /// What came, or did not, as a whole; in a member of its own what did so in part.
    private func write(_ outcomes: [StatementRole.Outcome], _ name: String, to json: inout JSONWriter) {
        for (extent, suffix) in [(StatementRole.Outcome.Extent.full, ""), (.partial, "_in_part")] {
            let announced = outcomes.filter { $0.extent == extent }.map { graph[$0.announcement].slug }
            if !announced.isEmpty { json.member(name + suffix, announced) }
        }
    }

    private func write(_ check: PartyCheck, to json: inout JSONWriter) {
        json.object { json in
            switch check.subject {
            case .answers(let id): json.member("answers", graph[id].slug)
            case .cites(let clauses): json.member("cites", clauses.flatMap(\.self).map { graph[$0].slug })
            case .holds, .text: break
            }
            json.member("expect", check.expectation.rawValue)
            if case .holds(let position) = check.subject {
                json.member("holds", position.answer)
                json.member("issue", graph[position.issue].slug)
            }
            json.member("of", graph[check.party].code)
            if case .text(let words) = check.subject { json.member("text", words) }
        }
    }
}
