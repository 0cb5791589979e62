import ArgdownSyntax

/// Issues and positions, and what a statement does besides saying something.
extension MetadataReader {
    /// Reads a key that says what a statement does besides saying something; false for any other key.
    mutating func readRole(_ entry: DataValue.Entry, into metadata: Metadata) -> Bool {
        let value = entry.value
        switch entry.key {
        case "reads": metadata.roleToWrite().reads = titles(value)
        case "canon": metadata.roleToWrite().canon = choice(value, of: entry.key, from: StatementRole.Canon.self)
        case "charge": metadata.roleToWrite().charge = text(value, of: entry.key)
        case "of": metadata.roleToWrite().attested = attested(value)
        case "breaks": metadata.roleToWrite().breaks = titles(value)
        case "does": metadata.roleToWrite().doer = party(value)?.party
        case "fulfils": metadata.roleToWrite().fulfils = outcomes(value, of: entry.key)
        case "fails": metadata.roleToWrite().fails = outcomes(value, of: entry.key)
        default: return false
        }
        return true
    }

    /// `on: Issue, holds: yes`, or two lists of one length.
    mutating func positions(_ value: DataValue) -> [(issue: Metadata.TitleReference, answer: DataValue)] {
        guard value["on"] != nil || value["holds"] != nil else { return [] }
        guard let on = value["on"], let holds = value["holds"], on.items.count == holds.items.count else {
            report(
                .error, "position-without-answer", "a position needs an issue and an answer to it",
                at: (value["on"] ?? value["holds"] ?? value).bounds,
                help: "write on: Title of an issue, holds: yes; or two lists of one length")
            return []
        }
        return Array(zip(titles(on), holds.items))
    }

    /// `{event: Title, to: [codes], date: …, number: …, place: …}`.
    mutating func attested(_ value: DataValue) -> Metadata.AttestedDraft? {
        let keys = ["event", "to", "date", "number", "place"]
        for entry in value.entries ?? [] where !keys.contains(entry.key) {
            reportUnknownKey(entry, "'of' has no key '\(entry.key)'", among: keys)
        }
        guard let event = value["event"].map({ titles($0) })?.first else {
            report(
                .error, "malformed-value", "'of' must say which event or document it is of", at: value.bounds,
                help: "write of: {event: Title, to: [codes], date: 2022-01-28, number: 37, place: …}")
            return nil
        }
        return Metadata.AttestedDraft(
            event: event, to: value["to"]?.items.compactMap { party($0)?.party } ?? [],
            date: value["date"].flatMap { date($0) }, number: value["number"].flatMap { text($0, of: "number") },
            place: value["place"].flatMap { text($0, of: "place") }, range: SourceRange(file, value.bounds))
    }

    /// Titles, or `{announcement: Title, extent: partial}` for what came, or did not come, in part.
    private mutating func outcomes(_ value: DataValue, of key: String) -> [Metadata.OutcomeDraft] {
        let keys = ["announcement", "extent"]
        return value.items.flatMap { item -> [Metadata.OutcomeDraft] in
            guard let entries = item.entries else {
                return titles(item).map { Metadata.OutcomeDraft(announcement: $0, extent: .full) }
            }
            for entry in entries where !keys.contains(entry.key) {
                reportUnknownKey(entry, "'\(key)' has no key '\(entry.key)'", among: keys)
            }
            let announced = item["announcement"].map { titles($0) } ?? []
            if announced.isEmpty {
                report(
                    .error, "malformed-value", "'\(key)' must say which announcement or prediction it is of",
                    at: item.bounds, help: "write \(key): Title, or \(key): {announcement: Title, extent: partial}")
            }
            guard let written = item["extent"] else {
                return announced.map { Metadata.OutcomeDraft(announcement: $0, extent: .full) }
            }
            // What came how far is not guessed from a word that is not known.
            guard let extent = choice(written, of: "extent", from: StatementRole.Outcome.Extent.self) else { return [] }
            return announced.map { Metadata.OutcomeDraft(announcement: $0, extent: extent) }
        }
    }

    /// Checks of texts and, with `of`, of a party's texts.
    mutating func readChecks(_ value: DataValue, into metadata: Metadata) {
        for item in value.items {
            if item["of"] == nil {
                if let check = check(item) { metadata.checks.append(check) }
            } else if let check = partyCheck(item) {
                metadata.roleToWrite().partyChecks.append(check)
            }
        }
    }

    private mutating func partyCheck(_ value: DataValue) -> Metadata.PartyCheckDraft? {
        let keys = ["cites", "answers", "holds", "on", "text", "of", "expect"]
        for entry in value.entries ?? [] where !keys.contains(entry.key) {
            reportUnknownKey(entry, "a check of a party has no key '\(entry.key)'", among: keys)
        }
        let subject: Metadata.PartyCheckDraft.Subject? =
            if let cites = value["cites"] {
                .cites(titles(cites))
            } else if let answers = value["answers"].flatMap({ titles($0).first }) {
                .answers(answers)
            } else if let holds = value["holds"], let on = value["on"].flatMap({ titles($0).first }) {
                .holds(answer: holds, issue: on)
            } else if let words = value["text"].flatMap({ text($0, of: "text") }) {
                .text(words)
            } else {
                nil
            }
        guard let subject else {
            report(
                .error, "malformed-check", "a check of a party says what it cites, answers, holds or says",
                at: value.bounds,
                help: "write {cites: [titles], of: P, expect: absent}, {answers: title, of: P}, "
                    + "{holds: answer, on: issue, of: P} or {text: \"…\", of: P}")
            return nil
        }
        guard let party = value["of"].flatMap({ party($0)?.party }) else { return nil }
        let expectation = value["expect"].flatMap { choice($0, of: "expect", from: PartyCheck.Expectation.self) }
        return Metadata.PartyCheckDraft(
            subject: subject, party: party, expectation: expectation ?? .present,
            range: SourceRange(file, value.bounds))
    }
}
