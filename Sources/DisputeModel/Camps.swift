package import ArgumentModel

/// Who is on whose side.
///
/// Parties with the same `side` form a camp. Where no party of the graph has a side, each is a camp of its own and all
/// oppose one another; otherwise a party without a side opposes nobody.
package struct Camps: Sendable {
    /// By party: the number of its camp. Parties without a side have one of their own.
    private let campOfParty: [Int32]
    private let isNeutral: [Bool]

    init(_ graph: ArgumentGraph) {
        var numbers: [String: Int32] = [:]
        var camps: [Int32] = []
        for party in graph.parties {
            let fresh = Int32(graph.parties.count + numbers.count)
            guard let side = party.side else {
                camps.append(Int32(party.id.index))
                continue
            }
            let number = numbers[side, default: fresh]
            numbers[side] = number
            camps.append(number)
        }
        campOfParty = camps
        let noSides = numbers.isEmpty
        isNeutral = graph.parties.map { $0.side == nil && !noSides }
    }

    /// The number of a party's camp; equal numbers mean the same side.
    package func camp(of party: Party.ID) -> Int32 { campOfParty[party.index] }

    package func areOnOneSide(_ a: Party.ID, _ b: Party.ID) -> Bool { camp(of: a) == camp(of: b) }

    /// Whether a party stands on no side of a dispute that has sides.
    package func isNeutral(_ party: Party.ID) -> Bool { isNeutral[party.index] }

    package func oppose(_ a: Party.ID, _ b: Party.ID) -> Bool {
        !areOnOneSide(a, b) && !isNeutral[a.index] && !isNeutral[b.index]
    }
}
