import ArgumentModel
import DisputeModel
import Wording

/// P9 and P20: a source that the graph quotes.
struct SourceEntry {
    let anchor: String
    let name: String
    let title: String
    /// Author, issuer, date, genre.
    let record: String
    let date: String
    let role: String
    let audience: String
    let genre: String
    let language: String
    let isParty: String
    let rights: String
    let sha256: String
    let url: String?
    let corroboration: String
    /// The cards made from it.
    let cards: [Reference]
    let isOnCard: Bool
    /// Whether a card of the core is from it.
    let isOnCore: Bool
}

/// Makes the list of sources.
struct SourceListMaker {
    let context: PacketContext

    /// Every source that the cover counts: those quoted for anything said by then.
    func entries(_ decks: [SideDeck]) -> [SourceEntry] {
        let cards = decks.flatMap(\.cards)
        let used = context.quotedSources
        return context.graph.corpus.sources.filter { used.contains($0.id) }.map { source in
            entry(
                source, cards.filter { $0.source == source.id },
                isOnCore: decks.contains { $0.core.contains { $0.source == source.id } })
        }
    }

    private func entry(_ source: Source, _ cards: [Card], isOnCore: Bool) -> SourceEntry {
        let record = SourceRecord(source, context)
        let issuer = source.issuer.map(PlainWords.line)
        let words = [record.author, issuer == record.author ? nil : issuer, source.date.spoken, record.genre]
        return SourceEntry(
            anchor: "source-\(source.name)", name: source.name, title: PlainWords.line(source.title),
            record: words.compactMap { $0 }.joined(separator: ", "), date: source.date.spoken, role: record.role,
            audience: record.audience ?? "not given", genre: record.genre ?? "not given", language: record.language,
            isParty: record.isParty, rights: source.rights.rawValue,
            sha256: source.sha256.isEmpty ? "not stated" : source.sha256,
            url: source.url.map(PlainWords.line), corroboration: corroboration(source.id),
            cards: cards.map { Reference(label: $0.label, anchor: $0.anchor) }, isOnCard: !cards.isEmpty,
            isOnCore: isOnCore)
    }

    /// How much of what somebody says in a source another party says too.
    private func corroboration(_ source: Source.ID) -> String {
        var (all, shared) = (0, 0)
        for node in [context.motion] + context.reach.nodes {
            let said = Set(
                context.finder.places(of: node).map { context.finder[$0] }
                    .filter { $0.source == source && $0.stance == .asserts }.compactMap(\.by))
            guard !said.isEmpty else { continue }
            // What the author tells of another in a text of its own is no second voice.
            let authors = said.intersection(context.reader.dispute.ownTexts.owners(of: source))
            let speakers = authors.isEmpty ? said : authors
            all += 1
            if speakers.contains(where: { Corroboration(of: [node], saidBy: $0, context.reader.dispute).count > 0 }) {
                shared += 1
            }
        }
        return "\(shared) of its \(English.counted(all, "statement")) here are said by another party too"
    }
}
