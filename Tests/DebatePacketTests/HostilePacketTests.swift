import ArgumentModel
import DisputeModel
import Foundation
import Testing

@testable import DebatePacket

/// Packets of texts that would break a page, a table, a deck or a quiz; read back without our code.
@Suite struct HostilePacketTests {
    private static let words = [
        "plain", "<b>bold</b> & \"quoted\"", "a | b \\ c", "{=x~y#z:1}", "=1+1", "**stars** _lines_ `code`",
        "[link](https://x.org)", "{{mustache}} {{{raw}}}", "é 日本 👩‍👩‍👧", "tab\tin", "# no heading", "1. no list",
        "&amp; &lt;",
    ]

    private func packet(_ word: String, _ extent: PacketOptions.Extent = .coreAndAnnex) throws -> Packet {
        let graph = try SamplePackets.dispute(word: word.replacing("[", with: "(").replacing("]", with: ")"))
        let motion = graph.statement(titled: "Yes").map { Node.statement($0) }
        return try SamplePackets.packet(of: graph, options: PacketOptions(motion: motion, extent: extent))
    }

    /// What GIFT shows of a text: a backslash makes the next character plain.
    private func shown(_ gift: some StringProtocol) -> String {
        var (text, isEscaped) = ("", false)
        for character in gift {
            if character == "\\", !isEscaped {
                isEscaped = true
            } else {
                text.append(character)
                isEscaped = false
            }
        }
        return text
    }

    /// Where an unescaped character of a set stands.
    private func bare(_ marks: String, in gift: some StringProtocol) -> [Character] {
        var (found, isEscaped): ([Character], Bool) = ([], false)
        for character in gift {
            if !isEscaped, marks.contains(character) { found.append(character) }
            isEscaped = character == "\\" && !isEscaped
        }
        return found
    }

    @Test(arguments: words) func everyQuizBlockHasOneAnswerListAndOneRightAnswer(_ word: String) throws {
        let packet = try packet(word)
        let blocks = GIFTQuiz(context: packet.context, content: packet.content).text.split(separator: "\n\n")
            .dropFirst()
        #expect(!blocks.isEmpty)
        for block in blocks {
            let marks = bare("{}=", in: block)
            #expect(marks == ["{", "=", "}"], "\(block)")
            #expect(bare("~", in: block).count >= 1)
        }
    }

    @Test(arguments: words) func theQuizShowsTheWordsOfTheCards(_ word: String) throws {
        let packet = try packet(word)
        let quiz = shown(GIFTQuiz(context: packet.context, content: packet.content).text)
        for card in packet.content.decks.flatMap(\.cards) {
            #expect(quiz.contains(PlainWords.quotable(card.paragraph.quotation)), "\(card.slug)")
        }
    }

    @Test(arguments: words) func everyAnkiRowHasFourFieldsWhateverIsInThem(_ word: String) throws {
        let packet = try packet(word)
        let rows = AnkiDeck(title: word, decks: packet.content.decks).text.split(separator: "\n").dropFirst(4)
        #expect(rows.count == packet.content.decks.flatMap(\.cards).count)
        for row in rows {
            let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(fields.count == 4)
            for field in fields where field.contains("\"") {
                #expect(field.hasPrefix("\"") && field.hasSuffix("\"") && field.count > 1)
                // Inside, every mark is doubled.
                #expect(!field.dropFirst().dropLast().replacing("\"\"", with: "").contains("\""), "\(field)")
            }
        }
    }

    @Test(arguments: words) func aCardHoldsTheSourcesOwnWords(_ word: String) throws {
        let packet = try packet(word)
        for card in packet.content.decks.flatMap(\.cards) {
            let source = packet.context.graph[card.source]
            func compared(_ text: String) -> String {
                text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            }
            #expect(compared(source.body).contains(compared(card.paragraph.text)))
            #expect(compared(card.paragraph.text).contains(compared(card.paragraph.quotation)))
        }
    }

    /// CommonMark: a backslash before ASCII punctuation makes it plain.
    @Test(arguments: words + ["-x", "+ y", "= z", "12) a", "3. b", "\\", "a\nb", "~~x~~", "$x$", "![i](u)", "a@b.c"])
    func escapedMarkdownShowsTheText(_ text: String) {
        let escaped = MarkdownText.escape(text)
        var (shown, isEscaped) = ("", false)
        for character in escaped {
            let isMark = character.isASCII && (character.isPunctuation || character.isSymbol)
            if isEscaped, !isMark { shown.append("\\") }
            isEscaped = character == "\\" && !isEscaped
            if !isEscaped { shown.append(character) }
        }
        #expect(shown == PlainWords.line(text))
        #expect(bare("*_`[]<>|{}~$", in: escaped).isEmpty && !escaped.contains("\n"))
        #expect(
            !escaped.hasPrefix("-") && !escaped.hasPrefix("+") && !escaped.hasPrefix("=") && !escaped.hasPrefix("#"))
        #expect(escaped.prefixMatch(of: #/\d+[.)]/#) == nil)
    }

    @Test(arguments: words, [PacketOptions.Extent.core, .coreAndAnnex])
    func everyPageIsOnePieceWithoutForeignElements(_ word: String, _ extent: PacketOptions.Extent) throws {
        let files = try SamplePackets.files(of: packet(word, extent))
        let pages = try ["student.html", "teacher.html"].map { try #require(files[$0]) }
        let plain = try SamplePackets.files(of: packet("plain", extent))
        for (page, name) in zip(pages, ["student.html", "teacher.html"]) {
            for tag in ["script", "b>", "a ", "table", "section", "li>", "h2"] {
                let expected = try #require(plain[name]).components(separatedBy: "<" + tag).count
                #expect(page.components(separatedBy: "<" + tag).count == expected, "\(name) <\(tag)")
            }
        }
    }
}
