package import ArgumentModel
public import DisputeModel
package import Wording

extension AskedQuestion {
    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let noun = isRhetorical ? "Rhetorical question" : form.rawValue.capitalizedFirst
        var text = "\(noun) \(phrasing.title(of: .statement(question)))"
        if let to { text += " to \(phrasing.name(of: to))" }
        text += ": \(statusPhrase(in: dispute)). "
        text +=
            askings.isEmpty ? "Nobody is quoted as asking it." : "Asked \(English.counted(askings.count, "time")): "
        if !askings.isEmpty { text += askings.map(phrasing.attribution(of:)).joined(separator: "; ") + "." }
        if !conditions.isEmpty {
            text += " On condition: \(conditions.map { English.quoted($0) }.joined(separator: "; "))."
        }
        if replies.isEmpty { text += " No reply is recorded in this graph." }
        for reply in replies { text += " " + sentence(on: reply, phrasing) }
        for denial in denials(in: dispute) { text += " Denied: \(phrasing.attribution(of: denial))." }
        for reply in repliesAside { text += " May have been given by then: \(phrasing.attribution(of: reply))." }
        if !unmetConditions.isEmpty {
            text += " Unmet: \(unmetConditions.map { English.quoted($0) }.joined(separator: "; "))."
        }
        return text + (form == .offer ? "" : " A \(form.rawValue) without a reply is not thereby conceded.")
    }

    /// Whether the status rests on what others tell, and the one asked denies all of that.
    private func isDenied(in dispute: Dispute) -> Bool {
        guard !gradedBy.isEmpty else { return false }
        let denied = Set(denials(in: dispute).map(\.node))
        return replies.allSatisfy { !$0.isCounted || $0.status != status || denied.contains($0.node) }
    }

    /// Where the one asked denies what is told of its replies.
    private func denials(in dispute: Dispute) -> [Attestation] {
        let nodes = replies.map(\.node)
        return nodes.indices.filter { nodes.firstIndex(of: nodes[$0]) == $0 }.flatMap { index in
            dispute.voices(of: nodes[index]).filter { $0.party == to && $0.stance == .denies }.flatMap(\.attestations)
        }
    }

    /// What came of it, on whose word, since when and up to when, and how far the texts reach: such as `unanswered, no
    /// reply recorded from the 2 texts of South Council here, open for 9 days up to the last text of South Council here`.
    ///
    /// - Parameter name: What the addressee is called; nil for its name.
    package func statusPhrase(in dispute: Dispute, naming name: String? = nil) -> String {
        let phrasing = Phrasing(dispute)
        let name = name ?? phrasing.name(of: to)
        var text = verdict(in: phrasing, naming: phrasing.name(of:))
        if status == .unanswered, let reach = reach(phrasing, name) { text += ", \(reach)" }
        return text + (age(phrasing, name).map { ", \($0)" } ?? "")
    }

    /// What came of it, and on whose word alone: `evaded, according to North Council only`.
    package func verdict(naming name: (Party.ID) -> String) -> String {
        gradedBy.isEmpty ? status.rawValue : "\(status.rawValue), according to \(English.list(gradedBy.map(name))) only"
    }

    /// The same with the replies whose date is not known and which would change it: `unanswered among dated texts; an
    /// undated reply exists: [Here]`.
    package func verdict(in phrasing: Phrasing, naming name: (Party.ID) -> String) -> String {
        let text = verdict(naming: name) + (isDenied(in: phrasing.dispute) ? ", which the one asked denies" : "")
        return repliesAside.isEmpty || !isOpen ? text : "\(text) among dated texts; \(aside(phrasing))"
    }

    private func aside(_ phrasing: Phrasing) -> String {
        let titles = English.list(repliesAside.map { phrasing.title(of: $0.node) })
        let isDated = repliesAside.contains { phrasing.graph[$0].date != nil }
        let kind = isDated ? "not surely dated" : "undated"
        return repliesAside.count == 1
            ? "\(isDated ? "a" : "an") \(kind) reply exists: \(titles)" : "\(kind) replies exist: \(titles)"
    }

    /// How many texts an absence is read off, where they are not the addressee's own.
    private func reach(_ phrasing: Phrasing, _ name: String) -> String? {
        guard let to else { return nil }
        let denial = phrasing.dispute.voices(of: .statement(question)).first { $0.party == to && $0.stance == .denies }
        if let place = denial?.attestations.first {
            return "denied by \(name) (\(Phrasing.date(of: phrasing.graph[place]))), no reply recorded"
        }
        let own = phrasing.dispute.ownTexts.completeTexts(of: to).count
        if own > 0 { return "no reply recorded from the \(English.counted(own, "text")) of \(name) here" }
        if hasOwnText(phrasing) { return "no reply recorded; of \(name) only extracts are here" }
        // Later and undated texts say nothing of the day asked for, whosever they are.
        let day = phrasing.dispute.asOf.map { " of \($0) or before" } ?? ""
        let all = English.counted(phrasing.dispute.ownTexts.textCount, "text")
        return "no reply recorded from the \(all) here\(day), none of them by \(name)"
    }

    private func hasOwnText(_ phrasing: Phrasing) -> Bool {
        to.map { !phrasing.dispute.ownTexts.texts(of: $0).isEmpty } ?? false
    }

    private func age(_ phrasing: Phrasing, _ name: String) -> String? {
        guard firstAsked != nil else { return "undated" }
        if !isOpen {
            if let daysOpen { return "after \(English.counted(daysOpen, "day"))" }
            let last = timeline[timeline.count - 1]
            let isReported = last.reply.map { phrasing.dispute.isOnlyReportDated(replies[$0]) } ?? false
            return isReported ? last.date.map { "reported \($0)" } : nil
        }
        guard let countedTo else {
            let hasWhole = to.map { !phrasing.dispute.ownTexts.completeTexts(of: $0).isEmpty } ?? false
            return hasWhole ? "no later text of \(name) here" : nil
        }
        guard let daysOpen, let day = countedTo.day else { return nil }
        let days = "open for \(English.counted(daysOpen, "day"))"
        guard let text = countedTo.text else { return "\(days) up to \(day)" }
        return "\(days) up to the last text of \(name) here (\(phrasing.graph[text].name))"
    }

    private func sentence(on reply: Reply, _ phrasing: Phrasing) -> String {
        let who = phrasing.attribution(of: reply.attestation)
        let hearsay = reply.testimony == .hearsay ? ", hearsay" : ""
        let grade = reply.grade == Relation.Grade.none ? "silence reported" : (reply.grade?.rawValue ?? "reply")
        return switch reply.bearing {
        case .counts: "Reply (\(grade)\(hearsay)): \(who)."
        case .isReported: "Reported (\(grade)): \(who)."
        case .predatesQuestion: "Said before it was asked, so no answer to it: \(who)."
        case .byAnother:
            "Reply by another than the one asked (\(grade)\(hearsay)), which leaves it open: \(who)."
        }
    }
}
