public import ArgumentModel
import DisputeModel
import Wording

/// What differs between two states of a dispute: two dates of one graph, or two graphs.
///
/// Nodes are matched by slug, relations by their kind and the slugs of their ends.
public struct GraphDiff: Sendable, Hashable {
    /// A relation, named so that it can be found in either graph.
    public struct Link: Sendable, Hashable {
        public let kind: Relation.Kind
        /// Slugs of the ends; of a symmetric relation the lesser first.
        public let from: String
        public let to: String
    }

    /// What came of a question, and on whose word alone.
    public struct Verdict: Sendable, Hashable, CustomStringConvertible {
        public let status: ReplyStatus
        /// Codes of the parties.
        public let gradedBy: [String]

        init(_ question: AskedQuestion, in dispute: Dispute) {
            status = question.status
            gradedBy = question.gradedBy.map { dispute.graph[$0].code }
        }

        /// `evaded (according to N only)`.
        public var description: String {
            gradedBy.isEmpty ? status.rawValue : "\(status.rawValue) (according to \(English.list(gradedBy)) only)"
        }
    }

    /// Something that opposes something else.
    public struct Opposing: Sendable, Hashable {
        public let id: String
        public let kind: Clash.Kind
        /// What it is about. Contains text from files.
        public let headline: String
    }

    /// A verdict that changed; nil for not evaluated.
    public struct Change<Value: Sendable & Hashable>: Sendable, Hashable {
        /// The slug of a node or the identifier of a finding.
        public let id: String
        public let old: Value
        public let new: Value
    }

    /// Slugs of nodes that are new, in the order of the new graph.
    public let enteredNodes: [String]
    /// Slugs of nodes that are gone, in the order of the old graph.
    public let leftNodes: [String]
    /// Relations that are new, in the order of the new graph.
    public let enteredRelations: [Link]
    /// Relations that are gone, in the order of the old graph.
    public let leftRelations: [Link]
    /// Texts of nodes in both that differ, in the order of the new graph.
    public let texts: [Change<String>]
    /// Verdicts on nodes in both that differ; none where a limit kept from the verdicts of either.
    public let states: [Change<State?>]
    /// Of `states`, those whose new verdict rests on a line that the editor draws.
    public let statesByEditor: Set<String>
    /// Statuses of questions and demands in both that differ.
    public let questions: [Change<Verdict>]
    /// Clashes that are new, one however many sets show it; none where the old ones are not all known.
    public let enteredClashes: [Opposing]
    /// Clashes that are gone; none where the new ones are not all known.
    public let leftClashes: [Opposing]

    /// Whether nothing differs.
    public var isEmpty: Bool {
        enteredNodes.isEmpty && leftNodes.isEmpty && enteredRelations.isEmpty && leftRelations.isEmpty && texts.isEmpty
            && states.isEmpty && questions.isEmpty && enteredClashes.isEmpty && leftClashes.isEmpty
    }

    /// Compares two analysed graphs; the same graph twice for two dates.
    public init(from old: Report, to new: Report) {
        let (before, after) = (Snapshot(old), Snapshot(new))
        enteredNodes = after.slugs.filter { before.nodes[$0] == nil }
        leftNodes = before.slugs.filter { after.nodes[$0] == nil }
        enteredRelations = after.links.filter { !before.linkSet.contains($0) }
        leftRelations = before.links.filter { !after.linkSet.contains($0) }
        let common = after.slugs.compactMap { slug in
            before.nodes[slug].flatMap { oldNode in after.nodes[slug].map { (slug, oldNode, $0) } }
        }
        texts = common.compactMap { slug, oldNode, newNode in
            Change(ifChanged: slug, old.dispute.graph.text(of: oldNode), new.dispute.graph.text(of: newNode))
        }
        let areVerdictsKnown = old.standing.coverage != .partial && new.standing.coverage != .partial
        let changed = (areVerdictsKnown ? common : []).compactMap { slug, oldNode, newNode in
            Change(ifChanged: slug, old.state(of: oldNode), new.state(of: newNode)).map { ($0, newNode) }
        }
        states = changed.map(\.0)
        statesByEditor = Set(changed.filter { new.restsOnEditor($0.1) }.map(\.0.id))
        questions = after.statuses.compactMap { id, status in
            before.statusOfQuestion[id].flatMap { Change(ifChanged: id, $0, status) }
        }
        enteredClashes = old.contradictions.isPartial ? [] : after.clashes.filter { !before.clashIDs.contains($0.id) }
        leftClashes = new.contradictions.isPartial ? [] : before.clashes.filter { !after.clashIDs.contains($0.id) }
    }
}

extension GraphDiff.Change {
    fileprivate init?(ifChanged id: String, _ old: Value, _ new: Value) {
        if old == new { return nil }
        (self.id, self.old, self.new) = (id, old, new)
    }
}

/// What of an analysed graph is compared, under names that mean the same in another.
private struct Snapshot {
    let slugs: [String]
    let nodes: [String: Node]
    let links: [GraphDiff.Link]
    let linkSet: Set<GraphDiff.Link>
    let statuses: [(String, GraphDiff.Verdict)]
    let statusOfQuestion: [String: GraphDiff.Verdict]
    let clashes: [GraphDiff.Opposing]
    let clashIDs: Set<String>

    init(_ report: Report) {
        let (graph, presence) = (report.dispute.graph, report.dispute.presence)
        let present = graph.nodes.filter { presence.contains($0) }
        slugs = present.map { graph.slug(of: $0) }
        nodes = Dictionary(zip(slugs, present)) { first, _ in first }
        links = graph.relations.filter { presence.contains($0.id) }.map { relation in
            let (from, to) = (graph.slug(of: relation.from), graph.slug(of: relation.to))
            let isSwapped = relation.kind.isSymmetric && to < from
            return GraphDiff.Link(kind: relation.kind, from: isSwapped ? to : from, to: isSwapped ? from : to)
        }
        linkSet = Set(links)
        statuses = report.unanswered.questions.map { ($0.id, GraphDiff.Verdict($0, in: report.dispute)) }
        statusOfQuestion = Dictionary(statuses) { first, _ in first }
        clashes = report.clashes().all.map {
            GraphDiff.Opposing(id: $0.id, kind: $0.clashKind, headline: $0.headline)
        }
        clashIDs = Set(clashes.map(\.id))
    }
}
