import ArgdownSyntax
import ArgumentModel
import ArgumentParser
import Desk
import DisputeModel
import Interchange
import Wording

struct FindCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Locate exact words in the corpus and print them ready to quote.",
        discussion: """
            Runs of white space count as one blank; nothing else is normalised. When the words are not there, the same \
            words with other typography, case or punctuation or the nearest wording are shown, and the exit code is 4.
            """)

    @Argument(help: ArgumentHelp("The words to look for.", valueName: "text")) var text: String
    @OptionGroup var graph: GraphOptions
    @Option(help: ArgumentHelp("Look in this source of the corpus only.", valueName: "id")) var source: String?
    @OptionGroup var output: OutputOptions
    @OptionGroup var talk: TalkOptions

    func run(_ console: Console) throws {
        let format: TextOrJSON = try output.format()
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw DeskFailure(.usage, "there are no words to find")
        }
        let graph = try OpenGraph(paths: graph.graphs, corpusPath: graph.corpus, writingTo: output.output).graph
        let finders = try sources(of: graph).map { QuotationFinder($0) }
        let matches = finders.flatMap { finder in
            finder.wholePlaces(of: text).map { QuotationMatch(quotation: $0, finder: finder) }
        }
        switch format {
        case .text: try output.write(matches.map { words(of: $0, output.ink(console)) }.joined(separator: "\n"))
        case .json: try output.write(json(matches, graph))
        }
        guard matches.isEmpty else { return }
        throw miss(finders)
    }

    private func sources(of graph: ArgumentGraph) throws(DeskFailure) -> [Source] {
        if let source { return [graph[try Lookup.source(source, in: graph)]] }
        guard !graph.corpus.sources.isEmpty else {
            throw DeskFailure(
                .usage, "the graph names no corpus to look in", help: "name a folder of sources with --corpus")
        }
        return graph.corpus.sources
    }

    private func words(of match: QuotationMatch, _ ink: Ink) -> String {
        let excerpt = Excerpt(
            of: match.finder.source.file, bounds: match.quotation.range.bounds, width: (output.width ?? 120) - 2)
        let points = match.quotation.codePoints
        return """
            \(ink(.strong, VisibleText.line(match.place)))  \
            \(ink(.faint, "code points \(points.lowerBound)–\(points.upperBound)"))
              \(excerpt.text)
              \(ink(.note, excerpt.marks))
              \(VisibleText.line(match.metadata))

            """
    }

    private func json(_ matches: [QuotationMatch], _ graph: ArgumentGraph) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("matches", matches) { json, match in
                json.object { json in
                    json.member("column", match.column)
                    json.member("end", match.quotation.codePoints.upperBound)
                    json.member("file", match.finder.source.file.path)
                    json.member("line", match.quotation.line)
                    json.member("metadata", match.metadata)
                    json.member("quote", match.quotation.text)
                    json.member("source", match.finder.source.name)
                    json.member("start", match.quotation.codePoints.lowerBound)
                }
            }
            json.member("schema", "rejoinder/find/1")
            json.member("tool", RootCommand.tool)
        }
        return json.finished()
    }

    private func miss(_ finders: [QuotationFinder]) -> DeskFailure {
        inWords(finders) ?? inOtherForm(finders) ?? nearest(finders)
            ?? DeskFailure(.unverified, "these words are in no source", help: "try fewer of them")
    }

    /// Words that stand only inside longer ones.
    private func inWords(_ finders: [QuotationFinder]) -> DeskFailure? {
        for finder in finders {
            guard let place = finder.places(of: text).first, let (word, _) = finder.cutWord(at: place) else { continue }
            let match = QuotationMatch(quotation: place, finder: finder)
            return DeskFailure(
                .unverified, "these words are in no source by themselves",
                help: "\(match.place) has them as a part of '\(word)'; look for whole words")
        }
        return nil
    }

    /// The same words with other typography, case or punctuation.
    private func inOtherForm(_ finders: [QuotationFinder]) -> DeskFailure? {
        let variants = finders.flatMap { finder in
            TypographicVariant.all(of: text, in: finder).map {
                (QuotationMatch(quotation: $0.quotation, finder: finder), "typography: \($0.summary)")
            }
        }
        let found =
            variants.isEmpty
            ? finders.flatMap { finder in
                finder.similarPlaces(of: text).map {
                    (QuotationMatch(quotation: $0, finder: finder), "case, punctuation, white space or marks")
                }
            } : variants
        guard !found.isEmpty else { return nil }
        let lines = found.prefix(5).map { match, difference in
            "nearest: \(match.place) has the same words with other \(difference)\n\(match.metadata)"
        }
        return DeskFailure(
            .unverified, "these words are in no source exactly so", help: lines.joined(separator: "\n"))
    }

    private func nearest(_ finders: [QuotationFinder]) -> DeskFailure? {
        let nearest = finders.compactMap { finder in NearestWording.of(text, in: finder).map { (finder, $0) } }
            .min { $0.1.differences.count < $1.1.differences.count }
        guard let (finder, wording) = nearest else { return nil }
        let match = QuotationMatch(quotation: wording.quotation, finder: finder)
        return DeskFailure(
            .unverified, "these words are in no source",
            help: "nearest: \(match.place) differs in \(wording.summary)\n\(match.metadata)")
    }
}
