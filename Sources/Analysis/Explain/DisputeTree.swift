public import ArgumentModel

/// Why a node stands, is defeated or open: the moves of proponent and opponent in the grounded game.
///
/// The proponent puts the node forward. Where a node stands, every attack on it is shown and defeated; where it is
/// defeated, one attack that stands is enough; where it is open, the attacks that nobody defeats are shown.
public struct DisputeTree: Sendable, Hashable {
    /// Who makes a move.
    public enum Player: String, Sendable, CaseIterable {
        case proponent, opponent

        var other: Player { self == .proponent ? .opponent : .proponent }
    }

    /// How a move bears on the one it follows.
    public enum Link: Sendable, Hashable {
        case root
        /// It attacks, undercuts or is contrary to `on`: the node moved before or, for an argument, what it concludes.
        case attack(Relation.ID, on: Node)
        /// It is a premise of the argument moved before.
        case premise
        /// It is a reason for the statement moved before, which nobody says by itself.
        case reason
    }

    /// Whether the moves that follow are shown.
    public enum Extent: String, Sendable, CaseIterable {
        case whole
        /// The node was explained at an earlier place.
        case repeated
        /// The tree was cut at its greatest depth.
        case cut
    }

    /// A node put forward, and what is put forward because of it.
    public struct Move: Sendable, Hashable {
        public let node: Node
        public let player: Player
        public let link: Link
        /// The verdict under grounded semantics, for norms as well; nil for what nobody puts forward.
        public let state: State?
        public let extent: Extent
        public let replies: [Move]
        /// Whether somebody, the editor included, says the node itself.
        public let isAsserted: Bool
        /// Everything that is given as a reason for the node, standing or not.
        public let reasons: [Reason]
        /// What somebody who is quoted denies: the node itself or what it concludes.
        public let denied: [Node]
        /// Questions and demands that are drawn against it, which have no effect on standing.
        public let ineffective: [Node]
    }

    /// Something given as a reason, with its verdict.
    public struct Reason: Sendable, Hashable {
        public let node: Node
        /// Nil for what nobody puts forward.
        public let state: State?

        /// All of them where none stands, and none where one does.
        static func lost(_ reasons: [Reason]) -> [Reason] {
            reasons.contains { $0.state == .stands } ? [] : reasons
        }
    }

    /// The node in question.
    public let root: Move
    /// The date asked for; nil for all there is.
    public let asOf: CalendarDate?
    /// Whether the verdict would be another without the relations that the editor draws.
    public let restsOnEditor: Bool
    /// The verdict without them; nil where nobody would put the node forward then.
    public let stateByTextsAlone: State?

    /// Every node of the tree once, in the order of the moves.
    public var nodes: [Node] {
        var seen: Set<Node> = []
        return moves.map(\.node).filter { seen.insert($0).inserted }
    }

    /// Every relation of the tree once, in the order of the moves.
    public var relations: [Relation.ID] {
        var seen: Set<Relation.ID> = []
        return moves.compactMap { move in
            guard case .attack(let relation, _) = move.link, seen.insert(relation).inserted else { return nil }
            return relation
        }
    }

    /// All moves, each before its replies.
    public var moves: [Move] {
        var found: [Move] = []
        var open = [root]
        while let move = open.popLast() {
            found.append(move)
            open += move.replies.reversed()
        }
        return found
    }
}
