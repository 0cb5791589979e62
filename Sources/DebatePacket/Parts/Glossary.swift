import ArgumentModel
import DisputeModel

/// P5: words that need explaining.
struct Glossary {
    static let termLimit = 12

    struct Term {
        let term: String
        /// The source's own words that explain it; nil leaves a line for the student.
        let meaning: String?
        let place: String?
        let reference: Reference?
    }

    let terms: [Term]
}

/// Makes the glossary: statements tagged `#definition`, then acronyms of the cards.
struct GlossaryMaker {
    let context: PacketContext

    /// Names that need no explaining.
    private static let familiar: Set<String> = ["UK", "US", "USA"]

    func glossary(of cards: [Card], _ book: inout AttestationBook) -> Glossary {
        var terms = definitions.prefix(Glossary.termLimit).compactMap { evidence -> Glossary.Term? in
            book.quoted(evidence).map { quoted in
                Glossary.Term(
                    term: quoted.title, meaning: quoted.words, place: "\(quoted.source), line \(quoted.line)",
                    reference: quoted.reference)
            }
        }
        let acronyms = acronyms(of: cards).filter { !GlossaryMaker.familiar.contains($0) }.map { term($0, in: cards) }
        terms += acronyms.filter { $0.meaning != nil } + acronyms.filter { $0.meaning == nil }
        return Glossary(terms: Array(terms.prefix(Glossary.termLimit)))
    }

    /// The quotations of statements tagged `#definition`.
    private var definitions: [Attestation] {
        context.graph.statements.filter { $0.tags.contains("definition") && context.presence.contains($0.id) }
            .compactMap { context.finder.best(of: .statement($0.id)) }
    }

    /// An acronym in the words of a source or, failing that, as the name of the party that it is the code of.
    private func term(_ acronym: String, in cards: [Card]) -> Glossary.Term {
        if let place = expansion(of: acronym, in: cards) {
            return Glossary.Term(
                term: acronym, meaning: place.words, place: "\(place.source), line \(place.line)", reference: nil)
        }
        let party = context.graph.party(code: acronym).map { context.finder.name(of: $0) }
        let meaning = party == acronym ? nil : party
        return Glossary.Term(
            term: acronym, meaning: meaning, place: meaning == nil ? nil : "the editor’s list of parties",
            reference: nil)
    }

    /// Words of two to six capitals in the cards, in order of appearance.
    private func acronyms(of cards: [Card]) -> [String] {
        var found: [String] = []
        for card in cards {
            for word in card.paragraph.text.split(whereSeparator: { !$0.isLetter }) {
                let isAcronym = (2...6).contains(word.count) && word.allSatisfy { $0.isUppercase && $0.isASCII }
                if isAcronym, !found.contains(String(word)) { found.append(String(word)) }
            }
        }
        return found
    }

    /// The literal pattern *Long Form (ABC)* in a source that the packet may read: its cards' own sources first.
    private func expansion(of acronym: String, in cards: [Card]) -> (words: String, source: String, line: Int)? {
        var sources: [Source.ID] = []
        for card in cards where !sources.contains(card.source) { sources.append(card.source) }
        for id in sources {
            let source = context.graph[id]
            if let place = AcronymPattern(acronym).firstPlace(in: source) {
                let quotation = QuotationFinder(source).places(of: place).first
                return quotation.map { (PlainWords.line($0.text), source.name, $0.line) }
            }
        }
        return nil
    }
}

/// A long form whose initials are an acronym, followed by the acronym in parentheses.
struct AcronymPattern {
    let acronym: String

    init(_ acronym: String) { self.acronym = acronym }

    /// The words of the first place, parentheses included.
    func firstPlace(in source: Source) -> String? {
        let words = source.body.split(whereSeparator: \.isWhitespace).map(String.init)
        for (index, word) in words.enumerated() where word.hasPrefix("(\(acronym))") {
            if let start = start(of: Array(words[..<index])) {
                return (words[start..<index] + ["(\(acronym))"]).joined(separator: " ")
            }
        }
        return nil
    }

    /// Where the long form begins: small words may stand between those that give the initials.
    private func start(of words: [String]) -> Int? {
        var initials = Array(acronym)
        var index = words.count
        var first: Int?
        while let initial = initials.last, index > 0, words.count - index < 3 * acronym.count {
            index -= 1
            let parts = words[index].split(separator: "-")
            let letters = parts.compactMap { $0.first { $0.isLetter } }
            for letter in letters.reversed() where letter == initials.last {
                initials.removeLast()
                first = index
            }
            if letters.first?.isUppercase == true, first != index, letters.first != initial { return nil }
        }
        return initials.isEmpty ? first : nil
    }
}
