import ArgdownSyntax
import ArgumentModel
import Testing

@testable import DebatePacket

/// What the pages print, and for whom.
@Suite struct PageTests {
    /// Made once, because most tests look at the same pages.
    private static let usual = Result {
        try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.schoolPhones()))
    }

    private func files(format: DebateFormat = .structuredControversy) throws -> [String: String] {
        if format == .structuredControversy { return try PageTests.usual.get() }
        let options = PacketOptions(format: format)
        return try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.schoolPhones(), options: options))
    }

    private func section(_ id: String, of html: String?) throws -> String {
        let page = PrintedPage(html: try #require(html))
        return try #require(page.texts(between: "<section id=\"\(id)\"", and: "</section>").first)
    }

    @Test func theCardsForTheReversalStandOnAPageOfTheirOwn() throws {
        let html = try #require(try files()["student.html"])
        let page = try section("new-cards", of: html)
        #expect(page.contains("id=\"card-a6\"") && page.contains("id=\"card-b6\""))
        #expect(page.contains("For side B, which now argues for the motion"))
        #expect(page.contains("For side A, which now argues against the motion"))
        #expect(html.components(of: "id=\"card-a6\"") == 2)
        let start = try #require(html.firstRange(of: "<section id=\"p7\""))
        let end = try #require(html.firstRange(of: "<section id=\"p11\""))
        #expect(!html[start.upperBound..<end.lowerBound].contains("card-b6\""))
    }

    @Test func nothingIsKeptBackWhereNobodyChangesPlaces() throws {
        let html = try #require(try files(format: .oxford)["student.html"])
        #expect(!html.contains("new-cards") && !html.contains("NEW CARD"))
    }

    @Test func onlyTheTeacherIsToldWhatToPrint() throws {
        let files = try files()
        for ending in ["html", "md"] {
            let (student, teacher) = (
                try #require(files["student.\(ending)"]), try #require(files["teacher.\(ending)"])
            )
            #expect(teacher.contains("What to print") && !student.contains("What to print"))
            #expect(student.contains("Vote before") && student.contains("Name"))
        }
        let cover = try section("p0", of: files["teacher.html"])
        #expect(!cover.contains("<span>Name</span>") && !cover.contains("Vote before,"))
        #expect(try section("p0", of: files["student.html"]).contains("<span>Name</span>"))
    }

    @Test func onlyTheTeacherSeesTheGraphsOwnIds() throws {
        for (ending, start) in [("html", "<span class=\"own\">"), ("md", "Id: ")] {
            let (student, teacher) = (
                try #require(try files()["student.\(ending)"]), try #require(try files()["teacher.\(ending)"])
            )
            let id = start + "phones-cost-lesson-time"
            #expect(teacher.contains(id) && !student.contains(id))
        }
    }

    @Test func theAnnexSaysInPlainWordsWhatStandingTakes() throws {
        let html = try #require(try files()["student.html"])
        let about = try section("about", of: html)
        #expect(about.contains("grounded: a claim stands only when") && about.contains("SHA-256"))
        let cover = try section("p0", of: html)
        #expect(!cover.contains("grounded") && !cover.contains("SHA-256") && !cover.contains("quotations, "))
        #expect(!html.contains("preferred semantics") && !html.contains("live conflict"))
        #expect(html.contains("<b class=\"quoted\">bold underlined</b>") && html.contains("b.quoted {"))
    }

    @Test func everyFlowSheetHasAColumnForWhatTheFormatHolds() throws {
        #expect(DebateFormat.lincolnDouglas.speeches.count { $0.contains("questions") } == 2)
        #expect(DebateFormat.sourceLab.flowCheck != "drop?")
        let html = try #require(try files(format: .sourceLab)["student.html"])
        #expect(!(try section("p13", of: html)).contains("drop?"))
    }

    @Test func theStripHoldsWhatIsKnownInTwoLines() throws {
        for graph in [try SamplePackets.schoolPhones(), try SamplePackets.security()] {
            for card in try SamplePackets.packet(of: graph).content.decks.flatMap(\.cards) {
                let strip = "\(card.strip.first) · \(card.strip.second)"
                #expect(SourceStrip.lineCount(of: strip) <= 2, "\(card.label): \(strip)")
                #expect(!strip.contains("To: not given") && strip.contains("English"))
            }
        }
    }

    @Test(arguments: [
        (["Ministers of France", "Ministers of Spain"], "Ministers of France and Spain"),
        (["The board", "The pupils"], "The board and The pupils"), (["Parents"], "Parents"), ([], ""),
        (["All of A", "All of A"], "All of A and A"),
    ]) func wordsThatAllAddresseesShareAreSaidOnce(_ names: [String], _ spoken: String) {
        #expect(Addressees.spoken(names) == spoken)
    }

    @Test func aCardSaysOnWhichSideItIsShortened() throws {
        let packet = try SamplePackets.packet(of: SamplePackets.security(), options: PacketOptions(cardsPerSide: 8))
        for card in packet.content.decks.flatMap(\.cards) {
            #expect(card.isShortened == (card.isCutAtStart || card.isCutAtEnd))
        }
    }

    @Test(arguments: ["student.md", "teacher.md"]) func markdownHasNoBlanksAtTheEndsOfLines(_ name: String) throws {
        let files = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.security()))
        let lines = try #require(files[name]).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.allSatisfy { !$0.hasSuffix(" ") })
        #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
    }

    @Test func markdownSaysWhatTheOtherPagesSay() throws {
        let text = try #require(try files()["student.md"])
        for words in [
            "Sides are drawn by lot", "Follow each line from its start", "Who made it, and why?",
            "What had just happened?",
            "Who else says so, who denies it?", "Nothing to ask here under",
            "the rest of the paragraph",
            "*supports*", "4 (best)", "differ exactly on",
        ] { #expect(text.contains(words), "\(words)") }
    }
}

extension String {
    /// How many pieces a text makes of this one.
    fileprivate func components(of text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count
    }
}
