import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// The questions, demands and offers of a dispute as a ledger on pages of the paper asked for, else of A4 or shorter: asked on, by whom to whom, what, with
/// which outcome, by which reply. Addressees with one outcome share a line.
struct LedgerPages {
    private struct Entry {
        let date: String
        let parties: String
        let question: String
        let tooltip: String
        let node: Node
        let status: String
        let age: String
        let outline: Grid.Outline
        let lacksReply: Bool
        let replies: String
        /// The one that is shown.
        let reply: Attestation?
    }

    private struct Column {
        let title: String
        let x: Double
        let width: Double
    }

    /// In points.
    private static let margin = 24.0
    private static let padding = 5.0

    let report: Report
    let options: MapOptions

    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { report.dispute.graph }

    private let page: PictureSize
    private let columns: [Column]

    init(report: Report, options: MapOptions) {
        (self.report, self.options) = (report, options)
        page = (options.paper ?? .a4).size
        let inner = page.width - 2 * LedgerPages.margin
        var x = LedgerPages.margin
        columns = [
            ("Asked on", 80.0), ("By → to", 84), ("Question, demand, offer", 168), ("Outcome", 94), ("Reply", 121),
        ]
        .map { title, part in
            let width = part / 547 * inner
            defer { x += width }
            return Column(title: title, x: x, width: width)
        }
    }

    /// At least one page.
    var pages: [Grid] {
        let entries = entries
        var groups: [[(Entry, Double)]] = [[]]
        var used = 0.0
        for entry in entries {
            let height = height(of: entry)
            if used + height > page.height - 2 * LedgerPages.margin - 200, !groups[groups.count - 1].isEmpty {
                groups.append([])
                used = 0
            }
            groups[groups.count - 1].append((entry, height))
            used += height
        }
        let leftOut = Grid.leftOut(
            of: report, showing: Set(entries.flatMap { [$0.node, $0.reply?.node].compactMap(\.self) }))
        return groups.indices.map { index in
            var page = grid(index, of: groups.count, groups[index])
            page.leftOut = leftOut
            return page
        }
    }

    // MARK: What was asked

    private var entries: [Entry] {
        let unanswered = report.unanswered
        let all = unanswered.exchanges.sorted { a, b in
            let (x, y) = (a.firstAsked, b.firstAsked)
            guard let one = x, let other = y else { return x != nil || (y == nil && a.question < b.question) }
            return (one.first, one.last, a.question) < (other.first, other.last, b.question)
        }
        return (all + unanswered.rhetoricalExchanges).flatMap(entries)
    }

    private func entries(_ exchange: Exchange) -> [Entry] {
        exchange.outcomes { $0.verdict(in: Phrasing(dispute)) { graph[$0].code } }.map { parties, verdict in
            let outcomes = exchange.outcomes.filter { outcome in outcome.to.map(parties.contains) ?? parties.isEmpty }
            let first = outcomes.first ?? exchange.outcomes[0]
            let node = Node.statement(exchange.question)
            let by = exchange.askers.map { graph[$0].code }.joined(separator: ", ")
            let to = parties.map { graph[$0].code }.joined(separator: ", ")
            return Entry(
                date: Phrasing.marked(
                    exchange.firstAsked?.brief, isInferred: exchange.isFirstAskedInferred(in: dispute)),
                parties: (by.isEmpty ? "somebody" : by) + " → " + (to.isEmpty ? "anybody" : to),
                question: sign(exchange) + graph.title(of: node),
                tooltip: first.askings.first.flatMap { graph[$0].quotation?.text } ?? graph.text(of: node), node: node,
                status: first.isRhetorical ? "rhetorical: wants no answer" : verdict, age: age(outcomes, parties),
                outline: outline(first), lacksReply: !first.isRhetorical && outline(first) == .slot,
                replies: replies(outcomes), reply: counted(outcomes).last?.attestation)
        }
    }

    private func sign(_ exchange: Exchange) -> String {
        switch exchange.form {
        case .question: "? "
        case .demand: "! "
        case .offer: "OFFER: "
        }
    }

    /// How long it has been open, or how far the texts reach.
    private func age(_ outcomes: [AskedQuestion], _ parties: [Party.ID]) -> String {
        guard let first = outcomes.first, first.isOpen, !first.isRhetorical else { return "" }
        if let days = Exchange.daysOpen(outcomes) {
            return "open \(English.range(days)) day\(days == 1...1 ? "" : "s")"
        }
        let isHeard = parties.contains { !dispute.ownTexts.texts(of: $0).isEmpty }
        return parties.isEmpty || isHeard ? "" : "no text of theirs here"
    }

    /// Dashed for no reply, plain for some, filled for what is settled.
    private func outline(_ outcome: AskedQuestion) -> Grid.Outline {
        switch outcome.status {
        case .unanswered, .silence: .slot
        case .answered, .refused: .third
        case .partlyAnswered, .evaded, .deferred: .square
        }
    }

    private func counted(_ outcomes: [AskedQuestion]) -> [Reply] {
        var seen: Set<Node> = []
        return outcomes.flatMap(\.replies).filter { $0.isCounted && seen.insert($0.attestation.node).inserted }
    }

    private func replies(_ outcomes: [AskedQuestion]) -> String {
        let counted = counted(outcomes)
        guard let last = counted.last else { return "–" }
        let via = graph[last.attestation].via.flatMap { $0 == graph[last.attestation].by ? nil : graph[$0].code }
        return graph.title(of: last.attestation.node) + (via.map { " (as \($0) reports)" } ?? "")
            + (counted.count > 1 ? " + \(counted.count - 1) more" : "")
    }

    // MARK: On the page

    private func cells(_ entry: Entry) -> [[Grid.Words]] {
        let widths = columns.map { $0.width - 2 * LedgerPages.padding }
        func words(_ text: String, _ column: Int, _ lines: Int, size: Double = 9, isBold: Bool = false) -> Grid.Words {
            let width = widths[column] - (column == 3 ? 14 : 0)
            return GridText.words(text, width: width, size: size, lineLimit: lines, isBold: isBold)
        }
        return [
            [words(entry.date, 0, 3)], [words(entry.parties, 1, 4)], [words(entry.question, 2, 3, size: 10)],
            [words(entry.status, 3, 4, isBold: true)] + (entry.age.isEmpty ? [] : [words(entry.age, 3, 2)]),
            [words(entry.replies, 4, 5)],
        ]
    }

    private func height(of entry: Entry) -> Double {
        (cells(entry).map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0) + 14
    }

    private func grid(_ index: Int, of count: Int, _ entries: [(Entry, Double)]) -> Grid {
        let margin = LedgerPages.margin
        let inner = page.width - 2 * margin
        let name = graph.title ?? "Untitled dispute"
        var grid = Grid(
            title: "\(name): questions, demands and offers" + (count > 1 ? ", page \(index + 1) of \(count)" : ""),
            description: description(entries.map(\.0)), size: PictureSize(width: page.width, height: 0),
            theme: options.theme, idPrefix: options.idPrefix)
        var y = margin
        func text(_ text: String, size: Double, lines: Int, isBold: Bool = false) {
            let words = GridText.words(
                text, width: inner, size: size, lineLimit: lines, isBold: isBold, ink: isBold ? .text : .meta)
            y += grid.add(words, x: margin, y: y, width: inner)
        }
        text(grid.title, size: 15, lines: 3, isBold: true)
        text(subtitle, size: 9, lines: 3)
        y += 3
        for column in columns {
            let words = GridText.words(
                column.title, width: column.width - 2 * LedgerPages.padding, size: 9, lineLimit: 1, isBold: true)
            grid.boxes.append(
                Grid.Box(
                    frame: Grid.Frame(x: column.x, y: y, width: column.width, height: 18), outline: .band,
                    words: [words]))
        }
        y += 20
        for (number, entry) in entries.enumerated() {
            if number > 0 {
                grid.boxes.append(
                    Grid.Box(frame: Grid.Frame(x: margin, y: y, width: inner, height: 0.3), outline: .rule, words: []))
            }
            place(entry.0, entry.1, at: y, in: &grid)
            y += entry.1
        }
        y += 6
        if options.legend == .below {
            text(
                "? question · ! demand · dashed: no reply, or silence reported · plain: partly answered, evaded, "
                    + "deferred\(isSettledGrey ? " · grey: " : ", ")answered or refused", size: 9, lines: 3)
            text(GridText.names(of: graph.parties), size: 9, lines: 6)
        }
        grid.size = PictureSize(width: page.width, height: y + margin)
        return grid
    }

    /// Not so in black on white.
    private var isSettledGrey: Bool { options.theme.fill(of: .argument) != options.theme.fill(of: .claim) }

    private func place(_ entry: Entry, _ height: Double, at y: Double, in grid: inout Grid) {
        for (column, (lane, words)) in zip(columns, cells(entry)).enumerated() {
            var frame = Grid.Frame(
                x: lane.x + LedgerPages.padding, y: y, width: lane.width - 2 * LedgerPages.padding, height: height)
            var box = Grid.Box(frame: frame, outline: .none, words: words)
            if column == 3 {
                let content = words.reduce(0) { $0 + $1.height } + 9
                frame = Grid.Frame(x: lane.x + 1, y: y + (height - content) / 2, width: lane.width - 8, height: content)
                box = Grid.Box(frame: frame, outline: entry.outline, words: words)
                box.lacksReply = entry.lacksReply
            }
            if column == 2 {
                show(entry.node, entry.tooltip, in: &box)
                box.spoken = "\(entry.question), \(entry.parties), \(entry.date): \(entry.status)"
            }
            if column == 4, let reply = entry.reply {
                show(reply.node, graph[reply].quotation?.text ?? graph.text(of: reply.node), in: &box)
                box.spoken = "Reply: \(entry.replies)"
            }
            grid.boxes.append(box)
        }
    }

    private func show(_ node: Node, _ quotation: String, in box: inout Grid.Box) {
        (box.anchor, box.noun, box.tooltip) = (graph.slug(of: node), Grid.Noun(node, in: dispute), quotation)
        box.language = WordsLanguage.of(quotation, at: node, in: dispute)
    }

    private var subtitle: String {
        let unanswered = report.unanswered
        let date = report.asOf.map { "As of \($0). " } ?? ""
        let open = unanswered.openExchanges.count
        return date
            + "\(unanswered.exchanges.count) questions, demands and offers, \(open) of them open; "
            + "\(unanswered.rhetoricalExchanges.count) rhetorical ones at the end. No reply means: none among the "
            + "\(English.counted(dispute.ownTexts.textCount, "text")) collected here; not conceded."
    }

    private func description(_ entries: [Entry]) -> String {
        entries.map { "\($0.date), \($0.parties): \($0.question). \($0.status) \($0.age)." }.joined(separator: " ")
    }
}
