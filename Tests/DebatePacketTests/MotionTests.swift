import ArgumentModel
import Testing

@testable import DebatePacket

@Suite struct MotionTests {
    @Test(arguments: [
        ("Phones should be handed in.", 0), ("Phones are handed in at eight and given back at two.", 0),
        ("Phones are handed in, and nobody may keep one.", 1), ("Phones are banned (Rule 7.2).", 1),
        ("Phones are banned (Rule 7.2); nobody may keep one.", 2),
    ]) func twoClaimsAndReferencesMakeAPoorMotion(_ sentence: String, _ faults: Int) {
        #expect(MotionWording(sentence).faultCount == faults)
    }

    /// Two pairs of opposites with the same reasons; the second claim of each pair is a poor motion.
    private func proposed(_ first: String, _ second: String, extra: String = "") throws -> String {
        let words = (0..<20).map { "W\($0)." }
        func claim(_ name: String, _ text: String, _ number: Int, _ lines: String = "") -> String {
            let party = number.isMultiple(of: 2) ? "X" : "Y"
            return "[\(name)]: \(text) {by: \(party), in: \(party.lowercased()), quote: \"W\(number).\"}\n\(lines)\n"
        }
        let reasons =
            (0..<5).map { claim("P\($0)", "Pro.", 4 + $0, "  +> [A]\n  +> [C]\n") }
            + (0..<5).map { claim("N\($0)", "Con.", 9 + $0, "  +> [B]\n  +> [D]\n") }
        let text =
            ([
                "===", "parties: {X: {name: X, side: A}, Y: {name: Y, side: B}}", "===", "",
                claim("A", first, 0, "  >< [B]"), claim("B", "(No.)", 1), claim("C", second, 2, "  >< [D]"),
                claim("D", "(Neither.)", 3),
            ] + reasons + [extra]).joined(separator: "\n")
        let record = "kind: letter\nissuer: S\nlanguage: en\ntranslation: none\ndate: 2024-05-01"
        let graph = try SamplePackets.graph(
            text,
            sources: [("x", record, words.joined(separator: "\n\n")), ("y", record, words.joined(separator: "\n\n"))])
        let packet = try SamplePackets.packet(of: graph)
        return packet.context.finder.title(of: packet.motion)
    }

    @Test func amongEqualsTheFirstClaimIsProposed() throws {
        #expect(try proposed("It is so.", "It is thus.") == "A")
    }

    @Test func aSingleClaimIsProposedBeforeADoubleOne() throws {
        #expect(try proposed("It is so, and it is good.", "It is thus.") == "C")
        #expect(try proposed("It is so (Rule 7.2).", "It is thus.") == "C")
    }

    @Test func aClaimAttackedDirectlyTwiceIsProposedFirst() throws {
        let rival = "[D2]: (Nor this.) {by: Y, in: y, quote: \"W15.\"}\n  >< [C]\n"
        // As much against the first claim, but only one attack of it is direct.
        let reason = "[N9]: Con. {by: Y, in: y, quote: \"W16.\"}\n  +> [B]\n"
        let title = try proposed("It is so.", "It is thus.", extra: rival + "\n" + reason)
        #expect(title == "C")
    }

    @Test func theMotionsOfTheRepositoryAreSingleClaims() throws {
        for graph in [try SamplePackets.security(), try SamplePackets.schoolPhones()] {
            let packet = try SamplePackets.packet(of: graph)
            #expect(MotionWording(packet.content.motion.words).faultCount == 0)
            #expect(packet.content.motion.warning == nil)
        }
    }
}
