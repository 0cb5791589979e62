import Argumentation
import DisputeModel

/// When, in the grounded game, a sentence's verdict becomes clear: what decides it always comes earlier.
///
/// An assumption is in when all its contraries are out before; a sentence is in when a rule derives it from what is in;
/// an assumption is out when a contrary is in; a sentence is out when even the assumptions not yet out do not derive it.
struct DefenceOrder {
    typealias Sentence = ABAFramework.Sentence

    private static let never = Int.max
    /// By sentence: the moment; `never` for what is undecided or beyond the cone.
    private var moments: [Int]

    /// Looks at what can bear on `root` only. O(rounds × size of that part).
    init(_ framework: ABAFramework, for root: Sentence) {
        let cone = Cone(framework, root)
        let assumptions = cone.sentences.indices.filter { framework.isAssumption(cone.sentences[$0]) }
        var isIn = Array(repeating: false, count: cone.sentences.count)
        var isOut = isIn
        var found = Array(repeating: DefenceOrder.never, count: cone.sentences.count)
        // Every round first rejects, then accepts one by one, then rejects assumptions.
        var moment = 0
        while true {
            let before = found.count { $0 != DefenceOrder.never }
            let derivable = cone.derivationOrder(from: assumptions.filter { !isOut[$0] })
            for place in found.indices where !isOut[place] && derivable[place] < 0 {
                isOut[place] = true
                found[place] = moment
            }
            let unattacked = assumptions.filter { cone.contraries[$0].allSatisfy { isOut[Int($0)] } }
            let accepted = cone.derivationOrder(from: unattacked)
            for place in found.indices where !isIn[place] && accepted[place] >= 0 {
                isIn[place] = true
                found[place] = moment + 1 + Int(accepted[place])
            }
            moment += found.count + 1
            for place in assumptions where !isOut[place] && cone.contraries[place].contains(where: { isIn[Int($0)] }) {
                isOut[place] = true
                found[place] = moment
            }
            moment += 1
            if found.count(where: { $0 != DefenceOrder.never }) == before { break }
        }
        moments = Array(repeating: DefenceOrder.never, count: framework.sentenceCount)
        for (place, sentence) in cone.sentences.enumerated() { moments[sentence.position] = found[place] }
    }

    /// The moment at which the sentence's verdict becomes clear, later than any for what never does.
    func moment(of sentence: Sentence) -> Int { moments[sentence.position] }
}

/// The sentences that can bear on one of them, through rules and contraries, in places of their own.
private struct Cone {
    private(set) var sentences: [ABAFramework.Sentence] = []
    /// Place to the places of the sentence's contraries.
    let contraries: Rows
    /// By rule of the cone: the place of its head, and how many sentences its body has.
    private let heads: [Int32]
    private let bodySizes: [Int32]
    /// Place to the rules of the cone in whose body the sentence stands.
    private let users: Rows

    init(_ framework: ABAFramework, _ root: ABAFramework.Sentence) {
        let rulesFor = Rows(
            rowCount: framework.sentenceCount,
            pairs: (0..<framework.ruleCount).map { rule in
                (Int32(framework.head(of: ABAFramework.Rule(rule)).position), Int32(rule))
            })
        var places = Array(repeating: Int32(-1), count: framework.sentenceCount)
        var found: [ABAFramework.Sentence] = []
        func place(of sentence: ABAFramework.Sentence) -> Int32 {
            if places[sentence.position] < 0 {
                places[sentence.position] = Int32(found.count)
                found.append(sentence)
            }
            return places[sentence.position]
        }
        _ = place(of: root)
        var heads: [Int32] = []
        var bodySizes: [Int32] = []
        var uses: [(row: Int32, column: Int32)] = []
        var opposed: [(row: Int32, column: Int32)] = []
        var next = 0
        while next < found.count {
            let sentence = found[next]
            for rule in rulesFor[sentence.position].map({ ABAFramework.Rule(Int($0)) }) {
                let body = framework.body(of: rule)
                for member in body { uses.append((place(of: member), Int32(heads.count))) }
                heads.append(Int32(next))
                bodySizes.append(Int32(body.count))
            }
            if framework.isAssumption(sentence) {
                for contrary in framework.contraries(of: sentence) {
                    opposed.append((Int32(next), place(of: contrary)))
                }
            }
            next += 1
        }
        sentences = found
        (self.heads, self.bodySizes) = (heads, bodySizes)
        users = Rows(rowCount: found.count, pairs: uses)
        contraries = Rows(rowCount: found.count, pairs: opposed)
    }

    /// By place: the position among the sentences that the chosen assumptions derive, each after what it is derived
    /// from; -1 for those that they do not.
    func derivationOrder(from chosen: [Int]) -> [Int32] {
        var order = Array(repeating: Int32(-1), count: sentences.count)
        var missing = bodySizes
        var open = chosen.map { Int32($0) }
        for (rule, size) in bodySizes.enumerated() where size == 0 { open.append(heads[rule]) }
        var count: Int32 = 0
        while let place = open.popLast() {
            if order[Int(place)] >= 0 { continue }
            order[Int(place)] = count
            count += 1
            for rule in users[Int(place)] {
                missing[Int(rule)] -= 1
                if missing[Int(rule)] == 0 { open.append(heads[Int(rule)]) }
            }
        }
        return order
    }
}
