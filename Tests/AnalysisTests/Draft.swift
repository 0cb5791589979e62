import ArgdownSyntax

@testable import ArgumentModel

/// A graph made by hand or at random; `graph` is the value under test.
struct Draft {
    private(set) var parties: [Party] = []
    var statements: [StatementDraft] = []
    var arguments: [ArgumentDraft] = []
    var relations: [RelationDraft] = []
    private(set) var sources: [Source] = []
    private(set) var files: [SourceFile] = [SourceFile(path: "graph.argdown", text: "")]

    struct StatementDraft {
        var title: String
        var kind: Statement.Kind = .claim
        var text = ""
        var occurrences: [Occurrence] = []
        var norm: Norm?
        var issue: Issue?
        var role: StatementRole?
        var checks: [TextCheck] = []
        var isRhetorical = false
        var isUnsaid = false
        var tags: [String] = []
        var weight = 0.5
    }

    struct ArgumentDraft {
        var title: String
        var occurrences: [Occurrence] = []
        var steps: [(premises: [Int], conclusion: Int, isDeductive: Bool)] = []
        var weight = 0.5
    }

    struct RelationDraft {
        var kind: Relation.Kind
        var from: Node
        var to: Node
        var grade: Relation.Grade?
        var unmet: [String] = []
        var inference: Int?
    }

    static let range = SourceRange(SourceFile.ID(0), 0..<0)

    @discardableResult
    mutating func party(_ code: String, side: String? = nil, of members: [Party.ID] = []) -> Party.ID {
        let id = Party.ID(parties.count)
        parties.append(
            Party(id: id, code: code, name: code, side: side, speakers: [], issuers: [], members: members))
        return id
    }

    /// How much of a document the corpus holds.
    enum Extent { case whole, extract }

    /// A document; signed by `issuer`, it is that party's own text.
    @discardableResult
    mutating func source(
        _ name: String, _ text: String, by issuer: Party.ID? = nil, _ date: String? = nil, _ extent: Extent = .whole
    ) -> Source.ID {
        let id = Source.ID(sources.count)
        let file = SourceFile(id: SourceFile.ID(files.count), path: "corpus/\(name).md", text: text)
        files.append(file)
        sources.append(
            Source(
                id: id, name: name, title: name, issuer: issuer.map { parties[$0.index].name }, author: nil,
                speakers: [], date: date.flatMap { DateSpan($0) }, kind: nil, language: nil,
                translation: nil, url: nil, publisher: nil, addressees: [], reprints: [], rights: .official,
                isComplete: extent == .whole, notes: [], sha256: "", file: file, bodyBounds: 0..<file.utf8.count))
        return id
    }

    /// Gives every party a whole text of its own, so that its silence can be read.
    mutating func giveOwnTexts(_ date: String? = nil) {
        for party in parties { source("\(party.code)-text", "", by: party.id, date) }
    }

    @discardableResult
    mutating func statement(
        _ title: String, _ kind: Statement.Kind = .claim, text: String = "", by occurrences: Occurrence...
    ) -> Node {
        statements.append(StatementDraft(title: title, kind: kind, text: text, occurrences: occurrences))
        return .statement(Statement.ID(statements.count - 1))
    }

    @discardableResult
    mutating func argument(_ title: String, by occurrences: Occurrence...) -> Node {
        arguments.append(ArgumentDraft(title: title, occurrences: occurrences))
        return .argument(ArgumentGraph.Argument.ID(arguments.count - 1))
    }

    @discardableResult
    mutating func argument(
        _ title: String, from premises: [Node], to conclusion: Node, isDeductive: Bool = false,
        by occurrences: Occurrence...
    ) -> Node {
        let step = (premises.map(Draft.index), Draft.index(conclusion), isDeductive)
        arguments.append(ArgumentDraft(title: title, occurrences: occurrences, steps: [step]))
        return .argument(ArgumentGraph.Argument.ID(arguments.count - 1))
    }

    mutating func relate(
        _ from: Node, _ kind: Relation.Kind, _ to: Node, _ grade: Relation.Grade? = nil, unmet: [String] = [],
        inference: Int? = nil
    ) {
        relations.append(
            RelationDraft(kind: kind, from: from, to: to, grade: grade, unmet: unmet, inference: inference))
    }

    /// A question on which positions are taken.
    @discardableResult
    mutating func issue(
        _ title: String, _ options: [String] = Issue.usualOptions, isExclusive: Bool = true,
        by occurrences: Occurrence...
    ) -> Node {
        statements.append(
            StatementDraft(
                title: title, kind: .issue, text: "\(title)?", occurrences: occurrences,
                issue: Issue(options: options, isExclusive: isExclusive)))
        return .statement(Statement.ID(statements.count - 1))
    }

    /// A clause of an instrument.
    @discardableResult
    mutating func norm(
        _ title: String, _ instrument: String?, _ provision: String? = nil, text: String = "",
        by occurrences: Occurrence...
    ) -> Node {
        statements.append(
            StatementDraft(
                title: title, kind: .norm, text: text, occurrences: occurrences,
                norm: Norm(
                    instrument: instrument, adopted: nil, provision: provision, order: nil, force: nil, status: nil)))
        return .statement(Statement.ID(statements.count - 1))
    }

    /// A statement that does something besides saying something.
    @discardableResult
    mutating func statement(_ title: String, doing role: StatementRole, by occurrences: Occurrence...) -> Node {
        statements.append(StatementDraft(title: title, occurrences: occurrences, role: role))
        return .statement(Statement.ID(statements.count - 1))
    }

    static func index(_ node: Node) -> Int {
        switch node {
        case .statement(let id): id.index
        case .argument(let id): id.index
        }
    }
}

/// An occurrence by a party; `date` as in a graph file.
func said(
    _ party: Party.ID?, _ date: String? = nil, _ act: Occurrence.Act = .asserts, via: Party.ID? = nil,
    to: [Party.ID] = [], in source: Source.ID? = nil, quote: String? = nil, holding positions: [Position] = [],
    drawing: Occurrence.Drawn = .with([]), defining term: String? = nil, inferring keys: [String] = []
) -> Occurrence {
    let quotation = quote.map {
        Quotation(
            text: $0, source: source ?? Source.ID(0), codePoints: 0..<$0.unicodeScalars.count, range: Draft.range,
            line: 1)
    }
    return Occurrence(
        by: party, speaker: nil, source: source, via: via, act: act, irony: nil, drawn: drawing, inferred: keys,
        date: date.flatMap { DateSpan($0) },
        quotation: quotation, to: to, positions: positions, defines: term, range: Draft.range)
}

/// What a statement does; all else left out.
func role(
    reads: [Node] = [], canon: StatementRole.Canon? = nil, charge: String? = nil,
    attested: StatementRole.Attested? = nil, breaks: [Node] = [], does doer: Party.ID? = nil, fulfils: [Node] = [],
    fails: [Node] = [], to extent: StatementRole.Outcome.Extent = .full, checks: [PartyCheck] = []
) -> StatementRole {
    StatementRole(
        reads: reads.map(statementID), canon: canon, charge: charge, attested: attested,
        breaks: breaks.map(statementID),
        doer: doer, fulfils: fulfils.map { StatementRole.Outcome(announcement: statementID($0), extent: extent) },
        fails: fails.map { StatementRole.Outcome(announcement: statementID($0), extent: extent) },
        partyChecks: checks)
}

/// What is attested of an event.
func attested(
    _ event: Node, to: [Party.ID] = [], date: String? = nil, number: String? = nil, place: String? = nil
) -> StatementRole.Attested {
    StatementRole.Attested(
        event: statementID(event), to: to, date: date.flatMap { DateSpan($0) }, number: number, place: place,
        range: Draft.range)
}

/// A claim about the texts of a party.
func partyCheck(
    _ subject: PartyCheck.Subject, of party: Party.ID, _ expectation: PartyCheck.Expectation = .present
) -> PartyCheck {
    PartyCheck(subject: subject, party: party, expectation: expectation, range: Draft.range)
}

/// The answer to an issue.
func answer(_ issue: Node, _ answer: String) -> Position { Position(issue: statementID(issue), answer: answer) }

func statementID(_ node: Node) -> Statement.ID { Statement.ID(Draft.index(node)) }

extension Draft {
    private static func entry(
        slug: String, _ title: String, text: String = "", tags: [String] = [], _ occurrences: [Occurrence],
        _ weight: Double
    ) -> NodeEntry {
        NodeEntry(
            slug: slug, title: title, isTitled: true, text: text, tags: tags, section: nil, sites: [],
            occurrences: occurrences, weight: weight, isInMap: nil, isInGroup: true)
    }

    var graph: ArgumentGraph {
        let statements = self.statements.enumerated().map { index, draft in
            Statement(
                id: Statement.ID(index),
                entry: Draft.entry(
                    slug: draft.title.lowercased(), draft.title, text: draft.text, tags: draft.tags, draft.occurrences,
                    draft.weight),
                isUnsaid: draft.isUnsaid, kind: draft.kind, isRhetorical: draft.isRhetorical, norm: draft.norm,
                issue: draft.issue,
                role: draft.role, checks: draft.checks, conditions: [])
        }
        let arguments = self.arguments.enumerated().map { index, draft in
            ArgumentGraph.Argument(
                id: ArgumentGraph.Argument.ID(index),
                entry: Draft.entry(
                    slug: "arg-" + draft.title.lowercased(), draft.title, draft.occurrences, draft.weight),
                inferences: draft.steps.map { step in
                    ArgumentGraph.Argument.Inference(
                        premises: step.premises.map { Statement.ID($0) }, conclusion: Statement.ID(step.conclusion),
                        rules: [], isDeductive: step.isDeductive, range: Draft.range)
                })
        }
        let relations = self.relations.enumerated().map { index, draft in
            Relation(
                id: Relation.ID(index), kind: draft.kind, from: draft.from, to: draft.to, inference: draft.inference,
                grade: draft.grade, unmet: draft.unmet, sites: [])
        }
        let nodes =
            statements.map { ($0.slug, Node.statement($0.id)) } + arguments.map { ($0.slug, Node.argument($0.id)) }
        return ArgumentGraph(
            title: nil, mode: .loose, parties: parties, corpus: Corpus(sources: sources), sections: [],
            statements: statements, arguments: arguments, relations: relations, mapSettings: MapSettings(),
            files: files, nodesBySlug: Dictionary(nodes) { first, _ in first },
            statementsByTitle: Dictionary(statements.map { ($0.title, $0.id) }) { first, _ in first },
            argumentsByTitle: Dictionary(arguments.map { ($0.title, $0.id) }) { first, _ in first })
    }
}
