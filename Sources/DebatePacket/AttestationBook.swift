import ArgumentModel
import DisputeModel
import Wording

/// A reference that readers can follow: a card, an entry of the index or, where no index is printed, a source.
struct Reference: Hashable {
    /// What is printed, such as `A2`, `E14` or `minutes 12`.
    let label: String
    /// The end of the link.
    let anchor: String
    /// Which sentences of a card are meant, such as `3–5`.
    var sentences: String?
}

/// Words of the editor, with the quotations they rest on.
struct Passage {
    let words: String
    let references: [Reference]
}

/// A quotation as it is printed.
struct QuotedWords {
    let reference: Reference
    /// The node's id in the graph.
    let slug: String
    /// The node's title: the editor's words.
    let title: String
    /// `Russian Federation (Sergey Lavrov), as reported by CNS`.
    let who: String
    let date: String
    let words: String
    let source: String
    let line: Int
    /// How it bears on what stands before it, where that is not plain.
    var remark: String?
}

/// What of the graph can be quoted, as of the report's date.
struct AttestationFinder {
    let dispute: Dispute

    var graph: ArgumentGraph { dispute.graph }
    var presence: Presence { dispute.presence }

    /// Every counted place of a node that has verified words: what is asserted before what is conceded or quoted, the
    /// speaker's own documents before reports of them, then source order.
    func places(of node: Node) -> [Attestation] {
        let occurrences = graph.occurrences(of: node)
        let usable = occurrences.indices.filter { position in
            occurrences[position].quotation != nil && presence.contains(occurrences[position])
        }
        return usable.sorted { (rank(occurrences[$0]), $0) < (rank(occurrences[$1]), $1) }
            .map { Attestation(node, $0) }
    }

    /// The best place, and of somebody in particular where that is asked for.
    func best(of node: Node, by party: Party.ID? = nil) -> Attestation? {
        let places = places(of: node)
        guard let party else { return places.first { self[$0].stance.isOfSpeaker } ?? places.first }
        return places.first { self[$0].by == party }
    }

    subscript(evidence: Attestation) -> Occurrence { graph[evidence] }

    /// The words quoted. Only what `places` and `best` return has any.
    func quotation(_ evidence: Attestation) -> Quotation? { self[evidence].quotation }

    private func rank(_ occurrence: Occurrence) -> Int {
        let directness = isOwn(occurrence) ? 0 : 1
        return switch occurrence.stance {
        case .asserts: (occurrence.act == .concedes ? 2 : 0) + directness
        case .asks, .demands: directness
        case .mentions: 4 + directness
        case .denies: 6 + directness
        }
    }

    /// Whether the words stand in a document of the speaker's own.
    func isOwn(_ occurrence: Occurrence) -> Bool { occurrence.via == nil || occurrence.via == occurrence.by }

    func who(_ occurrence: Occurrence) -> String {
        var text = name(of: occurrence.by)
        if let speaker = occurrence.speaker { text += " (\(PlainWords.line(speaker)))" }
        if let reporter = occurrence.via, reporter != occurrence.by {
            text += ", as reported by \(name(of: reporter))"
        }
        return text
    }

    /// When something was said or, for a norm, adopted, and when it was printed where that is another day.
    func dates(of evidence: Attestation) -> String {
        let occurrence = self[evidence]
        let printed = occurrence.source.flatMap { graph[$0].date }
        var first = occurrence.date
        var (verb, isInferred) = ("said", occurrence.isDateInferred)
        if case .statement(let id) = evidence.node, let adopted = graph[id].norm?.adopted {
            (first, verb, isInferred) = (adopted, "adopted", false)
        }
        let when = Phrasing.marked(first?.spoken, isInferred: isInferred)
        guard let first, first != printed else { return first == nil ? printed.spoken : when }
        return "\(verb) \(when), printed \(printed?.spoken ?? "without a date")"
    }

    func name(of party: Party.ID?) -> String {
        guard let party else { return "Speaker not named" }
        return PlainWords.printed(graph[party].name.isEmpty ? graph[party].code : graph[party].name)
    }

    /// The node's own sentence as it is printed or, lacking one, its title.
    func sentence(of node: Node) -> String {
        let text = PlainWords.printed(graph.text(of: node))
        return text.isEmpty ? title(of: node) : text
    }

    func title(of node: Node) -> String { PlainWords.printed(graph.title(of: node)) }
}

/// Gives every quotation that is printed its number, in the order in which they are first needed.
struct AttestationBook {
    /// How a quotation without a card is referred to.
    enum Style {
        /// By its number in the index of quotations.
        case numbers
        /// By its source and the line there, where no index is printed.
        case places
    }

    let finder: AttestationFinder
    let style: Style
    private var numbers: [Attestation: Int] = [:]
    private var cards: [Attestation: Reference] = [:]
    /// In the order of their numbers.
    private(set) var numbered: [Attestation] = []

    init(_ finder: AttestationFinder, style: Style = .numbers) { (self.finder, self.style) = (finder, style) }

    /// Cards are referred to by their own labels.
    ///
    /// - Parameter sentences: The numbers of those that hold the quotation.
    mutating func enter(card label: String, sentences: String, for evidence: Attestation) {
        cards[evidence] = Reference(label: label, anchor: "card-" + label.lowercased(), sentences: sentences)
    }

    mutating func reference(to evidence: Attestation) -> Reference {
        if let card = cards[evidence] { return card }
        if style == .places, let quotation = finder.quotation(evidence) {
            let source = finder.graph[quotation.source].name
            return Reference(label: "\(source) \(quotation.line)", anchor: "source-\(source)")
        }
        if let number = numbers[evidence] { return AttestationBook.reference(number) }
        numbered.append(evidence)
        numbers[evidence] = numbered.count
        return AttestationBook.reference(numbered.count)
    }

    /// The reference for a node's best quotation: its card where it has one. Nil for what nobody is quoted as saying.
    mutating func reference(to node: Node, by party: Party.ID? = nil) -> Reference? {
        let places = finder.places(of: node).filter { party == nil || finder[$0].by == party }
        for place in places {
            if let card = cards[place] { return card }
        }
        return finder.best(of: node, by: party).map { reference(to: $0) }
    }

    mutating func references(to nodes: [Node]) -> [Reference] {
        var references: [Reference] = []
        for node in nodes {
            if let reference = reference(to: node), !references.contains(reference) { references.append(reference) }
        }
        return references
    }

    mutating func quoted(_ evidence: Attestation) -> QuotedWords? {
        guard let quotation = finder.quotation(evidence) else { return nil }
        let occurrence = finder[evidence]
        return QuotedWords(
            reference: reference(to: evidence), slug: finder.graph.slug(of: evidence.node),
            title: finder.title(of: evidence.node), who: finder.who(occurrence), date: finder.dates(of: evidence),
            words: PlainWords.quotable(quotation.text), source: finder.graph[quotation.source].name,
            line: quotation.line)
    }

    /// The index: every numbered quotation from a position on.
    mutating func index(from start: Int = 0) -> [QuotedWords] {
        numbered[start...].compactMap { quoted($0) }
    }

    private static func reference(_ number: Int) -> Reference {
        Reference(label: "E\(number)", anchor: "e\(number)")
    }
}
