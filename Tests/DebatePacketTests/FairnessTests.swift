import ArgdownSyntax
import ArgumentModel
import Testing

@testable import DebatePacket

/// Whose words a side argues with, and what is counted as whose.
@Suite struct FairnessTests {
    /// X for the motion and Y against it; a source of X, one of Y, and one of a newspaper in no camp.
    private static func graph(_ lines: [String]) throws -> ArgumentGraph {
        let head = [
            "===", "parties:", "  X: {name: Party X, side: A}", "  Y: {name: Party Y, side: B}",
            "  N: {name: The News}",
            "===", "", "[Yes]: Yes. {by: X, in: x, quote: \"X0.\"}", "", "[No]: No. {by: Y, in: y, quote: \"Y0.\"}",
            "  - [Yes]", "",
        ]
        func body(_ letter: String) -> String {
            (0..<9).map {
                "\(letter)\($0). The rest of paragraph \($0) of \(letter) fills some more words of a card here."
            }
            .joined(separator: "\n\n")
        }
        func record(_ issuer: String) -> String { "issuer: \(issuer)\nlanguage: en\ntranslation: none\n" }
        return try SamplePackets.graph(
            (head + lines).joined(separator: "\n"),
            sources: [
                ("x", record("Party X") + "kind: letter\ndate: 2024-05-02", body("X")),
                ("y", record("Party Y") + "kind: letter\ndate: 2024-05-02", body("Y")),
                ("n", record("The News") + "kind: report\ndate: 2024-05-03", body("N")),
                ("v", record("Somebody") + "kind: commentary", body("V")),
                ("u", record("Somebody") + "kind: commentary\nnotes: [\"Undated. The copy shows no day.\"]", body("U")),
            ])
    }

    private static func claim(_ name: String, _ words: String, _ line: String) -> String {
        let source = words.prefix(1).lowercased()
        return
            "[\(name)]: \(name) it is. {\(line), in: \(source), quote: \"\(words)\"}\n  \(name.first == "P" ? "+>" : "->") [Yes]\n"
    }

    private static func packet(_ lines: [String], perSide: Int = 5) throws -> Packet {
        let graph = try graph(lines)
        let motion = graph.statement(titled: "Yes").map { Node.statement($0) }
        return try SamplePackets.packet(of: graph, options: PacketOptions(motion: motion, cardsPerSide: perSide))
    }

    private static let pros = (1...5).map { claim("P\($0)", "X\($0).", "by: X") }

    @Test func aSideDoesNotArgueWithItsOpponentsWordsWhereItHasOthers() throws {
        let cons =
            [
                FairnessTests.claim("C1", "X6.", "by: X"), FairnessTests.claim("C2", "X7.", "by: Y, via: X"),
            ] + (3...7).map { FairnessTests.claim("C\($0)", "N\($0).", "by: Y, via: N") }
        let packet = try FairnessTests.packet(FairnessTests.pros + cons)
        let slugs = packet.content.decks[1].cards.map(\.slug)
        #expect(!slugs.contains("c1") && !slugs.contains("c2"))
        #expect(!packet.diagnostics.contains { $0.id == "opponents-words" })
    }

    @Test func aSideThatHasMostlyItsOpponentsWordsIsAComplaint() throws {
        let cons = (1...4).map { FairnessTests.claim("C\($0)", "X\($0 + 4).", "by: Y, via: X") }
        let pros =
            (1...3).map { FairnessTests.claim("P\($0)", "X\($0).", "by: X") } + [
                FairnessTests.claim("P4", "N4.", "by: N")
            ]
        let packet = try FairnessTests.packet(pros + cons)
        let complaint = packet.diagnostics.first { $0.id == "opponents-words" }
        #expect(
            complaint?.message.contains("of side B are said or reported by those who speak mostly for the other")
                == true)
        #expect(complaint?.severity == .warning)
    }

    @Test func aCardSaysWhenTheOtherSideReportsIt() throws {
        let cons = (1...4).map { FairnessTests.claim("C\($0)", "X\($0 + 4).", "by: Y, via: X") }
        let pros = FairnessTests.pros.prefix(3) + [FairnessTests.claim("P4", "N4.", "by: N")]
        let decks = try FairnessTests.packet(pros + cons).content.decks
        let cautions = decks[1].cards.filter { $0.slug.hasPrefix("c") }.map(\.caution)
        #expect(!cautions.isEmpty && cautions.allSatisfy { $0 == "hearsay: as the other side reports it" })
        #expect(decks[0].cards.allSatisfy { $0.caution == nil })
    }

    @Test func aParagraphIsPrintedOnOneSideOnly() throws {
        let cons = (1...7).map { FairnessTests.claim("C\($0)", "N\($0).", "by: Y, via: N") }
        let pros =
            FairnessTests.pros + [
                "[P6]: P6. {by: X, via: N, in: n, quote: \"The rest of paragraph 3 of N\"}\n  +> [Yes]\n"
            ]
        let packet = try FairnessTests.packet(pros + cons, perSide: 6)
        let texts = packet.content.decks.flatMap(\.cards).map { PlainWords.line($0.paragraph.text) }
        #expect(texts.count == 12 && Set(texts).count == 12)
    }

    @Test func anUndatedSourceThatSaysSoIsNoErrorAndMayBeOnACard() throws {
        let cons = (1...5).map { FairnessTests.claim("C\($0)", "U\($0).", "by: N") }
        let packet = try FairnessTests.packet(FairnessTests.pros + cons)
        #expect(packet.content.decks[1].cards.contains { packet.context.graph[$0.source].name == "u" })
        #expect(packet.diagnostics.filter { $0.id == "undated-source" }.count == 1)
        #expect(!packet.diagnostics.contains { $0.severity == .error })
    }

    @Test func anUndatedSourceThatDoesNotSaySoIsAnError() throws {
        let cons = (1...5).map { FairnessTests.claim("C\($0)", "V\($0).", "by: N") }
        let packet = try FairnessTests.packet(FairnessTests.pros + cons)
        let errors = packet.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(\.id) == ["source-record"])
        #expect(errors.first?.message.hasSuffix("has no date") == true)
    }

    @Test func minutesAreADocumentOfThoseWhoSignThemAndOfNobodyTheyRecord() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.schoolPhones())
        let minutes = try #require(packet.content.sources.first { $0.name == "minutes" })
        #expect(minutes.role == "speaks for School conference as author of the house rules")
        #expect(minutes.isParty == "no")
        let letter = try #require(packet.content.sources.first { $0.name == "proposal" })
        #expect(letter.role == "speaks for Head teacher" && letter.isParty == "yes")
    }

    @Test func onlyWhatAPartySaysInADocumentOfItsOwnIsPrimary() throws {
        let lines =
            FairnessTests.pros + [
                FairnessTests.claim("C1", "Y1.", "by: Y"), FairnessTests.claim("C2", "X7.", "by: Y, via: X"),
                FairnessTests.claim("C3", "N3.", "by: N"), FairnessTests.claim("C4", "N4.", "by: Y, via: N"),
            ]
        let rows = try FairnessTests.packet(lines).content.teacher.balance.parties
        func row(_ name: String) throws -> BalanceSheet.Row { try #require(rows.first { $0.name == name }) }
        // Y says No and C1 in its own letter; X and the newspaper report C2 and C4.
        #expect(try row("Party Y").primary == "50 %" && row("Party Y").reported == "50 %")
        #expect(try row("Party X").primary == "100 %" && row("Party X").reported == "0 %")
        // A newspaper's own words are neither.
        #expect(try row("The News").primary == "0 %" && row("The News").reported == "0 %")
    }

    @Test func statesAndWhatIsNotEvaluatedAddUpToAllNodes() throws {
        let balance = try SamplePackets.packet(of: SamplePackets.schoolPhones()).content.teacher.balance
        for row in balance.sides + balance.parties {
            let standing = row.standing
            #expect(standing.stand + standing.defeated + standing.open + standing.notEvaluated == row.nodes)
        }
        #expect(balance.parties.contains { $0.standing.notEvaluated > 0 })
    }

    @Test func aClaimForTheOwnSideIsNotLeftUnanswered() throws {
        let concession = "[P9]: It is so. {by: Y, in: y, quote: \"Y8.\"}\n  +> [Yes]\n"
        let con = FairnessTests.claim("C1", "Y1.", "by: Y")
        let more = (2...4).map { FairnessTests.claim("C\($0)", "N\($0).", "by: Y, via: N") }
        let packet = try FairnessTests.packet(FairnessTests.pros + [concession, con] + more)
        let party = try #require(packet.context.graph.party(code: "X"))
        let titles = packet.context.claimsUnanswered(by: party).map { packet.context.finder.title(of: $0) }
        #expect(titles.contains("C1") && !titles.contains("P9"))
    }
}
