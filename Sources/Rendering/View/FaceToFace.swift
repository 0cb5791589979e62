package import Analysis
package import ArgumentModel
import Wording

/// Who is against whom, over what, on which words, and who did not reply: a row for each question, a column for each
/// side. Or who cites what: a row for each clause. Knows nothing of places on a page.
package struct FaceToFace {
    /// What a row is about.
    package enum Subject { case question, clause }

    package struct Column {
        package let title: String
        package let parties: Set<Party.ID>
        package let outline: Grid.Outline
    }

    /// What stands in a cell.
    package struct Card {
        package enum Form: String { case words, slot, clause, note }

        package var form = Form.words
        package var kindLine = ""
        package var title: String
        package var meta = ""
        /// Nil for an empty slot.
        package var node: Node?
        package var tooltip = ""
        /// Who speaks; nil where nobody is named.
        var by: Party.ID?
        /// Whether who speaks denies what it shows, so that no reason for that is a reason of theirs.
        var isDenial = false
        /// One that is given for what it shows.
        package var reason: Reason?
        /// How many lines the title takes at most; nil for as many as the page has it.
        var titleLines: Int?
        /// Nil for that of the column.
        var outline: Grid.Outline?
        /// Whether nobody makes use of what it shows.
        var isFaint = false

        /// All that stands in it, from above.
        package var words: [String] { [kindLine, title, meta, reason?.words ?? ""].filter { !$0.isEmpty } }

        /// What its words name.
        package var nodes: [Node] { [node, reason?.node].compactMap(\.self) }
    }

    /// What speaks for a claim, shown in its card.
    package struct Reason {
        package let node: Node
        /// How many reasons there are for the claim, this one included.
        package let count: Int
        /// Such as `One of 3 reasons, by US: Alliances are chosen freely`.
        package let words: String
    }

    /// A card by its column and its place in the cell.
    package struct Place: Hashable {
        package let column: Int
        package let position: Int
    }

    /// What runs between two cards of a row.
    package struct Link {
        package var from: Place
        package var to: Place
        package var look: Grid.Look
        package var word: String

        /// Whether its word is no more than what the legend says of lines like it.
        var isToldByItsLook: Bool {
            switch look {
            case .relation(.answers): false
            case .relation(let kind): word == RelationWords.mutual(kind) ?? kind.rawValue
            case .disagreement: word == "different answers"
            case .question: true
            }
        }
    }

    package struct Row {
        package var heading: String
        /// What sort of row it is, such as `disagreement, by the texts`.
        package var kind: String
        /// By column.
        package var cells: [[Card]]
        package var links: [Link] = []
    }

    /// The page of a map on which the most central rows stand.
    package struct FirstPage {
        package let grid: Grid
        package let columns: [Column]
        package let rows: [Row]
        /// How many pages there are.
        let pageCount: Int
        /// How many rows the other pages have.
        package let rowsElsewhere: Int
    }

    /// The first page of the map of a dispute, without reasons: more rows have room.
    package static func firstPage(_ report: Report, options: MapOptions) -> FirstPage {
        FaceToFacePages(report: report, view: FaceToFace(report).withoutReasons, heading: nil, options: options).first
    }

    private var withoutReasons: FaceToFace {
        var view = self
        for row in rows.indices {
            for column in columns.indices {
                for card in rows[row].cells[column].indices { view.rows[row].cells[column][card].reason = nil }
            }
        }
        return view
    }

    package let columns: [Column]
    package private(set) var rows: [Row]
    /// Whether the middle column is that of norms and of those who stand on no side.
    package let hasBetween: Bool
    package var subject = Subject.question

    package init(_ report: Report) {
        let maker = RowMaker(report)
        (columns, hasBetween) = (maker.columns, maker.hasBetween)
        rows = maker.rows()
    }

    /// The clauses, with those who cite them at their sides.
    package init(clausesOf report: Report) {
        let maker = NormRows(report)
        (columns, hasBetween, subject) = (maker.columns, true, .clause)
        rows = maker.rows()
    }

    /// One clash: its row, and one for each of the oppositions folded into it.
    package init(_ report: Report, of clash: Clash) {
        let maker = RowMaker(report)
        (columns, hasBetween) = (maker.columns, maker.hasBetween)
        rows = maker.rows(of: clash)
    }
}
