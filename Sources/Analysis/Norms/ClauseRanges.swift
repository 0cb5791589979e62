import ArgumentModel
import DisputeModel

/// Quoted words that name several clauses at once: a range, such as "sentences 1 to 3", or a whole, such as
/// "paragraph 8" or "the same paragraph". Whoever says so may mean each of them. The whole sentence that holds the
/// quotation is read, so that it does not matter where the editor cut it.
struct ClauseRanges {
    /// A quotation with the numbers it names.
    private struct Naming {
        let attestation: Attestation
        /// Of the clauses of a paragraph, such as sentences.
        let clauses: [ClosedRange<Int>]
        /// Of paragraphs as wholes.
        let paragraphs: [Int]
    }

    private let graph: ArgumentGraph
    private let namings: [Naming]
    /// Statement to the instruments that what says it cites.
    private let instruments: [Node: Set<String>]

    init(_ dispute: Dispute) {
        let graph = dispute.graph
        self.graph = graph
        var instruments: [Node: Set<String>] = [:]
        for relation in graph.relations where relation.kind == .cites || relation.kind == .restates {
            guard case .statement(let id) = relation.to, let instrument = graph[id].norm?.instrument else { continue }
            instruments[relation.from, default: []].insert(instrument)
        }
        self.instruments = instruments
        namings = graph.nodes.filter { instruments[$0] != nil }.flatMap { node in
            graph.occurrences(of: node).indices.compactMap { position -> Naming? in
                let occurrence = graph.occurrences(of: node)[position]
                guard dispute.presence.contains(occurrence), let quotation = occurrence.quotation
                else { return nil }
                var numbers = ClauseNumbers(in: graph[quotation.source].sentences(around: quotation))
                if numbers.namesSameParagraph { numbers.add(paragraphs: ClauseRanges.paragraphs(citedBy: node, graph)) }
                guard !numbers.clauses.isEmpty || !numbers.paragraphs.isEmpty else { return nil }
                return Naming(
                    attestation: Attestation(node, position), clauses: numbers.clauses, paragraphs: numbers.paragraphs)
            }
        }
    }

    /// The paragraphs of the clauses that a node cites.
    private static func paragraphs(citedBy node: Node, _ graph: ArgumentGraph) -> [Int] {
        graph.relations.compactMap { relation in
            guard relation.from == node, relation.kind == .cites || relation.kind == .restates,
                case .statement(let id) = relation.to, let provision = graph[id].norm?.provision
            else { return nil }
            return ClauseNumbers.place(of: provision).paragraph
        }
    }

    /// Where a clause is named as part of a range or a whole by those who do not cite it by itself.
    func naming(_ clause: Statement, besides citations: [NormCitation]) -> [Attestation] {
        guard let instrument = clause.norm?.instrument, let provision = clause.norm?.provision else { return [] }
        let place = ClauseNumbers.place(of: provision)
        return namings.filter { naming in
            guard instruments[naming.attestation.node]?.contains(instrument) ?? false else { return false }
            let isInRange = place.clause.map { number in naming.clauses.contains { $0.contains(number) } } ?? false
            let isInWhole = naming.clauses.isEmpty && (place.paragraph.map(naming.paragraphs.contains) ?? false)
            return isInRange || isInWhole
        }.map(\.attestation).filter { attestation in
            !citations.contains { $0.node == attestation.node && $0.party == graph[attestation].by }
        }
    }
}

/// The numbers of clauses and paragraphs in words and in provisions.
struct ClauseNumbers {
    /// In order; single numbers are ranges of one.
    private(set) var clauses: [ClosedRange<Int>] = []
    private(set) var paragraphs: [Int] = []
    /// Whether a paragraph is named by what was said of it before: "the same paragraph".
    private(set) var namesSameParagraph = false

    mutating func add(paragraphs more: [Int]) { paragraphs += more }

    /// English, German and French, as texts of law write them.
    private static let clauseWords: Set<String> = [
        "sentence", "sentences", "clause", "clauses", "satz", "sätze", "phrase", "phrases",
    ]
    private static let paragraphWords: Set<String> = [
        "paragraph", "paragraphs", "para", "paras", "point", "points", "article", "articles", "art", "rule", "rules",
        "section", "sections", "absatz", "artikel", "punkt", "paragraphe", "paragraphes",
    ]
    /// Before the word for a clause: "the first sentence of point 8" names one.
    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
    ]
    private static let sameWords: Set<String> = [
        "same", "entire", "whole", "selben", "gleichen", "ganze", "même", "entier", "mismo",
    ]
    private static let joints: Set<String> = ["to", "through", "bis", "à", "until"]

    init(in words: String) {
        let tokens = FoldedText(words).folded.flatMap { $0.split { $0 == "." || $0 == "," } }.map(String.init)
        var position = 0
        while position < tokens.count {
            let word = tokens[position]
            position += 1
            let isClause = ClauseNumbers.clauseWords.contains(word)
            if isClause, position > 1, let ordinal = ClauseNumbers.ordinals.firstIndex(of: tokens[position - 2]) {
                clauses.append(ordinal + 1...ordinal + 1)
                continue
            }
            if position > 1, ClauseNumbers.paragraphWords.contains(word),
                ClauseNumbers.sameWords.contains(tokens[position - 2])
            {
                namesSameParagraph = true
            }
            guard isClause || ClauseNumbers.paragraphWords.contains(word), position < tokens.count,
                let first = ClauseNumbers.number(tokens[position])
            else { continue }
            position += 1
            if isClause {
                clauses.append(ClauseNumbers.range(from: first, tokens, &position))
            } else {
                paragraphs.append(first)
            }
        }
    }

    /// Up to a second number behind `to` or directly behind the first, as in `1–3`.
    private static func range(from first: Int, _ tokens: [String], _ position: inout Int) -> ClosedRange<Int> {
        let skip = position < tokens.count && joints.contains(tokens[position]) ? 1 : 0
        guard position + skip < tokens.count, let last = number(tokens[position + skip]), last > first else {
            return first...first
        }
        position += skip + 1
        return first...last
    }

    private static let spelled = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    private static func number(_ token: String) -> Int? {
        Int(token) ?? spelled.firstIndex(of: token).map { $0 + 1 }
    }

    /// The paragraph and the clause of a provision: 8 and 5 of `para 8, sentence 5` and of `8.5`.
    static func place(of provision: String) -> (paragraph: Int?, clause: Int?) {
        let numbers = FoldedText(provision).folded.flatMap { $0.split(separator: ".") }.compactMap { Int($0) }
        return (numbers.first, numbers.count > 1 ? numbers[1] : nil)
    }
}
