import ArgdownSyntax
import ArgumentModel
import Testing

@testable import DebatePacket

/// Both sides read about as long, where there is anything to choose.
@Suite struct EvenReadingTests {
    /// So many claims on each side, each in a paragraph of so many words.
    private static func packet(_ pro: [Int], _ con: [Int]) throws -> Packet {
        func body(_ letter: String, _ lengths: [Int]) -> String {
            (["Words of \(letter)."]
                + lengths.enumerated().map { number, length in
                    (["Q\(letter)\(number)"] + (1..<length).map { "word\(number)-\($0)" }).joined(separator: " ")
                }).joined(separator: "\n\n")
        }
        func claims(_ letter: String, _ count: Int, _ party: String, _ arrow: String) -> [String] {
            (0..<count).map {
                "[\(letter)\($0)]: So. {by: \(party), in: \(party.lowercased()), quote: \"Q\(letter)\($0)\"}\n"
                    + "  \(arrow) [Yes]\n"
            }
        }
        let head = [
            "===", "parties: {X: {name: Party X, side: A}, Y: {name: Party Y, side: B}}", "===", "",
            "[Yes]: Yes. {by: X, in: x, quote: \"Words of P\"}", "",
        ]
        let record = "kind: letter\nissuer: Somebody\nlanguage: en\ntranslation: none\ndate: 2024-05-10"
        let graph = try SamplePackets.graph(
            (head + claims("P", pro.count, "X", "+>") + claims("C", con.count, "Y", "->")).joined(separator: "\n"),
            sources: [("x", record, body("P", pro)), ("y", record, body("C", con))])
        let motion = graph.statement(titled: "Yes").map { Node.statement($0) }
        return try SamplePackets.packet(of: graph, options: PacketOptions(motion: motion, format: .oxford))
    }

    private static func words(_ packet: Packet) -> [Int] {
        packet.content.decks.map { deck in
            deck.core.reduce(0) { $0 + $1.paragraph.text.split(whereSeparator: \.isWhitespace).count }
        }
    }

    @Test func cardsAreExchangedWhereThePoolHoldsOthers() throws {
        let packet = try EvenReadingTests.packet(
            Array(repeating: 90, count: 5) + Array(repeating: 40, count: 5), Array(repeating: 40, count: 8))
        let words = EvenReadingTests.words(packet)
        #expect(packet.content.decks.map(\.core.count) == [5, 5])
        #expect((words.max() ?? 0) * 4 <= (words.min() ?? 0) * 5, "\(words)")
        #expect(!packet.diagnostics.contains { $0.id == "uneven-words" })
    }

    @Test func whereItDoesNotTheCheckSaysSo() throws {
        let packet = try EvenReadingTests.packet(
            Array(repeating: 90, count: 6), Array(repeating: 40, count: 6))
        #expect(EvenReadingTests.words(packet) == [450, 200])
        let complaint = packet.diagnostics.first { $0.id == "uneven-words" }
        #expect(complaint?.message == "side A reads cards of 450 words, side B of 200")
    }

    @Test(arguments: ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"])
    func bothSidesOfTheGraphsReadAboutAsLong(_ path: String) throws {
        let words = EvenReadingTests.words(try SamplePackets.packet(of: SamplePackets.graph(path)))
        #expect((words.max() ?? 0) * 4 <= (words.min() ?? 0) * 5, "\(words)")
    }
}
