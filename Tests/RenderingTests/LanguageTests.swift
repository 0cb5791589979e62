import Analysis
import ArgdownSyntax
import DisputeModel
import Testing

@testable import ArgumentModel
@testable import Rendering

/// A quotation is read out in the language of its source, all else in English.
@Suite struct LanguageTests {
    private static let text = """
        ===
        parties:
          K: {name: K, side: a}
          L: {name: L, side: b}
        ===

        [Q]: Why? #question {by: K, to: L, in: letter, quote: zwei}

        [A]: a. {by: K, in: letter, quote: eins}
          <- [B]: b. {by: L, in: note, quote: one}

        [N]: n. #norm {in: letter, quote: drei}

        [C]: c. @[N] {by: K, in: letter, quote: eins}
        """

    private func report(_ language: String?) -> Report {
        func source(_ index: Int, _ name: String, _ body: String, _ language: String?) -> Source {
            let file = SourceFile(id: SourceFile.ID(index + 1), path: "\(name).md", text: body)
            return Source(
                id: Source.ID(index), name: name, title: name, issuer: nil, author: nil, speakers: [], date: nil,
                kind: .letter, language: language, translation: nil, url: nil, publisher: nil, addressees: [],
                reprints: [], rights: .official, isComplete: true, notes: [], sha256: "", file: file,
                bodyBounds: 0..<file.utf8.count)
        }
        let corpus = Corpus(sources: [
            source(0, "letter", "eins zwei drei", language), source(1, "note", "one two", "en"),
        ])
        return analyze(Dispute(resolve([parse(SourceFile(text: Self.text)).value], citing: corpus).value))
    }

    private func svg(_ language: String?, _ view: MapView, label: MapOptions.Label? = nil) throws -> String {
        var options = MapOptions()
        options.label = label
        let sheets = MapSheet.sheets(report(language), view: view, options: options)
        return try sheets.map { sheet in
            String(decoding: try sheet.picture.image(as: .svg) { try Graphviz.render($0, as: $1) }, as: UTF8.self)
        }.joined()
    }

    /// The contents of the elements that bear the language.
    private func words(in language: String, of svg: String) -> [String] {
        svg.split(separator: "<").filter { $0.contains(" lang=\"\(language)\" xml:lang=\"\(language)\"") }
            .filter { !$0.hasPrefix("svg") }.map { String($0.drop { $0 != ">" }.dropFirst()) }
    }

    @Test func theFullQuotationBearsTheLanguageOfItsSource() throws {
        #expect(Set(words(in: "de", of: try svg("de", .argument))) == ["eins", "zwei", "drei"])
        #expect(words(in: "de", of: try svg("de", .questions)) == ["zwei"])
        #expect(words(in: "de", of: try svg("de", .faceToFace)).contains("zwei"))
    }

    @Test func quotationsAsTitlesBearIt() throws {
        let words = words(in: "de", of: try svg("de", .argument, label: .quote))
        #expect(words.filter { $0 == "eins" || $0 == "“eins”" }.count == 4 && words.contains("“zwei”"))
        // The words of the clause, and of who cites it.
        #expect(Set(self.words(in: "de", of: try svg("de", .norms))).isSuperset(of: ["drei", "eins"]))
    }

    @Test func theEditorsWordsAndEnglishBearNone() throws {
        for language in ["en", "EN", nil] {
            #expect(!(try svg(language, .argument, label: .quote)).contains("<text lang"))
            #expect(words(in: "en", of: try svg(language, .argument)) == [])
        }
        #expect(!words(in: "de", of: try svg("de", .argument)).contains("A"))
    }

    @Test(arguments: ["de\" onload=\"x", "", "d", "deutsch-", "<", "1a", "de DE", "verylongtag"])
    func whatIsNoTagIsNotWritten(_ language: String) throws {
        #expect(try svg(language, .argument) == svg(nil, .argument))
    }

    @Test func aTagMayHaveParts() throws {
        #expect(words(in: "pt-BR", of: try svg("pt-BR", .argument)).contains("zwei"))
    }
}
