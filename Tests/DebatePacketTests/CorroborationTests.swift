import ArgumentModel
import DisputeModel
import Testing

@testable import DebatePacket

/// Who counts as saying the same as the party on a card.
@Suite struct CorroborationTests {
    /// `A` said by X and, besides, as the line says; `B` said by Y.
    private func dispute(_ also: String) throws -> Dispute {
        let head =
            "===\nparties: {X: {name: Party X, side: A}, Y: {name: Party Y, side: B}, N: {name: The News}, Z: {name: Party Z, side: A}}\n===\n\n"
        let graph = try SamplePackets.graph(
            head
                + "[A]: a. {by: X, in: x, quote: one, also: [\(also)]}\n\n[B]: b. {by: Y, in: x, quote: three, via: X}\n",
            sources: [("x", "issuer: Party X", "one two three four"), ("y", "issuer: Party Y", "five six")])
        return Dispute(graph)
    }

    private let a = Node.statement(Statement.ID(0))
    private let b = Node.statement(Statement.ID(1))
    private let x = Party.ID(0)

    @Test(arguments: [
        ("{by: Y, in: y, quote: five}", 1), ("{by: Y, in: y, quote: five, act: concedes}", 1),
        // X itself in another text, what X says that Y says, and who does not assert it.
        ("{by: X, in: y, quote: five}", 0), ("{by: Y, via: X, in: x, quote: two}", 0),
        ("{by: Y, act: denies, in: y, quote: five}", 0), ("{by: Y, act: quotes, in: y, quote: five}", 0),
        ("{by: N, act: reports, in: y, quote: five}", 0), ("{by: Y, act: ironic, in: y, quote: five}", 0),
        // Hearsay of the other side, and who denies it elsewhere.
        ("{by: Y, via: Z, in: x, quote: two}", 0),
        ("{by: Y, in: y, quote: five}, {by: Y, act: denies, in: y, quote: six}", 0),
        // Two parties, one of them twice.
        ("{by: Y, in: y, quote: five}, {by: Y, in: y, quote: six}, {by: N, in: y, quote: six}", 2),
    ])
    func onlyOtherPartiesThatSayItCorroborate(_ also: String, _ count: Int) throws {
        #expect(Corroboration(of: [a], saidBy: x, try dispute(also)).count == count)
    }

    @Test func whatAPartyReportsAgainstItselfCounts() throws {
        let dispute = try dispute("{by: N, act: denies, in: y, quote: five}")
        #expect(Corroboration(of: [], saidBy: x, denied: [a], dispute).count == 1)
        #expect(Corroboration(of: [b], saidBy: x, denied: [a], dispute).count == 2)
    }
}
