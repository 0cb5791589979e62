import ArgdownSyntax

/// Issues, positions and roles, once all titles are known.
extension GraphBuilder {
    /// The issue that a statement is; nil for what is not tagged as one.
    func issue(_ draft: NodeDraft) -> Issue? {
        guard draft.tags.contains("issue") else { return nil }
        return Issue(
            options: draft.metadata.compactMap(\.options).last ?? Issue.usualOptions,
            isExclusive: draft.metadata.compactMap(\.isExclusive).last ?? true)
    }

    /// The positions whose issue is there and has the answer; `reportRoles` reports the others.
    func positions(_ draft: Metadata.OccurrenceDraft) -> [Position] {
        draft.positions.compactMap { reference, answer in
            guard let id = statement(titled: reference), let issue = issue(statements[id.index]),
                let text = answer.text, issue.options.contains(text)
            else { return nil }
            return Position(issue: id, answer: text)
        }
    }

    /// What a statement does besides saying something; nil when no key says so.
    func role(_ metadata: [Metadata]) -> StatementRole? {
        guard metadata.contains(where: { $0.role != nil }) else { return nil }
        let drafts = metadata.compactMap(\.role)
        let role = StatementRole(
            reads: drafts.flatMap(\.reads).compactMap(statement(titled:)),
            canon: drafts.compactMap(\.canon).last, charge: drafts.compactMap(\.charge).last,
            attested: drafts.compactMap(\.attested).last.flatMap { draft in
                statement(titled: draft.event).map {
                    StatementRole.Attested(
                        event: $0, to: draft.to, date: draft.date, number: draft.number, place: draft.place,
                        range: draft.range)
                }
            }, breaks: drafts.flatMap(\.breaks).compactMap(statement(titled:)),
            doer: drafts.compactMap(\.doer).last,
            fulfils: drafts.flatMap(\.fulfils).compactMap(outcome),
            fails: drafts.flatMap(\.fails).compactMap(outcome),
            partyChecks: drafts.flatMap(\.partyChecks).compactMap(check))
        return role.isEmpty ? nil : role
    }

    private func outcome(_ draft: Metadata.OutcomeDraft) -> StatementRole.Outcome? {
        statement(titled: draft.announcement).map { StatementRole.Outcome(announcement: $0, extent: draft.extent) }
    }

    private func check(_ draft: Metadata.PartyCheckDraft) -> PartyCheck? {
        let subject: PartyCheck.Subject? =
            switch draft.subject {
            case .cites(let references): .cites(references.map(clauses(named:)))
            case .answers(let question): statement(titled: question).map { .answers($0) }
            case .holds(let answer, let issue):
                statement(titled: issue).flatMap { id in
                    answer.text.map { .holds(Position(issue: id, answer: $0)) }
                }
            case .text(let words): .text(words)
            }
        return subject.map {
            PartyCheck(subject: $0, party: draft.party, expectation: draft.expectation, range: draft.range)
        }
    }

    /// The clause of that title or, for the name of an instrument, all of its clauses.
    private func clauses(named reference: Metadata.TitleReference) -> [Statement.ID] {
        if let id = statement(titled: reference) { return [id] }
        return statements.indices.filter { index in
            statements[index].metadata.contains { $0.norm?.instrument == reference.title }
        }.map { Statement.ID($0) }
    }

    private func statement(titled reference: Metadata.TitleReference) -> Statement.ID? {
        for case .statement(let id) in nodes(titled: reference) { return id }
        return nil
    }

    // MARK: What is wrong

    mutating func reportRoles() {
        reportMisplaced()
        for drafts in [statements, arguments] {
            for index in drafts.indices {
                for metadata in drafts[index].metadata { reportRoles(metadata) }
            }
        }
    }

    private mutating func reportRoles(_ metadata: Metadata) {
        for occurrence in metadata.occurrences {
            for (reference, answer) in occurrence.positions { report(reference, answer) }
        }
        guard let role = metadata.role else { return }
        for reference in role.reads + role.breaks { expectNorm(reference) }
        for draft in role.fulfils + role.fails { expectAnnouncement(draft.announcement) }
        if let attested = role.attested { expectEvent(attested.event) }
        for check in role.partyChecks { report(check) }
    }

    private mutating func report(_ reference: Metadata.TitleReference, _ answer: DataValue) {
        guard let id = statement(titled: reference) else { return reportUnknown(reference) }
        guard let issue = issue(statements[id.index]) else {
            return report(
                .error, "no-issue", "'\(reference.title)' is no issue", at: reference.range,
                help: "tag it #issue, or name one that is")
        }
        let text = answer.text ?? ""
        guard !issue.options.contains(text) else { return }
        let slip = Slip(value: answer, of: "holds", among: issue.options, in: reference.file)
        report(
            .error, "unknown-answer", "'\(reference.title)' has no answer '\(text)'\(slip.hint)",
            at: SourceRange(reference.file.id, answer.bounds),
            help: "its answers are \(issue.options.joined(separator: ", ")); 'options' of the issue lists them",
            fixIts: slip.fixIts)
    }

    private mutating func expectNorm(_ reference: Metadata.TitleReference) {
        guard let id = statement(titled: reference) else { return reportUnknown(reference) }
        if statements[id.index].isNorm { return }
        report(
            .error, "no-norm", "'\(reference.title)' is no norm", at: reference.range,
            help: "name a clause tagged #norm")
    }

    private mutating func expectEvent(_ reference: Metadata.TitleReference) {
        guard let id = statement(titled: reference) else { return reportUnknown(reference) }
        if statements[id.index].tags.contains(where: { $0 == "event" || $0 == "document" }) { return }
        report(
            .error, "no-event", "'\(reference.title)' is neither an event nor a document", at: reference.range,
            help: "tag it #event or #document")
    }

    private mutating func expectAnnouncement(_ reference: Metadata.TitleReference) {
        guard let id = statement(titled: reference) else { return reportUnknown(reference) }
        let acts = statements[id.index].metadata.flatMap(\.occurrences).compactMap(\.act)
        if acts.contains(where: { $0 == .announces || $0 == .predicts }) { return }
        report(
            .error, "no-announcement", "nobody announces or predicts '\(reference.title)'", at: reference.range,
            help: "write act: announces (or predicts) where it is said")
    }

    private mutating func report(_ check: Metadata.PartyCheckDraft) {
        switch check.subject {
        case .cites(let references):
            for reference in references where clauses(named: reference).isEmpty { reportUnknown(reference) }
        case .answers(let question): if statement(titled: question) == nil { reportUnknown(question) }
        case .holds(let answer, let issue): report(issue, answer)
        case .text: break
        }
    }
}

extension StatementRole {
    fileprivate var isEmpty: Bool {
        reads.isEmpty && canon == nil && charge == nil && attested == nil && breaks.isEmpty && doer == nil
            && fulfils.isEmpty && fails.isEmpty && partyChecks.isEmpty
    }
}
