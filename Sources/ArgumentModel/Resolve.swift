public import ArgdownSyntax

/// Gives the trees of one or more graph files one graph: names resolved, quotations anchored in the corpus.
public func resolve(_ trees: [SyntaxTree], citing corpus: Corpus) -> Diagnosed<ArgumentGraph> {
    Diagnosed(
        ArgumentGraph(
            title: nil, mode: .loose, parties: [], corpus: corpus, sections: [], statements: [], arguments: [],
            relations: [], mapSettings: MapSettings(), files: trees.map(\.source), nodesBySlug: [:],
            statementsByTitle: [:], argumentsByTitle: [:]))
}
