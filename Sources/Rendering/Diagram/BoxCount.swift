extension Diagram.Node {
    /// What became of a question, a demand or an offer, as `rejoinder unanswered` counts them.
    public enum Outcome: String, Sendable, CaseIterable {
        /// A sufficient reply of somebody asked is missing.
        case open
        case settled
        /// It says again what another box asks.
        case restated
        /// It wants no answer.
        case rhetorical
        /// It is only quoted, told or denied.
        case unasked
    }
}

/// Boxes of one kind as they are counted: of what awaits a reply the open ones, with all others said beside them.
struct BoxCount {
    /// How many there are or, of what awaits a reply, how many are open.
    let count: Int
    /// Such as `3 answered, 1 restated, 1 rhetorical`; empty for what awaits no reply.
    let besides: String
    private let noun: (Int) -> String

    /// The boxes of a kind; nil where there is none.
    init?(_ kind: Diagram.Node.Kind, among nodes: [Diagram.Node]) {
        self.init(
            nodes.filter { $0.kind == kind }, counts: kind == .question || kind == .demand,
            settled: kind == .question ? "answered" : "answered or refused", kind.noun)
    }

    /// The offers among the boxes of any other kind; nil where there is none.
    init?(offersAmong nodes: [Diagram.Node]) {
        let offers = nodes.filter { $0.outcome != nil && $0.kind != .question && $0.kind != .demand }
        self.init(offers, counts: true, settled: "answered or refused") { $0 == 1 ? "offer" : "offers" }
    }

    private init?(_ nodes: [Diagram.Node], counts: Bool, settled: String, _ noun: @escaping (Int) -> String) {
        guard !nodes.isEmpty else { return nil }
        self.noun = noun
        let outcomes = nodes.compactMap(\.outcome)
        guard counts, outcomes.count == nodes.count else {
            (count, besides, isOfOpen) = (nodes.count, "", false)
            return
        }
        isOfOpen = true
        count = outcomes.count { $0 == .open }
        besides = Diagram.Node.Outcome.allCases.compactMap { outcome -> String? in
            let word: String
            switch outcome {
            case .open: return nil
            case .settled: word = settled
            case .restated: word = "restated"
            case .rhetorical: word = "rhetorical"
            case .unasked: word = "put by nobody here"
            }
            let count = outcomes.count { $0 == outcome }
            return count == 0 ? nil : "\(count) \(word)"
        }.joined(separator: ", ")
    }

    /// Whether only open ones are counted.
    let isOfOpen: Bool

    /// `12 claims`, `9 open questions`.
    var head: String { "\(count) \(isOfOpen ? "open " : "")\(noun(count))" }

    /// The same with what is not counted: `9 open questions (besides 3 answered, 1 rhetorical)`.
    var words: String { besides.isEmpty ? head : "\(head) (besides \(besides))" }

    /// What stands in a legend beside the number.
    func reading(_ plain: String) -> String {
        guard isOfOpen else { return plain }
        return "no sufficient reply is recorded" + (besides.isEmpty ? "" : "; besides \(besides)")
    }

    /// What each kind of boxes and the offers are counted as, in the order of kinds.
    static func all(_ nodes: [Diagram.Node]) -> [String] {
        (Diagram.Node.Kind.allCases.map { BoxCount($0, among: nodes) } + [BoxCount(offersAmong: nodes)])
            .compactMap { $0?.words }
    }
}
