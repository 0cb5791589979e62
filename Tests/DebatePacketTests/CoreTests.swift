import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Testing

@testable import DebatePacket

/// What a lesson takes stands first and alone; all else is the annex.
@Suite struct CoreTests {
    private static let graphs = ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"]

    private static func packet(_ path: String, _ options: PacketOptions = PacketOptions()) throws -> Packet {
        try SamplePackets.packet(of: SamplePackets.graph(path), options: options)
    }

    /// The identifiers of the parts, in the order of the page, without cards, entries and pictures.
    private func parts(_ page: String) -> [String] {
        page.matches(of: #/<(?:section|a|h2)[^>]* id="([a-z][a-z0-9-]*)"/#).map { String($0.1) }.filter { part in
            part.wholeMatch(of: #/[ek]\d+|card-.*|full-.*|source-.*|(?:map\d+|face)-.*/#) == nil
        }
    }

    @Test(arguments: graphs) func theCoreComesFirstPageByPage(_ path: String) throws {
        let files = try SamplePackets.files(of: CoreTests.packet(path))
        let core = ["p0", "p1", "p2", "face", "p7", "p11", "p13", "p14", "p15", "p16", "sources"]
        let annex = [
            "annex", "about", "p3", "p4", "p5", "p6", "new-cards", "p9", "p10", "p11-more", "p12", "p14-all", "p15-all",
            "appendix", "p18", "p20", "index",
        ]
        #expect(parts(try #require(files["student.html"])) == core + annex)
        #expect(parts(try #require(files["teacher.html"])) == ["print"] + core + ["p17", "p19"] + annex)
        #expect(parts(try #require(files["student.md"])) == core.filter { $0 != "p0" } + annex)
    }

    @Test(arguments: graphs) func theAnnexListsWhatItHolds(_ path: String) throws {
        let page = try #require(try SamplePackets.files(of: CoreTests.packet(path))["student.html"])
        let list = try #require(
            PrintedPage(html: page).texts(between: "<ul class=\"contents\">", and: "</ul>").first)
        let order = parts(page)
        let annex = order[(try #require(order.firstIndex(of: "annex")) + 1)...]
        #expect(PrintedPage(html: list).links == Array(annex))
    }

    @Test(arguments: graphs) func eachSideHasFiveCardsInTheCore(_ path: String) throws {
        let packet = try CoreTests.packet(path, PacketOptions(cardsPerSide: 7))
        let page = try #require(try SamplePackets.files(of: packet)["student.html"])
        let annex = try #require(page.firstRange(of: "<section id=\"annex\"")).lowerBound
        func labels(_ text: Substring) -> [String] {
            text.matches(of: #/<article class="card" id="card-(\w+)"/#).map { String($0.1) }
        }
        #expect(labels(page[..<annex]) == ["a", "b"].flatMap { side in (1...5).map { "\(side)\($0)" } })
        // The card for the reversal, then those that had no room.
        let rest = labels(page[annex...])
        #expect(rest == ["a8", "b8", "a6", "a7", "b6", "b7"])
        #expect(packet.content.newCards.map(\.card.label) == ["A8", "B8"])
    }

    @Test(arguments: graphs) func theCoreAloneHoldsEverythingThatItPointsTo(_ path: String) throws {
        let packet = try CoreTests.packet(path, PacketOptions(extent: .core))
        let files = try SamplePackets.files(of: packet)
        #expect(files.keys.sorted() == PacketFile.names.sorted())
        for name in ["student.html", "teacher.html"] {
            let html = try #require(files[name])
            let page = PrintedPage(html: html)
            #expect(
                !parts(html).contains { $0.hasPrefix("annex") || $0 == "index" || $0 == "p12" || $0 == "new-cards" })
            #expect(Set(page.identifiers).count == page.identifiers.count)
            for link in page.links { #expect(page.identifiers.contains(link), "\(name): #\(link)") }
            #expect(!html.contains("annex") && !html.contains("the one new card"))
        }
        let markdown = try #require(files["student.md"])
        for link in markdown.matches(of: #/\]\(#([^)]+)\)/#) {
            #expect(markdown.contains("<a id=\"\(link.1)\"></a>"), "\(link.1)")
        }
        #expect(!markdown.contains("annex"))
        #expect(parts(try #require(files["teacher.html"])).contains("p17"))
        #expect(!parts(try #require(files["student.html"])).contains("p17"))
    }

    @Test(arguments: graphs, [PacketOptions.Extent.core, .coreAndAnnex])
    func oneStudentReadsNineHundredWordsInTheCore(_ path: String, _ extent: PacketOptions.Extent) throws {
        let packet = try CoreTests.packet(path, PacketOptions(extent: extent))
        let core = packet.content.core
        #expect(core.readingWords.count == 2 && core.readingWords.allSatisfy { $0 <= 900 })
        for (side, deck) in packet.content.decks.enumerated() {
            let asked = core.sheets[1 - side].questions.flatMap(\.phrase.pieces).map(\.words)
            let texts =
                [packet.content.motion.words] + deck.core.map(\.paragraph.text) + asked
                + core.unanswered.map(\.question.words)
            let words = texts.joined(separator: " ").split(whereSeparator: \.isWhitespace).count
            let clashes = core.clashes.reduce(0) { $0 + $1.wordCount }
            #expect(core.readingWords[side] == words + clashes)
        }
        #expect(!packet.diagnostics.contains { $0.id == "long-reading" })
    }

    /// Five cards a side of 180 words each, and none shorter.
    @Test func moreThanThatIsAnError() throws {
        func body(_ letter: String) -> String {
            (["Words of \(letter) as such."]
                + (0..<6).map { "Q\(letter)\($0) " + Array(repeating: "word\($0)", count: 179).joined(separator: " ") })
                .joined(separator: "\n\n")
        }
        let claims = ["P", "C"].flatMap { letter in
            (0..<6).map { number in
                let (party, arrow) = letter == "P" ? ("X", "+>") : ("Y", "->")
                return
                    "[\(letter)\(number)]: So. {by: \(party), in: \(party.lowercased()), quote: \"Q\(letter)\(number)\"}\n"
                    + "  \(arrow) [Yes]\n"
            }
        }
        let head = [
            "===", "parties: {X: {name: Party X, side: A}, Y: {name: Party Y, side: B}}", "===", "",
            "[Yes]: Yes. {by: X, in: x, quote: \"Words of P\"}", "",
        ]
        let record = "kind: letter\nissuer: Somebody\nlanguage: en\ntranslation: none\ndate: 2024-05-10"
        let graph = try SamplePackets.graph(
            (head + claims).joined(separator: "\n"), sources: [("x", record, body("P")), ("y", record, body("C"))])
        let motion = graph.statement(titled: "Yes").map { Node.statement($0) }
        let packet = try SamplePackets.packet(of: graph, options: PacketOptions(motion: motion))
        let complaint = packet.diagnostics.first { $0.id == "long-reading" }
        #expect(complaint?.severity == .error)
        #expect(complaint?.message.hasSuffix("words in the core, more than 900") == true)
    }

    @Test func theTypeIsNowhereSmallerThanNinePoints() throws {
        let files = try SamplePackets.files(of: CoreTests.packet(CoreTests.graphs[0]))
        let page = try #require(files["teacher.html"])
        let style = try #require(PrintedPage(html: page).texts(between: "<style>", and: "</style>").first)
        let sizes = style.matches(of: #/font(?:-size)?: *(?:(?:italic|[1-9]00) )*([0-9.]+)(pt|em|px|%)/#)
        #expect(sizes.count > 40)
        for size in sizes { #expect(size.2 == "pt" && Double(size.1).map { $0 >= 9 } == true, "\(size.0)") }
        for size in page.matches(of: #/font-size="([0-9.]+)"/#) {
            #expect(Double(size.1).map { $0 >= 9 } == true, "\(size.0)")
        }
    }

    @Test(arguments: [(Paper.a4, "A4"), (.letter, "letter")])
    func everyPageIsUprightOnThePaperAskedFor(_ paper: Paper, _ name: String) throws {
        let packet = try CoreTests.packet(CoreTests.graphs[0], PacketOptions(paper: paper))
        let page = try #require(try SamplePackets.files(of: packet)["student.html"])
        #expect(page.matches(of: #/@page \{[^}]*size: ([^;]*);/#).map(\.1) == [Substring(name)])
        #expect(!page.contains("landscape"))
    }
}
