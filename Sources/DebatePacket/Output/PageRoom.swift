import Rendering

/// How much of a page of the core is left, in points, when every font is as wide as the widest that is provided for.
struct PageRoom {
    /// Other fonts than those the style sheet names first are wider.
    static let reserve = 1.2
    /// How wide the first of the serif fonts is against the sans serif that is measured.
    private static let serif = 0.9

    private enum Face { case serif, sans }

    private let width: Double
    private(set) var left: Double

    /// - Parameter heading: What the page's own headings and teaching text take.
    init(_ paper: Paper, heading: Double) { (width, left) = (paper.room.width, paper.room.height - heading) }

    /// Sets room aside.
    mutating func keep(_ height: Double) { left -= height }

    /// Takes room, if there is so much.
    mutating func take(_ height: Double) -> Bool {
        guard height <= left else { return false }
        left -= height
        return true
    }

    /// As many lines to write on, up to eight, as the room that is left holds below a sentence; none rather than one.
    var linesToWriteOn: [Int] {
        let count = min(8, Int((left - 66) / 32))
        return count < 2 ? [] : Array(1...count)
    }

    /// How high a text is, in lines of a share of the page's width.
    private func height(of text: String, share: Double, size: Double, face: Face) -> Double {
        let reserve = PageRoom.reserve * (face == .serif ? PageRoom.serif : 1)
        let wrap = TextWrap(width: (width * share - 12) / reserve, size: size)
        return Double(wrap.lines(of: text).count) * size * 1.33
    }

    /// Of the title of the packet, the motion and the words it rests on.
    func height(ofTitle title: String, _ motion: MotionPart) -> Double {
        let said = motion.quoted.map { "“\($0.words)” E1 \($0.who), \($0.date), \($0.source) line \($0.line)" }
        return height(of: title, share: 1, size: 19, face: .sans)
            + height(of: motion.words, share: 0.92, size: 17, face: .serif)
            + height(of: said ?? "", share: 0.88, size: 11, face: .serif)
    }

    func height(of card: Card) -> Double {
        let uses = [card.usedFor, card.usedAgainst, card.attackedBy, card.contradictions].flatMap(\.shown)
        let text = card.sentences.map { "\($0.number) \($0.text)" }.joined(separator: " ")
        return height(of: card.tag + " (editor’s words) \(card.label)", share: 0.9, size: 11, face: .sans) + 8
            + height(of: card.cite + (card.caution ?? ""), share: 0.97, size: 9.5, face: .serif) + 5
            + height(of: text, share: 0.97, size: 10.5, face: .serif) + (card.isShortened ? 36 : 4)
            + height(of: "\(card.strip.first) · \(card.strip.second)", share: 0.97, size: 9, face: .sans) + 6
            + height(of: uses.map(\.label).joined(separator: "  "), share: 0.4, size: 9, face: .sans) + 8
    }

    func height(of question: CrossQuestion) -> Double {
        let words = question.phrase.pieces.map { piece in
            ([piece.words] + piece.references.map { " \($0.label).\($0.sentences ?? "")" }).joined()
        }
        return height(of: ([question.rule] + words).joined(separator: " "), share: 0.92, size: 10.5, face: .serif) + 32
    }

    func height(of entry: UnansweredEntry) -> Double {
        let cells = [
            ("\(entry.kind). \(entry.question.words) E100", 0.42), ("\(entry.asker) to \(entry.to)", 0.23),
            (entry.status, 0.2), (entry.open, 0.15),
        ]
        return (cells.map { height(of: $0.0, share: $0.1, size: 9.5, face: .serif) }.max() ?? 0) + 7
    }

    func height(of clash: ContradictionEntry) -> Double {
        let columns = clash.members.map { member in
            let said = member.quotations.map { "“\($0.words)” \($0.who), \($0.date), \($0.source) E100" }
            return height(of: "\(member.role ?? ""): \(member.title)", share: 0.5, size: 9.5, face: .serif) + 6
                + said.reduce(0) { $0 + height(of: $1, share: 0.5, size: 9.5, face: .serif) + 3 }
                + (member.soToo.map { height(of: $0, share: 0.5, size: 9, face: .sans) } ?? 0)
        }
        // Two stand side by side.
        let rows = stride(from: 0, to: columns.count, by: 2).map { columns[$0..<min($0 + 2, columns.count)].max() ?? 0 }
        let head =
            height(of: "\(clash.label) \(clash.question ?? "") \(clash.kind)", share: 1, size: 11.5, face: .sans) + 12
        return head + rows.reduce(0, +) + (clash.remark.map { height(of: $0, share: 1, size: 9, face: .sans) } ?? 0)
    }

    func height(of source: SourceEntry) -> Double {
        height(of: "\(source.name) \(source.record): “\(source.title)”", share: 1, size: 9.5, face: .serif) + 4
    }
}
