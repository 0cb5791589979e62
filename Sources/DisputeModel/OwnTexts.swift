public import ArgumentModel

/// Which sources are whose: how far what a party does not say can be known.
///
/// A source is a party's own when its issuer or author is the party's name, one of its speakers or one of its
/// `issuers`; being quoted in a source makes nobody its owner. A reprint is its original: whose that is, its is, and it
/// counts once.
public struct OwnTexts: Sendable {
    /// By party, ascending: originals, and reprints whose original is not in the corpus.
    private let texts: [[Source.ID]]
    /// By source: the parties whose own it is.
    private let owners: [[Party.ID]]
    private let perhaps: [[Source.ID]]
    private let graph: ArgumentGraph
    /// How many texts the corpus holds by the date, whosever they are.
    public let textCount: Int

    init(_ graph: ArgumentGraph, asOf: CalendarDate?) {
        let named = graph.corpus.sources.map { source in
            graph.parties.map(\.id).filter { OwnTexts.isSigned(source, by: graph[$0]) }
        }
        let originals = graph.corpus.sources.map { source in
            source.reprints.compactMap { graph.corpus.source(named: $0) }
        }
        owners = named.indices.map { index in
            let inherited = originals[index].flatMap { named[$0.index] }
            return graph.parties.map(\.id).filter { named[index].contains($0) || inherited.contains($0) }
        }
        let owners = owners
        func own(_ party: Party, where fits: (Source) -> Bool) -> [Source.ID] {
            graph.corpus.sources.map(\.id).filter { source in
                owners[source.index].contains(party.id) && fits(graph[source])
                    && !originals[source.index].contains { owners[$0.index].contains(party.id) }
            }
        }
        texts = graph.parties.map { own($0) { OwnTexts.isThere($0, asOf) } }
        perhaps = graph.parties.map { own($0) { OwnTexts.isPerhapsThere($0, asOf) } }
        self.graph = graph
        textCount = graph.corpus.sources.count { OwnTexts.isThere($0, asOf) }
    }

    /// The party's own texts in the corpus by the date, in the order of the corpus.
    public func texts(of party: Party.ID) -> [Source.ID] { texts[party.index] }

    /// Those of them that are whole: an extract shows nothing by what it lacks.
    public func completeTexts(of party: Party.ID) -> [Source.ID] {
        texts[party.index].filter { graph[$0].isComplete }
    }

    /// The parties whose own text a source is.
    public func owners(of source: Source.ID) -> [Party.ID] { owners[source.index] }

    /// The party's own texts that may or may not be as old as the date: undated, or known to a month or year.
    public func uncertainTexts(of party: Party.ID) -> [Source.ID] { perhaps[party.index] }

    /// Whether a whole text of the party's own may be as late as something; an older one cannot be silent about it.
    public func hasCompleteText(of party: Party.ID, notBefore said: DateSpan?) -> Bool {
        completeTexts(of: party).contains { text in
            guard let said, let date = graph[text].date else { return true }
            return date.last >= said.first
        }
    }

    /// The party's last whole own text that is dated, after a day where one is given.
    public func lastText(of party: Party.ID, after day: CalendarDate? = nil) -> Source.ID? {
        var last: (source: Source.ID, day: CalendarDate)?
        for source in completeTexts(of: party) {
            guard let date = graph[source].date?.last, day.map({ date > $0 }) ?? true else { continue }
            if let known = last, known.day >= date { continue }
            last = (source, date)
        }
        return last?.source
    }

    private static func isThere(_ source: Source, _ asOf: CalendarDate?) -> Bool {
        guard let asOf else { return true }
        return source.date?.isOver(by: asOf) ?? false
    }

    private static func isPerhapsThere(_ source: Source, _ asOf: CalendarDate?) -> Bool {
        guard let asOf else { return false }
        return source.date.map { $0.first <= asOf && asOf < $0.last } ?? true
    }

    private static func isSigned(_ source: Source, by party: Party) -> Bool {
        let names = ([party.name] + party.speakers + party.issuers).map(folded)
        return [source.issuer, source.author].compactMap(\.self).map(folded).contains { names.contains($0) }
    }

    private static func folded(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }
}
