public import ArgdownSyntax

/// Gives the trees of one or more graph files one graph: names resolved, quotations anchored in the corpus.
///
/// What is wrong is said in diagnostics; the graph holds the sound rest. The parties of all files are taken together.
///
/// Complexity: O(*n*) in the size of the trees, apart from looking for quotations in their sources.
public func resolve(_ trees: [SyntaxTree], citing corpus: Corpus) -> Diagnosed<ArgumentGraph> {
    var builder = GraphBuilder(trees, citing: corpus)
    for tree in trees { builder.collect(tree) }
    return builder.finish()
}

/// The state of building a graph: what the files say so far, node by node.
///
/// The work is spread over extensions: `+Elements` collects, `+Relations` gives relations their meaning,
/// `+Links` ties replies, citations and restatements, `+Finish` makes the graph.
struct GraphBuilder {
    struct NodeDraft {
        var title: String
        let isTitled: Bool
        var sites: [Site] = []
        /// The position in `sites` of the text that counts, and whether `isCanonical` chose it.
        var canonical: (site: Int, isChosen: Bool)?
        var tags: [String] = []
        /// One for each site.
        var metadata: [Metadata] = []
        var mentions: [(mention: SyntaxTree.Mention, file: SourceFile.ID)] = []
    }

    struct InferenceDraft {
        let premises: [Statement.ID]
        let conclusion: Statement.ID
        let rules: [String]
        let isDeductive: Bool
        let range: SourceRange
    }

    /// A relation as written: which node stands under which.
    struct RelationDraft {
        let symbol: RelationSymbol
        let parent: Node
        /// The step of the argument `parent` that an undercut stands under.
        let inference: Int?
        let child: Node
        let range: SourceRange
    }

    let trees: [SyntaxTree]
    let corpus: Corpus
    let frontmatters: [Frontmatter]
    let mode: ArgumentGraph.Mode
    var reader: MetadataReader
    var statements: [NodeDraft] = []
    var arguments: [NodeDraft] = []
    var inferences: [[InferenceDraft]] = []
    var sections: [ArgumentGraph.Section] = []
    var relations: [RelationDraft] = []
    var statementsByTitle: [String: Statement.ID] = [:]
    var argumentsByTitle: [String: ArgumentGraph.Argument.ID] = [:]
    var sectionSlugs = SlugMaker()
    /// Slugs by position, made when all nodes are collected.
    var statementSlugs: [String] = []
    var argumentSlugs: [String] = []
    var nodesBySlug: [String: Node] = [:]
    /// Statements that are only ever named.
    var unsaid: Set<Statement.ID> = []
    /// What a place without `{…}` says.
    let noMetadata = Metadata()
    var untitledCount = 0
    /// How many more mistyped titles get a hint.
    var hintsLeft = 20

    init(_ trees: [SyntaxTree], citing corpus: Corpus) {
        self.trees = trees
        self.corpus = corpus
        frontmatters = trees.map { Frontmatter(of: $0) }
        mode = frontmatters.lazy.compactMap(\.mode).first ?? .loose
        var diagnostics = frontmatters.flatMap(\.diagnostics)
        let listed = PartyList(frontmatters.flatMap(\.parties))
        let parties = listed.parties
        diagnostics += listed.diagnostics
        reader = MetadataReader(
            parties: parties, corpus: corpus, finders: corpus.sources.map { QuotationFinder($0) },
            labels: corpus.sources.map { SpeechLabels($0, parties: parties) },
            isSourced: !parties.isEmpty || !corpus.sources.isEmpty,
            namesCorpus: frontmatters.contains { $0.corpus != nil })
        if corpus.sources.isEmpty, let named = frontmatters.lazy.compactMap(\.corpus).first {
            diagnostics.append(
                Diagnostic(
                    .error, "missing-corpus",
                    "the corpus '\(named.path)' holds no sources, so that no quotation can be verified",
                    at: named.range, help: "the path is relative to this file"))
        }
        reader.diagnostics = diagnostics
    }
}
