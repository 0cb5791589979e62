public import ArgumentModel

/// What of a graph existed by a date.
///
/// An occurrence counts when the date it bears is over. A statement exists when one of its occurrences counts; a norm
/// with a date of adoption exists from that date. What nobody is quoted as saying is the editor's own and exists when
/// something it is attached to exists, or when it is attached to nothing. An argument exists when its own occurrence
/// counts or, lacking one, when all its premises exist; a relation when both its ends do.
/// Without a date everything exists. Undated occurrences count only then, and `undatedOccurrenceCount` says how many
/// were left aside.
public struct Presence: Sendable {
    public let asOf: CalendarDate?
    /// Occurrences without a date that were left aside because a date was asked for.
    public let undatedOccurrenceCount: Int
    /// Occurrences left aside because the date falls into the month, year or stretch that they are known to.
    public let straddlingOccurrenceCount: Int
    private var statements: [Bool]
    private var arguments: [Bool]
    private let relations: [Bool]

    /// Complexity: O(*n* + *m*) in nodes and relations.
    init(_ graph: ArgumentGraph, asOf: CalendarDate?) {
        self.asOf = asOf
        statements = Array(repeating: true, count: graph.statements.count)
        arguments = Array(repeating: true, count: graph.arguments.count)
        guard let asOf else {
            (undatedOccurrenceCount, straddlingOccurrenceCount) = (0, 0)
            relations = Array(repeating: true, count: graph.relations.count)
            return
        }
        let occurrences = graph.statements.flatMap(\.occurrences) + graph.arguments.flatMap(\.occurrences)
        undatedOccurrenceCount = occurrences.count { $0.date == nil }
        straddlingOccurrenceCount = occurrences.count { occurrence in
            occurrence.date.map { $0.first <= asOf && asOf < $0.last } ?? false
        }
        (statements, arguments) = PresenceFixpoint(graph, asOf: asOf).solution()
        let (statements, arguments) = (statements, arguments)
        func exists(_ node: Node) -> Bool {
            switch node {
            case .statement(let id): statements[id.index]
            case .argument(let id): arguments[id.index]
            }
        }
        relations = graph.relations.map { exists($0.from) && exists($0.to) }
    }

    public func contains(_ id: Statement.ID) -> Bool { statements[id.index] }
    public func contains(_ id: ArgumentGraph.Argument.ID) -> Bool { arguments[id.index] }
    public func contains(_ id: Relation.ID) -> Bool { relations[id.index] }

    public func contains(_ node: Node) -> Bool {
        switch node {
        case .statement(let id): contains(id)
        case .argument(let id): contains(id)
        }
    }

    /// Whether an occurrence may have been said by the date asked for or not: it is undated, or known to a month or
    /// year that the day falls in.
    public func isUncertain(_ occurrence: Occurrence) -> Bool {
        guard let asOf else { return false }
        return occurrence.date.map { $0.first <= asOf && asOf < $0.last } ?? true
    }

    /// Whether an occurrence had been said by the date asked for.
    public func contains(_ occurrence: Occurrence) -> Bool {
        guard let asOf else { return true }
        return occurrence.date?.isOver(by: asOf) ?? false
    }
}

/// The greatest set of nodes that agrees with the rules of `Presence`: all nodes are assumed to exist, and those that
/// cannot are taken away until nothing changes.
private struct PresenceFixpoint {
    /// Whether a node's existence is settled by dates alone.
    private enum Ground { case exists, absent, byAttachment, byPremises }

    private let ground: [Ground]
    /// For nodes that exist by attachment: how many attached nodes still exist.
    private var support: [Int]
    /// For each node, the nodes whose existence may depend on it.
    private let dependents: [[Int]]
    private let statementCount: Int

    init(_ graph: ArgumentGraph, asOf: CalendarDate) {
        let count = graph.statements.count
        statementCount = count
        func index(_ node: Node) -> Int {
            switch node {
            case .statement(let id): id.index
            case .argument(let id): count + id.index
            }
        }
        func said(_ occurrences: [Occurrence]) -> Ground {
            occurrences.contains { $0.date?.isOver(by: asOf) ?? false } ? .exists : .absent
        }
        ground =
            graph.statements.map { statement in
                if let adopted = statement.norm?.adopted { return adopted.isOver(by: asOf) ? .exists : .absent }
                return statement.isEditorial ? .byAttachment : said(statement.occurrences)
            }
            + graph.arguments.map { $0.occurrences.isEmpty ? .byPremises : said($0.occurrences) }
        var dependents: [[Int]] = Array(repeating: [], count: ground.count)
        for relation in graph.relations {
            dependents[index(relation.from)].append(index(relation.to))
            dependents[index(relation.to)].append(index(relation.from))
        }
        for argument in graph.arguments {
            for statement in argument.inferences.flatMap({ $0.premises + [$0.conclusion] }) {
                dependents[statement.index].append(count + argument.id.index)
                dependents[count + argument.id.index].append(statement.index)
            }
        }
        // An argument without occurrences depends on its premises only, and needs every one of them.
        let ground = ground
        let premises = graph.arguments.map { Set($0.premises.map(\.index)) }
        for node in dependents.indices {
            dependents[node].removeAll { ground[$0] == .byPremises && !premises[$0 - count].contains(node) }
        }
        self.dependents = dependents
        support = Array(repeating: 0, count: ground.count)
        for node in dependents.indices {
            for dependent in dependents[node] { support[dependent] += 1 }
        }
    }

    consuming func solution() -> (statements: [Bool], arguments: [Bool]) {
        var exists = Array(repeating: true, count: ground.count)
        var absent = ground.indices.filter { ground[$0] == .absent }
        for node in absent { exists[node] = false }
        while let node = absent.popLast() {
            for dependent in dependents[node] where exists[dependent] {
                support[dependent] -= 1
                let goes =
                    switch ground[dependent] {
                    case .exists, .absent: false
                    case .byPremises: true
                    case .byAttachment: support[dependent] == 0
                    }
                if goes {
                    exists[dependent] = false
                    absent.append(dependent)
                }
            }
        }
        return (Array(exists[..<statementCount]), Array(exists[statementCount...]))
    }
}
