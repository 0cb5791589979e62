import ArgumentModel
import DisputeModel
import Testing

@testable import DebatePacket

@Suite struct TraceabilityTests {
    private static let graphs = ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"]

    @Test(arguments: graphs) func everyQuotationPrintedStandsInTheCorpus(_ path: String) throws {
        let graph = try SamplePackets.graph(path)
        let files = try SamplePackets.files(of: SamplePackets.packet(of: graph))
        let finders = graph.corpus.sources.map { QuotationFinder($0) }
        for name in ["student.html", "teacher.html"] {
            let quotations = PrintedPage(html: try #require(files[name])).quotations
            #expect(quotations.count > 40)
            for quotation in quotations {
                #expect(finders.contains { !$0.places(of: quotation).isEmpty }, "\(name): \(quotation)")
            }
        }
    }

    @Test(arguments: graphs) func everyLinkLeadsToOnePlaceOfThePage(_ path: String) throws {
        let files = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.graph(path)))
        for name in ["student.html", "teacher.html"] {
            let page = PrintedPage(html: try #require(files[name]))
            let identifiers = page.identifiers
            #expect(Set(identifiers).count == identifiers.count)
            for link in page.links { #expect(identifiers.contains(link), "\(name): #\(link)") }
        }
    }

    @Test(arguments: graphs) func theStudentFileHoldsNothingOfTheKey(_ path: String) throws {
        let packet = try SamplePackets.packet(of: SamplePackets.graph(path))
        let files = try SamplePackets.files(of: packet)
        let own = packet.content.teacher.index
        if path.contains("security") { #expect(!own.isEmpty) }
        let student = PrintedPage(html: try #require(files["student.html"]))
        let markdown = try #require(files["student.md"])
        for identifier in student.identifiers {
            #expect(identifier != "p17" && identifier != "p19" && !identifier.hasPrefix("key-"))
        }
        for quoted in own {
            #expect(!student.identifiers.contains(quoted.reference.anchor))
            #expect(!student.links.contains(quoted.reference.anchor))
            #expect(!markdown.contains("(#\(quoted.reference.anchor))"))
        }
        #expect(!markdown.contains("P17") && !markdown.contains("Balance sheet"))
        #expect(try #require(files["teacher.html"]).contains("id=\"p17\""))
    }

    @Test func everyCardIsVerbatim() throws {
        let graph = try SamplePackets.schoolPhones()
        let packet = try SamplePackets.packet(of: graph)
        for card in packet.content.decks.flatMap(\.cards) {
            let printed = card.sentences.map(\.text).joined(separator: " ")
            #expect(QuotationFinder(graph[card.source]).places(of: printed).count == 1)
            let quoted = card.sentences.flatMap(\.segments).filter(\.isQuoted).map(\.words).joined(separator: " ")
            #expect(PlainWords.line(quoted) == PlainWords.line(card.paragraph.quotation))
        }
    }

    @Test func nothingSaidLaterThanTheDateIsPrinted() throws {
        let graph = try SamplePackets.schoolPhones()
        let all = try SamplePackets.packet(of: graph)
        #expect(all.content.index.contains { $0.source == "minutes" })
        let motion = graph.statement(titled: "Phones disturbed 19 of 31 lessons").map { Node.statement($0) }
        #expect(throws: PacketRefusal.self) {
            try SamplePackets.packet(of: graph, asOf: "2025-03-10", options: PacketOptions(motion: motion))
        }
        let security = try SamplePackets.packet(of: SamplePackets.security(), asOf: "2022-02-01")
        let quoted = security.content.index + security.content.teacher.index
        let context = security.context
        for source in quoted.map(\.source)
            + security.content.decks.flatMap(\.cards).map({ context.graph[$0.source].name })
        {
            let id = try #require(context.graph.corpus.source(named: source))
            let dates = context.graph.nodes.flatMap { context.graph.occurrences(of: $0) }.filter { $0.source == id }
            #expect(dates.contains { context.presence.contains($0) })
        }
        for card in security.content.decks.flatMap(\.cards) {
            #expect(context.presence.contains(context.finder[card.evidence]))
        }
    }

    @Test func aTextUnderCopyrightIsNeverPrintedWhole() throws {
        let graph = try SamplePackets.schoolPhones()
        let files = try SamplePackets.files(of: SamplePackets.packet(of: graph))
        let page = PrintedPage(html: try #require(files["teacher.html"]))
        for source in graph.corpus.sources where source.rights == .excerpt {
            for quotation in page.quotations {
                #expect(PlainWords.count(quotation) < PlainWords.count(source.body) / 2)
            }
        }
    }
}
