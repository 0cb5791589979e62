import Analysis
import ArgumentModel
import DisputeModel

/// What of a graph a map shows: which nodes, which lines between them, which frames around them.
///
/// The rules are Argdown's. A relation of a statement that is not on the map is drawn at the arguments it belongs to:
/// from those it is the conclusion of, to those it is a premise of.
struct MapSelection {
    /// A line of the map: a relation, or a step of a reconstruction.
    struct Line {
        let kind: Relation.Kind
        let from: Node
        let to: Node
        let grade: Relation.Grade?
        /// Those on whose word alone the grade rests: the asker, or an opponent of the one asked.
        let gradedBy: [Party.ID]
        /// Whether it follows from the premises or the conclusion of an argument.
        let isDerived: Bool
    }

    /// A frame.
    struct Group {
        let title: String
        let slug: String
        /// In the order of `MapSelection.nodes`.
        let members: [Node]
    }

    /// The statements, then the arguments, in source order.
    let nodes: [Node]
    /// The relations, then the derived lines.
    let lines: [Line]
    /// The sections that frame nodes or frames, in source order.
    let groups: [Group]
    /// What exists and is not shown, as nothing is related to it.
    let unrelated: [Node]
    /// What exists and is not shown, as the file's settings leave it out.
    let unselected: [Node]

    /// What exists as of the report's date and the author's settings select.
    ///
    /// Complexity: O(*n* + *m*) in nodes and relations.
    init(_ report: Report) {
        let graph = report.dispute.graph
        let candidates = SelectedNodes(report)
        let lines = MapLines(report, showing: candidates).all
        let connected = Set(lines.flatMap { [$0.from, $0.to] })
        // A question that nothing replies to is what a reader most needs to see.
        let nodes = graph.nodes.filter { node in
            candidates.contains(node)
                && (connected.contains(node) || report.dispute.awaitsReply(node)
                    || !graph.mapSettings.excludeDisconnected)
        }
        let (shown, premises) = (Set(nodes), SelectedNodes.premises(of: graph))
        let absent = graph.nodes.filter { report.presence.contains($0) && !shown.contains($0) && !graph.isIssue($0) }
        // A premise without a box of its own stands in its argument.
        unselected = absent.filter { !candidates.contains($0) && !premises.contains($0) }
        unrelated = absent.filter { candidates.contains($0) }
        self.nodes = nodes
        self.lines = lines
        groups = MapSelection.groups(of: nodes, in: graph)
    }

    /// The sections that become groups: the `groupDepth` deepest levels, unless a section wishes otherwise.
    private static func groups(of nodes: [Node], in graph: ArgumentGraph) -> [Group] {
        var members: [ArgumentGraph.Section.ID: [Node]] = [:]
        var deepest = 0
        for node in nodes {
            guard graph.isInGroup(node), let section = graph.section(of: node) else { continue }
            members[section, default: []].append(node)
            deepest = max(deepest, graph[section].level)
        }
        var framing: Set<ArgumentGraph.Section.ID> = []
        for section in members.keys {
            var next: ArgumentGraph.Section.ID? = section
            while let id = next, framing.insert(id).inserted { next = graph[id].parent }
        }
        return graph.sections.compactMap { section in
            let isGroup = section.isGroup ?? (section.level > deepest - graph.mapSettings.groupDepth)
            guard isGroup, framing.contains(section.id) else { return nil }
            return Group(title: section.title, slug: section.slug, members: members[section.id] ?? [])
        }
    }
}

/// The nodes that the author's settings select, connected or not.
struct SelectedNodes {
    private let statements: [Bool]
    private let arguments: [Bool]

    init(_ report: Report) {
        let graph = report.dispute.graph
        let settings = graph.mapSettings
        let counts = SelectedNodes.relationCounts(graph)
        statements = graph.statements.map { statement in
            // An issue is what the dispute is about and no part of it.
            guard report.presence.contains(statement.id), statement.kind != .issue,
                SelectedNodes.isPreselected(.statement(statement.id), tags: statement.tags, in: graph)
            else { return false }
            if let wish = statement.isInMap, !settings.ignoresIsInMap { return wish }
            return switch settings.statementSelection {
            case .all: true
            case .withTitle: statement.isTitled || !statement.isUsedInArgument
            case .topLevel: statement.sites.contains { !$0.role.isInReconstruction }
            case .withRelations: counts[statement.id.index] > 0
            case .notUsedInArgument: !statement.isUsedInArgument
            case .withMoreThanOneRelation: counts[statement.id.index] > 1
            }
        }
        arguments = graph.arguments.map { argument in
            report.presence.contains(argument.id)
                && SelectedNodes.isPreselected(.argument(argument.id), tags: argument.tags, in: graph)
                && (settings.ignoresIsInMap || argument.isInMap != false)
        }
    }

    /// What stands in a reconstruction.
    static func premises(of graph: ArgumentGraph) -> Set<Node> {
        Set(graph.statements.filter(\.isUsedInArgument).map { .statement($0.id) })
    }

    func contains(_ node: Node) -> Bool {
        switch node {
        case .statement(let id): statements[id.index]
        case .argument(let id): arguments[id.index]
        }
    }

    /// Whether the settings for tags and sections let a node through.
    private static func isPreselected(_ node: Node, tags: [String], in graph: ArgumentGraph) -> Bool {
        let settings = graph.mapSettings
        if let selected = settings.selectedTags, !tags.contains(where: selected.contains) {
            guard tags.isEmpty, settings.selectElementsWithoutTag else { return false }
        }
        guard let selected = settings.selectedSections else { return true }
        guard let section = graph.section(of: node) else { return settings.selectElementsWithoutSection }
        var next: ArgumentGraph.Section.ID? = section
        while let id = next {
            if selected.contains(graph[id].title) { return true }
            next = graph[id].parent
        }
        return false
    }

    private static func relationCounts(_ graph: ArgumentGraph) -> [Int] {
        var counts = [Int](repeating: 0, count: graph.statements.count)
        for relation in graph.relations {
            for case .statement(let id) in [relation.from, relation.to] { counts[id.index] += 1 }
        }
        return counts
    }
}

/// The lines between selected nodes.
struct MapLines {
    private(set) var all: [MapSelection.Line] = []
    private var seen: Set<Key> = []

    private struct Key: Hashable {
        let kind: Relation.Kind
        let from: Node
        let to: Node
    }

    init(_ report: Report, showing nodes: SelectedNodes) {
        let graph = report.dispute.graph
        var concluding = [[Node]](repeating: [], count: graph.statements.count)
        var using = concluding
        for argument in graph.arguments where nodes.contains(.argument(argument.id)) {
            if let conclusion = argument.conclusion { concluding[conclusion.index].append(.argument(argument.id)) }
            for premise in argument.premises { using[premise.index].append(.argument(argument.id)) }
        }
        /// The nodes that stand for one end of a relation.
        func stands(for node: Node, _ arguments: [[Node]]) -> [Node] {
            if nodes.contains(node) { return [node] }
            if case .statement(let id) = node { return arguments[id.index] }
            return []
        }
        for relation in graph.relations where report.presence.contains(relation.id) {
            let gradedBy = relation.grade == nil ? [] : report.unanswered.graders(of: relation.id)
            add(relation, gradedBy, from: stands(for: relation.from, concluding), to: stands(for: relation.to, using))
            if relation.kind.isSymmetric, !(nodes.contains(relation.from) && nodes.contains(relation.to)) {
                add(relation, [], from: stands(for: relation.to, concluding), to: stands(for: relation.from, using))
            }
        }
        for argument in graph.arguments where nodes.contains(.argument(argument.id)) {
            let node = Node.argument(argument.id)
            for premise in argument.premises {
                // A premise that is not on the map is stood for by the arguments that conclude it.
                for source in stands(for: .statement(premise), concluding) {
                    add(.supports, from: source, to: node, isDerived: true)
                }
            }
            if let conclusion = argument.conclusion, nodes.contains(.statement(conclusion)) {
                add(.supports, from: node, to: .statement(conclusion), isDerived: true)
            }
        }
    }

    private mutating func add(_ relation: Relation, _ gradedBy: [Party.ID], from sources: [Node], to targets: [Node]) {
        for source in sources {
            for target in targets {
                let isDirect = source == relation.from && target == relation.to
                add(
                    isDirect ? relation.kind : relation.kind.betweenArguments, from: source, to: target,
                    grade: relation.grade, gradedBy, isDerived: !isDirect)
            }
        }
    }

    private mutating func add(
        _ kind: Relation.Kind, from: Node, to: Node, grade: Relation.Grade? = nil, _ gradedBy: [Party.ID] = [],
        isDerived: Bool
    ) {
        guard from != to || !isDerived, seen.insert(Key(kind: kind, from: from, to: to)).inserted else { return }
        all.append(
            MapSelection.Line(kind: kind, from: from, to: to, grade: grade, gradedBy: gradedBy, isDerived: isDerived))
    }
}

extension Relation.Kind {
    /// What a relation between statements becomes when arguments stand for them.
    fileprivate var betweenArguments: Relation.Kind {
        switch bearing {
        case .entails: .supports
        case .excludes: .attacks
        case .supports, .opposes, .undercuts, .says, .none: self
        }
    }
}

extension Site.Role {
    fileprivate var isInReconstruction: Bool {
        switch self {
        case .definition, .reference: false
        case .premise, .intermediaryConclusion, .mainConclusion: true
        }
    }
}

extension Statement {
    fileprivate var isUsedInArgument: Bool { entry.sites.contains { $0.role.isInReconstruction } }
}

extension ArgumentGraph {
    /// Whether a node is what the dispute is about and no part of it.
    func isIssue(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return self[id].kind == .issue
    }

    func isInGroup(_ node: Node) -> Bool {
        switch node {
        case .statement(let id): self[id].isInGroup
        case .argument(let id): self[id].isInGroup
        }
    }

    func section(of node: Node) -> Section.ID? {
        switch node {
        case .statement(let id): self[id].section
        case .argument(let id): self[id].section
        }
    }
}
