import Analysis
import ArgdownSyntax
import ArgumentModel
import Argumentation
import DisputeModel
import Foundation
import TestInputs
import Testing

/// A dispute with one of everything that is exported, in hostile words, and the documents read back without our code.
enum SmallDispute {
    static let letter = "\u{FEFF}He said, \"we\r\nwant <bread> & 'peace'\".\r\nAll 👩‍👩‍👧 agree =1+1."
    static let reply = "They denied that. They answer: soon. A right is a right."

    static let corpus = TestInputs.corpus(
        ["letter": letter, "reply": reply], dated: ["letter": "2022-02-01", "reply": "2022-02-03"],
        signed: ["letter": "North Council", "reply": "South Council"])

    static let text =
        councils + """
            # Bread, "and" more

            [Bread]: We want <bread> & "peace". #(hard fact) {by: N/Ann Lee, in: letter, quote: "want <bread> &", defines: bread, draws: all,
             also: [{by: S, act: denies, in: reply, quote: denied that}, {by: M, via: N, in: letter, date: 2022-01-30, inferred: [date], quote: agree}]}
              - [No bread]: There is none.

            [Why]: Why? #question {by: N, to: [S, M], in: letter, quote: All, condition: in writing}

            [Soon]: Soon. {by: S, in: reply, quote: soon, answers: Why, reply: partial, unmet: in writing}

            [Law]: A right. #norm {instrument: Charter, provision: "8, 1", order: 2, force: right, status: legal, adopted: 1999-11, in: reply, by: S, quote: A right is a right}

            [May it?]: May it? #issue {options: [yes, "no, never"], exclusive: false}

            [Yes]: Yes, by @[Law]. {by: N, in: letter, quote: peace, on: May it?, holds: "no, never", reads: Law, canon: context, charge: silence, breaks: Law, does: S}

            <Step>: So.

            (1) [Bread]
            (2) [Yes]
            -- modus ponens, custom --
            (3) [Feast]: A feast.
              >< [Soon]
            """

    static let graph: ArgumentGraph = TestInputs.graph(text, citing: corpus).value
    static let dispute = Dispute(graph)
    static let empty = Dispute(TestInputs.graph("").value)

    static func report(_ dispute: Dispute = dispute) -> Report { analyze(dispute, under: .grounded) }

    static func json(_ bytes: [UInt8]) throws -> [String: Any] {
        #expect(bytes.last == UInt8(ascii: "\n"))
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    static func objects(_ json: [String: Any], _ key: String) throws -> [[String: Any]] {
        try #require(json[key] as? [[String: Any]], "\(key)")
    }

    /// The object of a list with an id.
    static func object(_ id: String, in json: [String: Any], _ key: String) throws -> [String: Any] {
        try #require(try objects(json, key).first { $0["id"] as? String == id }, "\(id)")
    }

    /// The rows of a table by RFC 4180.
    static func rows(_ bytes: [UInt8]) -> [[String]] {
        var rows: [[String]] = []
        var (row, cell, isQuoted): ([String], [UInt8], Bool) = ([], [], false)
        var rest = bytes[...]
        func text() -> String { String(decoding: cell, as: UTF8.self) }
        while let byte = rest.popFirst() {
            switch (byte, isQuoted) {
            case (0x22, true) where rest.first == 0x22: cell.append(rest.removeFirst())
            case (0x22, _): isQuoted.toggle()
            case (0x2C, false):
                row.append(text())
                cell = []
            case (0x0D, false) where rest.first == 0x0A:
                rest.removeFirst()
                rows.append(row + [text()])
                (row, cell) = ([], [])
            default: cell.append(byte)
            }
        }
        return rows
    }
}
