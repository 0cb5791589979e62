import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// P14: a question or demand without a sufficient reply.
struct UnansweredEntry {
    let kind: String
    let question: Passage
    let asker: String
    let to: String
    let status: String
    /// Such as `7 days`, `since 2015` where the day is not known, `undated`, or a dash where no later text shows more.
    let open: String

    /// The words of the question.
    var wordCount: Int { PlainWords.count(question.words) }
}

/// P14.
struct UnansweredList {
    let entries: [UnansweredEntry]
    /// How far the texts of those asked reach; nil where nobody in particular is asked.
    let reach: String?
    /// Up to when days are counted.
    let countedTo: String
}

/// A list and how many more there are.
struct ShortList<Entry: Sendable>: Sendable {
    let entries: [Entry]
    let omitted: String?
}

/// Makes the list of what nobody answered.
struct OpenPointsMaker {
    let context: PacketContext

    /// What is nearest to the motion first, then the oldest; the undated last among equals.
    func unanswered(_ book: inout AttestationBook) -> UnansweredList {
        let open = context.reader.openQuestions.filter { context.finder.best(of: .statement($0.question)) != nil }
        let distances = open.map { context.distances[.statement($0.question)] ?? .max }
        let order = open.indices.sorted { a, b in
            if distances[a] != distances[b] { return distances[a] < distances[b] }
            guard let left = open[a].firstAsked, let right = open[b].firstAsked else {
                return (open[a].firstAsked == nil ? 1 : 0, a) < (open[b].firstAsked == nil ? 1 : 0, b)
            }
            return (left.first, left.last, a) < (right.first, right.last, b)
        }
        let all = order.map { open[$0] }
        return UnansweredList(
            entries: all.compactMap { entry($0, &book) }, reach: reach(of: all.flatMap(\.addressees)),
            countedTo: context.presence.asOf.map { DateSpan($0).spoken }
                ?? "the last own text here of the one asked")
    }

    /// Said once for all of the list: who has texts of its own here, and of whom others alone tell.
    private func reach(of asked: [Party.ID]) -> String? {
        let ownTexts = context.reader.dispute.ownTexts
        let parties = context.graph.parties.map(\.id).filter(asked.contains)
        let heard = parties.filter { !ownTexts.texts(of: $0).isEmpty }.map { party in
            "\(context.finder.name(of: party)) \(ownTexts.texts(of: party).count)"
        }
        let mute = parties.filter { ownTexts.texts(of: $0).isEmpty }.map { context.finder.name(of: $0) }
        let sentences = [
            heard.isEmpty ? nil : "Texts of their own in this collection: \(heard.joined(separator: ", ")).",
            mute.isEmpty
                ? nil
                : "No text of its own in this collection: \(mute.joined(separator: ", ")); what came of what was put to "
                    + "them is known only from what others say.",
        ].compactMap(\.self)
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    private func entry(_ open: Exchange, _ book: inout AttestationBook) -> UnansweredEntry? {
        let node = Node.statement(open.question)
        guard let place = place(of: node, asked: open.firstAsked) else { return nil }
        let question = Passage(words: context.finder.sentence(of: node), references: [book.reference(to: place)])
        let to = open.addressees.map { context.finder.name(of: $0) }
        return UnansweredEntry(
            kind: open.form.rawValue.capitalizedFirst, question: question,
            asker: English.list(open.askers.map { context.finder.name(of: $0) }),
            to: to.isEmpty ? "nobody in particular" : English.list(to), status: status(of: open),
            open: age(open))
    }

    /// The status, on whose word alone, and the undated replies that would change it; where not all fared alike, with the
    /// names.
    private func status(of open: Exchange) -> String {
        let name = context.finder.name(of:)
        let phrasing = Phrasing(context.reader.dispute)
        let groups = open.outcomes { $0.verdict(in: phrasing, naming: name) }
        if groups.count == 1 { return groups[0].phrase }
        return groups.map { "\(English.list($0.parties.map(name))): \($0.phrase)" }.joined(separator: "; ")
    }

    /// The place that shows since when it is open, or the best there is.
    private func place(of node: Node, asked: DateSpan?) -> Attestation? {
        let places = context.finder.places(of: node)
        return places.first { asked != nil && context.finder[$0].date == asked } ?? context.finder.best(of: node)
    }

    /// Days where the day of asking is known, and else the year, the month or what the editor takes to be the day.
    private func age(_ open: Exchange) -> String {
        guard let asked = open.firstAsked else { return "undated" }
        let isInferred = open.isFirstAskedInferred(in: context.reader.dispute)
        guard asked.isExact, !isInferred else {
            return "since \(Phrasing.marked(asked.spoken, isInferred: isInferred))"
        }
        guard let days = open.daysOpen else { return "–" }
        if days == 0...0 { return "asked that day" }
        return "\(English.range(days)) day\(days == 1...1 ? "" : "s")"
    }
}
