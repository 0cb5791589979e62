import Analysis
import ArgdownSyntax
import DisputeModel
import Foundation
import Testing

@testable import ArgumentModel
@testable import Rendering

/// What the ledger of questions, and the other pages whose places are computed, count as shown and as left out.
@Suite struct LedgerTests {
    private static let head = """
        ===
        parties:
          R: {name: Reds, side: a}
          U: {name: Blues, side: b}
        ===

        [Ask]: Why? #question {by: R, to: U, in: letter, quote: three, date: 2022-01-01}

        [Other]: Of no question. {by: R, in: letter, quote: one, date: 2022-01-01}

        [May]: May it? #issue


        """

    private func ledger(_ text: String, asOf: String? = nil) -> [MapSheet] {
        let dispute = Dispute(graph(Self.head + text), asOf: asOf.flatMap { DateSpan($0)?.last })
        return MapSheet.sheets(analyze(dispute), view: .questions)
    }

    private func boxes(_ sheets: [MapSheet]) -> [Grid.Box] {
        sheets.flatMap { sheet -> [Grid.Box] in
            if case .grid(let grid) = sheet.picture { grid.boxes } else { [] }
        }
    }

    @Test func aStatementIsOnTheLedgerWhenItIsAskedOrIsTheReplyShown() {
        #expect(MapSummary(ledger("")).shown == ["1 question", "1 place where a reply is missing here"])
        #expect(MapSummary(ledger("")).leftOut == ["1 statement is on none of its pages"])
        let replies = """
            [So]: So. {by: U, in: letter, quote: four, date: 2022-01-02, answers: Ask, reply: partial}

            [Thus]: Thus. {by: U, in: letter, quote: five, date: 2022-01-03, answers: Ask, reply: full}

            """
        let summary = MapSummary(ledger(replies))
        #expect(summary.shown == ["1 statement", "1 question"])
        // [Other], and the reply that is only counted.
        #expect(summary.leftOut == ["2 statements are on none of its pages"])
        #expect(MapSummary(ledger(replies, asOf: "2022-01-02")).leftOut == ["1 statement is on none of its pages"])
    }

    @Test func theReplyShownLeadsToItsQuotation() throws {
        let reply = "[So]: So. {by: U, in: letter, quote: four, date: 2022-01-02, answers: Ask, reply: full}\n"
        let box = try #require(boxes(ledger(reply)).first { $0.anchor == "so" })
        #expect(box.tooltip == "four" && box.words.flatMap(\.lines) == ["So"])
    }

    /// Of every statement by the date but the issues a page has the title, or it is counted as left out.
    @Test(arguments: ["indivisible-security", "school-phones/school-phones", "ferry/ferry"])
    func whatIsShownAndWhatIsLeftOutAreAllThereIs(name: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let dispute = Dispute(try Workspace.load([root + "/graphs/\(name).argdown"]).value)
        let all = Set(
            dispute.graph.statements.filter { $0.kind != .issue && dispute.presence.contains($0.id) }.map {
                dispute.graph.slug(of: .statement($0.id))
            })
        for view in [MapView.faceToFace, .questions, .norms] {
            let sheets = MapSheet.sheets(analyze(dispute), view: view)
            let shown = Set(boxes(sheets).flatMap { [$0.anchor] + $0.mentions.map(\.anchor) })
            let absent = all.subtracting(shown).count
            let said = MapSummary(sheets).leftOut.first.flatMap { Int($0.prefix { $0 != " " }) } ?? 0
            #expect(said == absent, "\(view)")
        }
    }
}
