import ArgumentModel
import Foundation
import Testing

/// That the graph of the dispute drops no sentence of its corpus.
@Suite struct IndivisibleSecurityCoverageTests {
    private let graph: ArgumentGraph
    private let omissions: [Omission]

    init() throws {
        graph = try IndivisibleSecurity().graph
        omissions = try Omission.listed()
    }

    @Test func everySentenceIsQuotedOrListedAsLeftOut() {
        let quotations = graph.nodes.flatMap { graph.occurrences(of: $0) }.compactMap(\.quotation)
        for source in graph.corpus.sources {
            var cover = Cover(of: source)
            for quotation in quotations where quotation.source == source.id { cover.mark(quotation.codePoints) }
            for omission in omissions where omission.source == source.name {
                #expect(cover.mark(omission.words) > 0, "\(source.name) does not say “\(omission.words)”")
            }
            #expect(cover.droppedSentences == [], "\(source.name)")
        }
    }

    @Test func whatIsListedAsLeftOutIsNotQuoted() {
        let quotations = graph.nodes.flatMap { graph.occurrences(of: $0) }.compactMap(\.quotation)
        for omission in omissions {
            guard let id = graph.corpus.source(named: omission.source) else {
                Issue.record("no source is called '\(omission.source)'")
                continue
            }
            var cover = Cover(of: graph[id])
            for quotation in quotations where quotation.source == id { cover.mark(quotation.codePoints) }
            #expect(cover.isMissing(omission.words), "“\(omission.words)” is quoted")
        }
    }

    @Test func reasonsForLeavingOutAreShort() {
        #expect(!omissions.isEmpty)
        for omission in omissions {
            #expect((1...4).contains(omission.reason.split(separator: " ").count), "\(omission.reason)")
        }
    }

    @Test func aSentenceThatNobodyQuotesIsNoticed() throws {
        let letter = graph[try #require(graph.corpus.source(named: "mid-letter"))]
        #expect(Cover(of: letter).droppedSentences.count > 30)
        let silence = "It will not work that way."
        var cover = Cover(of: letter)
        let body = Array(letter.body.unicodeScalars)
        let end = try #require(letter.body.range(of: silence)).lowerBound.utf16Offset(in: letter.body)
        cover.mark(0..<end)
        cover.mark(end + silence.count..<body.count)
        #expect(cover.droppedSentences == [silence])
    }
}

/// A row of the list of what the graph leaves out.
private struct Omission {
    let source, words, reason: String

    static func listed() throws -> [Omission] {
        let path = IndivisibleSecurity.folder + "/indivisible-security.omitted.md"
        let text = try String(contentsOfFile: path, encoding: .utf8).replacingOccurrences(of: "\\|", with: "\u{1}")
        return text.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            let cells = row.split(separator: "|").map {
                $0.trimmingCharacters(in: .whitespaces).replacingOccurrences(of: "\u{1}", with: "|")
            }
            return Omission(source: cells[0].replacingOccurrences(of: "`", with: ""), words: cells[1], reason: cells[2])
        }
    }
}

/// Which words of a source have been accounted for.
private struct Cover {
    /// A stretch between blanks: its place in code points and whether it ends a sentence.
    private struct Word {
        let text: String
        let place: Range<Int>
        let endsSentence: Bool
        var isCovered = false
    }

    private var words: [Word] = []

    init(of source: Source) {
        let scalars = Array(source.body.unicodeScalars)
        var start: Int?
        for (position, scalar) in (scalars + ["\n"]).enumerated() {
            guard scalar.properties.isWhitespace else {
                start = start ?? position
                continue
            }
            if let begin = start {
                add(String(String.UnicodeScalarView(scalars[begin..<position])), at: begin..<position)
            }
            start = nil
        }
    }

    private mutating func add(_ text: String, at place: Range<Int>) {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return }
        let bare = text.reversed().drop { "”’\"')]".contains($0) }
        words.append(Word(text: text, place: place, endsSentence: bare.first.map { ".?!".contains($0) } ?? false))
    }

    /// Takes what stands in a stretch of code points as accounted for.
    mutating func mark(_ place: Range<Int>) {
        for index in words.indices where words[index].place.overlaps(place) { words[index].isCovered = true }
    }

    /// Takes every place where some words stand as accounted for; returns how often they stand there.
    @discardableResult mutating func mark(_ text: String) -> Int {
        let places = places(of: text)
        for index in places.joined() { words[index].isCovered = true }
        return places.count
    }

    /// Whether some place with these words is not accounted for.
    func isMissing(_ text: String) -> Bool {
        let places = places(of: text)
        return places.isEmpty || places.contains { $0.contains { !words[$0].isCovered } }
    }

    private func places(of text: String) -> [Range<Int>] {
        let sought = text.split(separator: " ").map(String.init).filter { $0.contains { $0.isLetter || $0.isNumber } }
        guard !sought.isEmpty, sought.count <= words.count else { return [] }
        return (0...words.count - sought.count).map { $0..<$0 + sought.count }
            .filter { words[$0].map(\.text) == sought }
    }

    /// The sentences of three words or more that are not accounted for at all, and the stretches of five words or
    /// more that are left over of others. Connecting words and labels are shorter.
    var droppedSentences: [String] {
        var dropped: [String] = []
        var sentence: [Word] = []
        for word in words {
            sentence.append(word)
            guard word.endsSentence else { continue }
            dropped += Cover.leftOver(of: sentence)
            sentence = []
        }
        return dropped + Cover.leftOver(of: sentence)
    }

    private static func leftOver(of sentence: [Word]) -> [String] {
        if sentence.count >= 3, sentence.allSatisfy({ !$0.isCovered }) {
            return [sentence.map(\.text).joined(separator: " ")]
        }
        return sentence.split(whereSeparator: \.isCovered).filter { $0.count >= 5 }
            .map { $0.map(\.text).joined(separator: " ") }
    }
}
