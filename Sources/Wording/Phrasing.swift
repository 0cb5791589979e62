package import ArgumentModel
package import DisputeModel

/// The names and places that every output says in the same words.
package struct Phrasing {
    package let dispute: Dispute

    package init(_ dispute: Dispute) { self.dispute = dispute }

    package var graph: ArgumentGraph { dispute.graph }

    /// `Russian Federation (Sergey Lavrov), 2022-02-01, mid-letter: “…”`.
    package func attribution(of attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        var text = name(of: occurrence.by)
        if let speaker = occurrence.speaker { text += " (\(LineText.clean(speaker)))" }
        text += ", \(Phrasing.date(of: occurrence))"
        if let source = occurrence.source { text += ", \(graph[source].name)" }
        if let reporter = Phrasing.reporter(of: occurrence) { text += ", as reported by \(name(of: reporter))" }
        if let quotation = occurrence.quotation { text += ": “\(LineText.clean(quotation.text))”" }
        return text
    }

    package func name(of party: Party.ID?) -> String {
        guard let party else { return "somebody unnamed" }
        return LineText.clean(graph[party].name.isEmpty ? graph[party].code : graph[party].name)
    }

    /// Who tells of it, where it does not stand in a text of the speaker's own; who reports itself is no reporter.
    package static func reporter(of occurrence: Occurrence) -> Party.ID? {
        occurrence.via == occurrence.by ? nil : occurrence.via
    }

    /// The code of the reporter; empty without one.
    package func via(_ occurrence: Occurrence?) -> String {
        occurrence.flatMap(Phrasing.reporter(of:)).map { graph[$0].code } ?? ""
    }

    /// `NATO (via CNS)`: a party in codes, with those through whom alone it is known.
    package func code(of party: Party.ID, via reporters: [Party.ID]) -> String {
        let names = English.list(reporters.map { graph[$0].code })
        return graph[party].code + (names.isEmpty ? "" : " (via \(names))")
    }

    /// Those through whom alone speakers of a node are known, in codes: `CNS`, or `NATO: CNS; W: RU, CC` where there are
    /// several speakers.
    package func reporters(of node: Node) -> String {
        let speakers = dispute.speakers(of: node)
        let known = speakers.map { (code: graph[$0].code, reporters: reporterCodes(of: $0, saying: node)) }
        if speakers.count == 1 { return known[0].reporters }
        return known.filter { !$0.reporters.isEmpty }.map { "\($0.code): \($0.reporters)" }.joined(separator: "; ")
    }

    /// Those through whom alone it is known that a party says a node, in codes.
    package func reporterCodes(of party: Party.ID, saying node: Node) -> String {
        let voices = dispute.voices(of: node).filter { $0.party == party && $0.stance.isOfSpeaker }
        guard !voices.contains(where: \.reporters.isEmpty) else { return "" }
        var codes: [String] = []
        for code in voices.flatMap(\.reporters).map({ graph[$0].code }) where !codes.contains(code) {
            codes.append(code)
        }
        return codes.joined(separator: ", ")
    }

    /// The date as it stands in the graph, `undated`, and whether the editor concluded it.
    package static func date(of occurrence: Occurrence) -> String {
        marked(occurrence.date?.description, isInferred: occurrence.isDateInferred)
    }

    /// The same as an English reader says it: `26 January 2022 (inferred)`.
    package static func spokenDate(of occurrence: Occurrence) -> String {
        marked(occurrence.date?.spoken, isInferred: occurrence.isDateInferred)
    }

    /// The same in short, `26 Jan 2022 (inferred)`; nil for what is undated.
    package static func briefDate(of occurrence: Occurrence) -> String? {
        occurrence.date.map { marked($0.brief, isInferred: occurrence.isDateInferred) }
    }

    /// Who spoke, when, and as who reports: `Sergey Lavrov · 27 Jan 2022 · as CNS reports`.
    package func briefly(_ place: Attestation) -> String {
        let occurrence = graph[place]
        let reporter = Phrasing.reporter(of: occurrence).map { "as \(graph[$0].code) reports" }
        return [occurrence.speaker, Phrasing.briefDate(of: occurrence) ?? "undated", reporter].compactMap(\.self)
            .joined(separator: " · ")
    }

    /// A date in words or another value, `undated` without one, with the one mark for what the editor concluded.
    package static func marked(_ date: String?, isInferred: Bool) -> String {
        guard let date else { return "undated" }
        return isInferred ? date + " (inferred)" : date
    }

    /// Whether a date is known from places that all have it as the editor's conclusion.
    package func isInferred(_ date: DateSpan?, at places: [Attestation]) -> Bool {
        let dated = places.filter { date != nil && graph[$0].date == date }
        return !dated.isEmpty && dated.allSatisfy { graph[$0].isDateInferred }
    }

    /// `Russian Federation (4 texts of its own here)`: how far its silence can be read, so that extracts do not count.
    package func withOwnTexts(_ party: Party.ID) -> String {
        "\(name(of: party)) (\(English.counted(dispute.ownTexts.completeTexts(of: party).count, "text")) of its own here)"
    }

    /// How far a silence can be read: `none in 2 texts of their own here`.
    package func reach(ofSilenceOf parties: [Party.ID]) -> String {
        let own = dispute.ownTexts
        let all = English.counted(own.textCount, "text")
        if parties.isEmpty { return "no reply in the \(all) here" }
        let count = parties.reduce(0) { $0 + own.completeTexts(of: $1).count }
        if count > 0 { return "none in \(English.counted(count, "text")) of their own here" }
        let hasExtract = parties.contains { !own.texts(of: $0).isEmpty }
        return hasExtract ? "only extracts of theirs here" : "none of the \(all) here is theirs"
    }

    /// Of some parties, those whose silence cannot be read here, and why, in sentences.
    ///
    /// - Parameter consequence: What follows for those without any text, such as `what these hold is known from others`.
    package func withoutTexts(_ parties: [Party], _ consequence: String) -> String? {
        let own = dispute.ownTexts
        func codes(where fits: (Party.ID) -> Bool) -> String {
            parties.filter { fits($0.id) }.map(\.code).joined(separator: ", ")
        }
        let mute = codes { own.texts(of: $0).isEmpty && own.uncertainTexts(of: $0).isEmpty }
        let extracts = codes { !own.texts(of: $0).isEmpty && own.completeTexts(of: $0).isEmpty }
        let perhaps = codes { own.texts(of: $0).isEmpty && !own.uncertainTexts(of: $0).isEmpty }
        let sentences = [
            mute.isEmpty ? "" : "No text of its own here: \(mute)\(consequence).",
            extracts.isEmpty ? "" : "Only extracts of its own here, which show no absence: \(extracts).",
            perhaps.isEmpty ? "" : "Its own texts here may all be later: \(perhaps).",
            ofMembers(parties),
        ].filter { !$0.isEmpty }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// Of which members of groups that have no text of their own texts are here; what a member says is not the group's.
    private func ofMembers(_ parties: [Party]) -> String {
        let own = dispute.ownTexts
        let groups = parties.compactMap { group -> String? in
            guard own.texts(of: group.id).isEmpty else { return nil }
            let heard = graph.individuals([group.id]).subtracting([group.id]).filter { !own.texts(of: $0).isEmpty }
            return heard.isEmpty
                ? nil : "\(group.code) (\(heard.sorted().map { graph[$0].code }.joined(separator: ", ")))"
        }
        return groups.isEmpty
            ? "" : "Texts of members are here, which are not the group’s own: \(groups.joined(separator: ", "))."
    }

    /// Who stands how to a node, in codes: `N (via S), denied by W`.
    package func voices(of node: Node) -> String {
        let said = dispute.speakers(of: node)
        // Of one alone the places beside it name the reporter.
        let speakers = said.map { party in
            let reporters = said.count > 1 ? reporterCodes(of: party, saying: node) : ""
            return graph[party].code + (reporters.isEmpty ? "" : " (via \(reporters))")
        }.joined(separator: ", ")
        return [speakers, others(of: node)].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Those who are quoted about a node and do not say it, in codes: `denied by S, quoted by P`.
    package func others(of node: Node) -> String {
        let mentioning = dispute.voices(of: node).filter { $0.stance == .mentions }.map { graph[$0.party].code }
        let mentions = mentioning.isEmpty ? [] : ["quoted by \(mentioning.joined(separator: ", "))"]
        return (denials(of: node) { $0.map { graph[$0].code }.joined(separator: ", ") } + mentions).joined(
            separator: ", ")
    }

    /// `denied by France`, `denied in part by France`, for those who deny a node by the date.
    package func denials(of node: Node) -> [String] {
        denials(of: node) { English.list($0.map { name(of: $0) }) }
    }

    private func denials(of node: Node, list: ([Party.ID]) -> String) -> [String] {
        let denying = dispute.voices(of: node).filter { $0.stance == .denies }
        return [false, true].compactMap { isPart in
            let parties = denying.filter { $0.deniesPart == isPart }.map(\.party)
            return parties.isEmpty ? nil : "denied \(isPart ? "in part " : "")by \(list(parties))"
        }
    }

    /// What somebody does with the words, in the present tense: `asserts`, `agrees` for a concession to one's own side,
    /// `says ironically`.
    package func verb(of attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        switch occurrence.act {
        case .ironic: return "says ironically"
        case .concedes: return dispute.concedesToOwnSide(attestation) ? "agrees" : "concedes"
        case .asserts, .asks, .demands, .denies, .quotes, .charges, .offers, .announces, .predicts, .reports,
            .presupposes:
            return occurrence.act.rawValue
        }
    }

    /// In what way words maintain something other than by stating it, such as ` (with irony)`, and whether that is the
    /// editor's conclusion, ` (by a denial, inferred)`; empty for all others.
    package func manner(of attestation: Attestation) -> String {
        let occurrence = graph[attestation]
        let manner =
            occurrence.act == .ironic
            ? "with irony"
            : occurrence.irony != nil ? "in part with irony" : occurrence.act == .denies ? "by a denial" : ""
        return manner.isEmpty ? "" : " (\(manner)\(occurrence.isActInferred ? ", inferred" : ""))"
    }

    /// What words do in a list, such as `charges`, `said (by a denial)` or, where the editor concluded what the speaker
    /// does with them, `announces (inferred)`.
    package func role(_ role: String, at attestation: Attestation) -> String {
        let manner = manner(of: attestation)
        return Phrasing.marked(role, isInferred: manner.isEmpty && graph[attestation].isActInferred) + manner
    }

    /// An answer that words give to an issue, with the manner of it: `yes`, `no (by a denial)`, or `yes (inferred)` where
    /// the editor concluded the answer or that the words maintain it.
    package func answer(_ answer: String, at attestation: Attestation) -> String {
        guard graph[attestation].isAnswerInferred else { return role(answer, at: attestation) }
        return Phrasing.marked(answer, isInferred: true) + manner(of: attestation)
    }

    /// Title, those who say it and those who deny it by the date, such as `[Conditional right] (Russian Federation;
    /// denied by France)`; who is known from others alone with those who report it.
    package func named(_ node: Node) -> String {
        let speakers = English.list(
            dispute.speakers(of: node).map { party in
                let reporters = reporterCodes(of: party, saying: node)
                return name(of: party) + (reporters.isEmpty ? "" : " via \(reporters)")
            })
        let parts = ([speakers] + denials(of: node)).filter { !$0.isEmpty }
        return parts.isEmpty ? title(of: node) : "\(title(of: node)) (\(parts.joined(separator: "; ")))"
    }

    /// `[Title]` for statements and `<Title>` for arguments, as in the graph file.
    package func title(of node: Node) -> String {
        switch node {
        case .statement(let id): "[\(LineText.clean(graph[id].title))]"
        case .argument(let id): "<\(LineText.clean(graph[id].title))>"
        }
    }
}
