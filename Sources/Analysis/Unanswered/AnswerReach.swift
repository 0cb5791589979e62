import DisputeModel

/// Carries a party's objections from what they are aimed at to everything that rests on it.
///
/// Every node gets the two nearest targets: with two, one is not the node itself, also where support runs in a circle.
struct AnswerReach {
    /// An objection: the node that objects and what it is aimed at.
    struct Objection {
        let node: Int32
        let target: Int32
        let isAnsweredInTurn: Bool
    }

    private static let nothing: Int32 = -1
    private var nearest: [Int32]
    private var second: [Int32]
    private var touched: [Int32] = []
    private var objections: [Objection] = []

    init(nodeCount: Int) {
        nearest = Array(repeating: AnswerReach.nothing, count: nodeCount)
        second = nearest
    }

    /// Starts over with other objections: first those nobody has answered in turn, then the others. O(what is reached).
    mutating func spread(_ given: [Objection], over opposition: Opposition) {
        for node in touched {
            nearest[Int(node)] = AnswerReach.nothing
            second[Int(node)] = AnswerReach.nothing
        }
        touched.removeAll(keepingCapacity: true)
        objections = given.filter { !$0.isAnsweredInTurn } + given.filter { $0.isAnsweredInTurn }
        let openCount = given.count { !$0.isAnsweredInTurn }
        walk(from: 0..<openCount, over: opposition)
        walk(from: openCount..<objections.count, over: opposition)
    }

    /// The nodes other than their own targets that some objection reaches, ascending.
    var reached: [Int32] { touched.sorted() }

    /// The preferred objection against something else than the node itself; nil when there is none.
    func objection(reaching node: Int32) -> Objection? {
        for candidate in [nearest[Int(node)], second[Int(node)]] where candidate != AnswerReach.nothing {
            if objections[Int(candidate)].target != node { return objections[Int(candidate)] }
        }
        return nil
    }

    private mutating func walk(from starts: Range<Int>, over opposition: Opposition) {
        var queue: [(node: Int32, objection: Int32)] = []
        var head = 0
        for start in starts { pass(Int32(start), along: objections[start].target, opposition, &queue) }
        while head < queue.count {
            let (node, objection) = queue[head]
            head += 1
            pass(objection, along: node, opposition, &queue)
        }
    }

    private mutating func pass(
        _ objection: Int32, along node: Int32, _ opposition: Opposition,
        _ queue: inout [(node: Int32, objection: Int32)]
    ) {
        for next in opposition.resting[Int(node)] where mark(next, objection) { queue.append((next, objection)) }
    }

    private mutating func mark(_ node: Int32, _ objection: Int32) -> Bool {
        let first = nearest[Int(node)]
        if first == AnswerReach.nothing {
            nearest[Int(node)] = objection
            touched.append(node)
            return true
        }
        let isKnown = objections[Int(first)].target == objections[Int(objection)].target
        if isKnown || second[Int(node)] != AnswerReach.nothing { return false }
        second[Int(node)] = objection
        return true
    }
}
