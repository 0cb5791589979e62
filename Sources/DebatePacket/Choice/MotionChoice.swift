import ArgumentModel
import DisputeModel
import Wording

/// What is debated, and how it came to be that.
struct MotionChoice {
    /// Longer motions cannot be kept in mind.
    static let wordLimit = 25
    /// Fewer cards than this make no side.
    static let minimumPerSide = 3

    let motion: Node
    let reach: Reach
    /// Whether the packet proposed it, rather than the user.
    let isProposed: Bool

    /// - Throws: A refusal that says what the graph lacks.
    init(_ wanted: Node?, _ reader: ReportReader, _ lines: BearingLines) throws(PacketRefusal) {
        let candidates = MotionCandidates(reader: reader, lines: lines)
        try candidates.refuseUnusableGraph()
        if let wanted {
            motion = wanted
            isProposed = false
            reach = Reach(to: wanted, over: lines)
            try candidates.refuseOneSided(Weighing(wanted, reach, candidates))
        } else {
            let best = try candidates.best()
            (motion, reach, isProposed) = (best.motion, best.reach, true)
        }
    }
}

/// How much of the evidence is for a claim and how much against it.
private struct Weighing {
    let motion: Node
    let reach: Reach
    let supportCount: Int
    let attackCount: Int
    let sourceCount: Int
    /// What the words of the claim make hard for a class; see `MotionWording`.
    let wordingFaultCount: Int
    /// How many quoted nodes are missing to two that support the claim directly and two that attack it directly.
    let directLack: Int
    /// The lesser number of nodes for and against at most two lines away.
    let nearCount: Int
    /// How many dated sources those at most three lines away are from.
    let nearSourceCount: Int
    /// 0 when a party to the dispute says the claim in a document of its own, 1 when somebody else does, 2 when it is
    /// only reported.
    let remoteness: Int

    init(_ motion: Node, _ reach: Reach, _ candidates: MotionCandidates) {
        let usable = reach.nodes.filter { candidates.pool.isUsable($0) }
        self.motion = motion
        self.reach = reach
        supportCount = usable.count { reach.side(of: $0) == .motion }
        attackCount = usable.count { reach.side(of: $0) == .opposition }
        sourceCount = Set(usable.flatMap { candidates.pool.sources(of: $0) }).count
        wordingFaultCount = MotionWording(candidates.pool.finder.sentence(of: motion)).faultCount
        let direct = candidates.lines.into(motion).filter { candidates.pool.isUsable($0.from) && !$0.isRestatement }
        let attacks = direct.count(where: \.isOpposing)
        directLack = max(0, 2 - attacks) + max(0, 2 - (direct.count - attacks))
        let near = usable.filter { (reach.distance(of: $0) ?? .max) <= 2 }
        let supports = near.count { reach.side(of: $0) == .motion }
        nearCount = min(supports, near.count - supports)
        let graph = candidates.pool.finder.graph
        let around = usable.filter { (reach.distance(of: $0) ?? .max) <= 3 }
        nearSourceCount = Set(around.compactMap { candidates.pool.source(of: $0) }).count { graph[$0].date != nil }
        remoteness = candidates.remoteness(of: motion)
    }

    var isBalanced: Bool { min(supportCount, attackCount) >= MotionChoice.minimumPerSide && sourceCount >= 2 }

    /// Lesser is better: enough for a lesson, then one claim that can be read without looking anything up, then direct
    /// reasons for and against it, then the words of a party, then much from many sources close by. Among equals the
    /// claim that stands first in the graph is taken.
    var rank: [Int] {
        [
            -min(5, supportCount, attackCount), wordingFaultCount, directLack, remoteness, -nearSourceCount,
            -min(5, nearCount), -sourceCount,
            -(supportCount + attackCount),
        ]
    }
}

/// What makes a sentence a poor motion, as far as its words show it.
struct MotionWording {
    /// One for a reference in parentheses that nobody can follow in a speech, one for two claims in one sentence.
    let faultCount: Int

    /// Two claims: the sentence is joined by a semicolon, or by a comma with `and`, `but`, `or` or `nor`.
    init(_ sentence: String) {
        let joints = [";", ", and ", ", but ", ", or ", ", nor "]
        faultCount = (sentence.contains("(") ? 1 : 0) + (joints.contains(where: sentence.contains) ? 1 : 0)
    }
}

private struct MotionCandidates {
    let reader: ReportReader
    let lines: BearingLines
    let pool: CardPool

    init(reader: ReportReader, lines: BearingLines) {
        (self.reader, self.lines) = (reader, lines)
        pool = CardPool(AttestationFinder(dispute: reader.dispute))
    }

    private var graph: ArgumentGraph { reader.graph }

    func refuseUnusableGraph() throws(PacketRefusal) {
        let date = reader.presence.asOf.map { " as of \($0)" } ?? ""
        let places = graph.nodes.flatMap { pool.finder.places(of: $0) }
        guard !places.isEmpty else {
            throw PacketRefusal(
                "there is nothing to quote\(date): no node has a verified quotation",
                help: "give claims 'by', 'in' and 'quote'; 'rejoinder find' prints them ready to paste")
        }
        let sources = Set(places.compactMap { pool.finder.quotation($0)?.source })
        guard sources.count >= 2 else {
            throw PacketRefusal(
                "all quotations\(date) are from one source, '\(sources.first.map { graph[$0].name } ?? "")'",
                help: "a debate needs at least two sources")
        }
        guard places.contains(where: { pool.finder[$0].date != nil }) else {
            throw PacketRefusal(
                "no quotation has a date, so that there is no background to tell and no timeline",
                help: "add 'date' to the sources, or to the quotations")
        }
    }

    func refuseOneSided(_ weighing: Weighing) throws(PacketRefusal) {
        let title = graph.title(of: weighing.motion)
        guard case .statement(let id) = weighing.motion, graph[id].kind == .claim, reader.presence.contains(id) else {
            throw PacketRefusal(
                "'\(title)' cannot be the motion: it is not a claim made by then", help: "name a claim as the motion")
        }
        guard pool.isUsable(weighing.motion) else {
            throw PacketRefusal(
                "'\(title)' cannot be the motion: nobody is quoted as saying it",
                help: "name a quoted claim as the motion")
        }
        guard !weighing.isBalanced else { return }
        throw PacketRefusal(
            "'\(title)' cannot be the motion: \(lack(weighing))",
            help: "add what is missing, or name another claim as the motion")
    }

    /// The claim that gives the best debate.
    func best() throws(PacketRefusal) -> Weighing {
        let claims = graph.statements.filter { $0.kind == .claim && $0.isTitled && pool.isUsable(.statement($0.id)) }
        let contested = claims.filter { reader.isContested(.statement($0.id)) }
        let weighings = contested.filter { PlainWords.count(motionText($0)) <= MotionChoice.wordLimit }
            .map { claim in
                Weighing(.statement(claim.id), Reach(to: .statement(claim.id), over: lines), self)
            }
        let usable = weighings.filter(\.isBalanced)
        if let best = usable.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) { return best }
        guard let nearest = weighings.min(by: { $0.rank.lexicographicallyPrecedes($1.rank) }) else {
            throw PacketRefusal(
                claims.isEmpty
                    ? "no claim can be the motion: none is titled and quoted"
                    : "no claim can be the motion: each is either undisputed or decided alike in every preferred extension by the reasons given",
                help: "name one as the motion, or add the replies that make it disputed")
        }
        throw PacketRefusal(
            "no claim can be the motion; the nearest is '\(graph.title(of: nearest.motion))': \(lack(nearest))",
            help: "add what is missing, or name another claim as the motion")
    }

    func remoteness(of motion: Node) -> Int {
        guard let evidence = pool.evidence(of: motion), pool.finder.isOwn(pool.finder[evidence]) else { return 2 }
        return pool.finder[evidence].by.flatMap { graph[$0].side } == nil ? 1 : 0
    }

    private func motionText(_ claim: Statement) -> String { pool.finder.sentence(of: .statement(claim.id)) }

    private func lack(_ weighing: Weighing) -> String {
        "\(English.counted(weighing.supportCount, "quoted node")) for it, \(weighing.attackCount) against it, "
            + "from \(English.counted(weighing.sourceCount, "source")); at least "
            + "\(MotionChoice.minimumPerSide) for, \(MotionChoice.minimumPerSide) against and 2 sources are needed"
    }
}
