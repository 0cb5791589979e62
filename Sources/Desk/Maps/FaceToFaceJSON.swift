import Analysis
import ArgumentModel
import DisputeModel
import Interchange
import Rendering

/// A face-to-face map as JSON, all of its pages, schema `rejoinder/face-to-face/1`.
enum FaceToFaceJSON {
    static func bytes(_ view: FaceToFace, of report: Report, tool: String) -> [UInt8] {
        let graph = report.dispute.graph
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", report.asOf?.description)
            json.member("columns", view.columns) { json, column in
                json.object { json in
                    json.member("parties", column.parties.sorted().map { graph[$0].code })
                    json.member("title", column.title)
                }
            }
            json.member("partial", report.isCut)
            json.member("rows", view.rows) { json, row in
                json.object { json in
                    let cards = zip(view.columns, row.cells).flatMap { column, cards in cards.map { (column, $0) } }
                    json.member("cards", cards) { json, entry in write(entry.1, in: entry.0, graph, to: &json) }
                    json.member("heading", row.heading)
                    json.member("kind", row.kind)
                    json.member("lines", row.links) { json, link in
                        json.object { json in
                            let ends = [(link.from, "from"), (link.to, "to")]
                            json.member("ends", ends) { json, end in
                                json.object { json in
                                    json.member("column", view.columns[end.0.column].title)
                                    json.member("id", node(at: end.0, in: row).map { graph.slug(of: $0) })
                                    json.member("role", link.isDirected ? end.1 : "either")
                                }
                            }
                            json.member("type", link.type)
                            json.member("word", link.word)
                        }
                    }
                }
            }
            json.member("schema", "rejoinder/face-to-face/1")
            json.member("title", graph.title)
            json.member("tool", tool)
        }
        return json.finished()
    }

    /// Nil for an empty place.
    private static func node(at place: FaceToFace.Place, in row: FaceToFace.Row) -> Node? {
        row.cells[place.column][place.position].node
    }

    private static func write(
        _ card: FaceToFace.Card, in column: FaceToFace.Column, _ graph: ArgumentGraph, to json: inout JSONWriter
    ) {
        json.object { json in
            json.member("column", column.title)
            json.member("form", card.form.rawValue)
            json.member("id", card.node.map { graph.slug(of: $0) })
            json.member("kind_line", card.kindLine)
            json.member("meta_line", card.meta)
            if let reason = card.reason {
                json.member("reason") { json in
                    json.member("id", graph.slug(of: reason.node))
                    json.member("of", reason.count)
                    json.member("words", reason.words)
                }
            }
            json.member("title", card.title)
        }
    }
}

extension FaceToFace.Link {
    fileprivate var isDirected: Bool {
        switch look {
        case .relation(let kind): !kind.isSymmetric
        case .disagreement: false
        case .question: true
        }
    }

    /// The relation, or what else the line is.
    fileprivate var type: String {
        switch look {
        case .relation(let kind): kind.rawValue
        case .disagreement: "disagreement"
        case .question: "question"
        }
    }
}
