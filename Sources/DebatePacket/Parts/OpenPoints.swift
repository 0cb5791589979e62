import ArgumentModel
import DisputeModel
import Wording

/// P14: a question or demand without a sufficient reply.
struct UnansweredEntry {
    static let limit = 12

    let kind: String
    let question: Passage
    let asker: String
    let to: String
    let status: String
    /// Such as `7 days`, `since 2015` where the day is not known, or `undated`.
    let open: String
}

/// P14.
struct UnansweredList {
    let entries: [UnansweredEntry]
    let omitted: String?
    /// The day to which days are counted; nil when nothing has a date.
    let countedTo: String?
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
            guard let left = open[a].asked, let right = open[b].asked else {
                return (open[a].asked == nil ? 1 : 0, a) < (open[b].asked == nil ? 1 : 0, b)
            }
            return (left.first, left.last, a) < (right.first, right.last, b)
        }
        let shown = order.prefix(UnansweredEntry.limit).compactMap { entry(open[$0], &book) }
        return UnansweredList(
            entries: shown, omitted: PlainWords.moreInCollection(open.count - shown.count),
            countedTo: open.lazy.compactMap(\.countedTo).first.map { DateSpan($0).spoken })
    }

    private func entry(_ open: ReportReader.OpenQuestion, _ book: inout AttestationBook) -> UnansweredEntry? {
        let node = Node.statement(open.question)
        guard let place = place(of: node, asked: open.asked) else { return nil }
        let question = Passage(words: context.finder.sentence(of: node), references: [book.reference(to: place)])
        let to = open.to.map { context.finder.name(of: $0) }
        return UnansweredEntry(
            kind: open.isDemand ? "Demand" : "Question", question: question,
            asker: English.list(open.askers.map { context.finder.name(of: $0) }),
            to: to.isEmpty ? "nobody in particular" : English.list(to), status: open.status,
            open: OpenPointsMaker.age(open))
    }

    /// The place that shows since when it is open, or the best there is.
    private func place(of node: Node, asked: DateSpan?) -> Attestation? {
        let places = context.finder.places(of: node)
        return places.first { asked != nil && context.finder[$0].date == asked } ?? context.finder.best(of: node)
    }

    /// Days where the day of asking is known, and the year or month where only that is.
    private static func age(_ open: ReportReader.OpenQuestion) -> String {
        guard let asked = open.asked, let days = open.daysOpen else { return "undated" }
        guard asked.first == asked.last else { return "since \(asked.spoken)" }
        return days == 0 ? "asked that day" : English.counted(days, "day")
    }
}
