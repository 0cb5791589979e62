import ArgdownSyntax
import ArgumentModel
import DisputeModel
import TestInputs
import Testing

/// Who is on whose side.
@Suite struct CampsTests {
    private func camps(_ sides: [String?]) -> (camps: Camps, parties: [Party.ID]) {
        let lines = sides.enumerated().map { index, side in
            "  P\(index): {name: Party \(index)\(side.map { ", side: \($0)" } ?? "")}"
        }
        let graph = graph("===\nparties:\n\(lines.joined(separator: "\n"))\n===\n\n[A]: a").value
        return (Dispute(graph).camps, graph.parties.map(\.id))
    }

    @Test func onAllSmallDisputesTheCampsAreThoseOfTheDefinition() {
        let choices: [String?] = [nil, "A", "B"]
        for first in choices {
            for second in choices {
                for third in choices { expectDefinition([first, second, third]) }
            }
        }
    }

    private func expectDefinition(_ sides: [String?]) {
        let (camps, parties) = camps(sides)
        let hasSides = sides.contains { $0 != nil }
        for a in parties {
            #expect(camps.isNeutral(a) == (hasSides && sides[a.index] == nil), "\(sides)")
            for b in parties {
                let isOneSide = a == b || (sides[a.index] != nil && sides[a.index] == sides[b.index])
                let oppose = hasSides ? sides[a.index] != nil && sides[b.index] != nil && !isOneSide : a != b
                #expect(camps.areOnOneSide(a, b) == isOneSide, "\(sides)")
                #expect(camps.oppose(a, b) == oppose, "\(sides)")
                #expect((camps.camp(of: a) == camps.camp(of: b)) == isOneSide, "\(sides)")
            }
        }
    }
}
