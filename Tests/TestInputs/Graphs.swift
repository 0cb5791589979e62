public import ArgdownSyntax

@testable public import ArgumentModel

/// A corpus of texts without front matter, in the order of their names.
///
/// - Parameters:
///   - signed: By name: the issuer.
///   - reprinting: By name: the names of what it prints again.
///   - extracts: The names of those that are not whole.
public func corpus(
    _ texts: [String: String], dated dates: [String: String] = [:], signed issuers: [String: String] = [:],
    reprinting originals: [String: [String]] = [:], extracts: Set<String> = []
) -> Corpus {
    let names = texts.keys.sorted()
    return Corpus(
        sources: names.enumerated().map { index, name in
            let file = SourceFile(
                id: SourceFile.ID(index + 1), path: "corpus/\(name).md", bytes: Array(texts[name, default: ""].utf8))
            return Source(
                id: Source.ID(index), name: name, title: name, issuer: issuers[name], author: nil, speakers: [],
                date: dates[name].flatMap { DateSpan($0) }, kind: nil, language: nil, translation: nil, url: nil,
                publisher: nil, addressees: [], reprints: originals[name] ?? [], rights: .excerpt,
                isComplete: !extracts.contains(name), notes: [], sha256: "", file: file, bodyBounds: 0..<file.utf8.count
            )
        })
}

/// Reads and resolves a text; the messages of both stages together.
public func graph(_ text: String, citing corpus: Corpus = .empty) -> Diagnosed<ArgumentGraph> {
    let parsed = parse(SourceFile(text: text))
    let resolved = resolve([parsed.value], citing: corpus)
    return Diagnosed(resolved.value, parsed.diagnostics + resolved.diagnostics)
}

/// The head of a graph with two parties on one side and one on the other: codes `N`, `M` and `S`.
public let councils = """
    ===
    parties:
      N: {name: North Council, side: A}
      M: {name: Mill Council, side: A}
      S: {name: South Council, side: B}
    ===


    """
