public import ArgumentModel

/// A party that is quoted about a node, and how it stands to it.
public struct Voice: Sendable, Hashable {
    public let party: Party.ID
    public let stance: Stance
    /// How directly the party is known to say so, the best there is.
    public let testimony: Testimony
    /// Who reports it, where no document of the party's own does.
    public let reporters: [Party.ID]
    /// Where, in source order.
    public let attestations: [Attestation]
    /// Whether it denies, and only a word of what the node says.
    public let deniesPart: Bool
}

extension Dispute {
    /// Those who are quoted about a node by the date, each once for each stance, in source order.
    public func voices(of node: Node) -> [Voice] {
        let occurrences = graph.occurrences(of: node)
        var places: [(party: Party.ID, stance: Stance, positions: [Int])] = []
        for (position, occurrence) in occurrences.enumerated() where presence.contains(occurrence) {
            guard let party = occurrence.by else { continue }
            if let known = places.firstIndex(where: { $0.party == party && $0.stance == occurrence.stance }) {
                places[known].positions.append(position)
            } else {
                places.append((party, occurrence.stance, [position]))
            }
        }
        return places.map { place in
            let said = place.positions.map { occurrences[$0] }
            let isOwn = said.contains { camps.testimony(of: $0) == .own }
            var reporters: [Party.ID] = []
            for via in said.compactMap(\.via) where !isOwn && !reporters.contains(via) { reporters.append(via) }
            return Voice(
                party: place.party, stance: place.stance, testimony: said.map { camps.testimony(of: $0) }.min() ?? .own,
                reporters: reporters, attestations: place.positions.map { Attestation(node, $0) },
                deniesPart: place.stance == .denies && !said.contains(where: \.deniesAll))
        }
    }

    /// Those who say a node: as their claim, or as their question or demand.
    public func speakers(of node: Node) -> [Party.ID] {
        var speakers: [Party.ID] = []
        for voice in voices(of: node) where voice.stance.isOfSpeaker && !speakers.contains(voice.party) {
            speakers.append(voice.party)
        }
        return speakers
    }

    /// Whether somebody puts a node forward, the editor included. What is only denied or quoted nobody does, and the
    /// lines that begin at it count for nothing.
    public func isPutForward(_ node: Node) -> Bool {
        let occurrences = graph.occurrences(of: node)
        return occurrences.isEmpty || occurrences.contains { presence.contains($0) && $0.stance.isOfSpeaker }
    }

    /// Where a node is first said by the date: the earliest dated place of those who say it, else the first of the
    /// undated ones; nil where nobody says it. Every output that gives a node one date, place or group takes this one.
    public func firstSaid(_ node: Node) -> Occurrence? {
        let said = graph.occurrences(of: node).filter { presence.contains($0) && $0.stance.isOfSpeaker }
        let dated = said.compactMap { occurrence in occurrence.date.map { (occurrence: occurrence, date: $0) } }
        let first = dated.min { ($0.date.first, $0.date.last) < ($1.date.first, $1.date.last) }
        return first?.occurrence ?? said.first
    }

    /// Whether a party says a node by the date.
    public func isSaid(_ node: Node, by party: Party.ID) -> Bool {
        graph.occurrences(of: node).contains { occurrence in
            occurrence.by == party && occurrence.stance.isOfSpeaker && presence.contains(occurrence)
        }
    }
}

extension Dispute {
    /// Whether somebody concedes what only its own side says: it agrees, and the key may be a slip.
    public func concedesToOwnSide(_ attestation: Attestation) -> Bool {
        let occurrence = graph[attestation]
        guard occurrence.act == .concedes, let party = occurrence.by else { return false }
        let others = speakers(of: attestation.node).filter { $0 != party }
        return !others.isEmpty && others.allSatisfy { camps.areOnOneSide(party, $0) }
    }
}

extension Dispute {
    /// Whether a node awaits a reply: a question, a demand, or what somebody offers by the date.
    public func awaitsReply(_ node: Node) -> Bool { graph.isAsked(node) || isOffered(node) }

    /// Whether a claim is somebody's offer by the date.
    public func isOffered(_ node: Node) -> Bool {
        guard case .statement(let id) = node, graph[id].kind == .claim else { return false }
        return graph[id].occurrences.contains { $0.act == .offers && presence.contains($0) }
    }
}

extension ArgumentGraph {
    /// Whether a node is a question or a demand, which await a reply and get no verdict.
    public func isAsked(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return false }
        return switch self[id].kind {
        case .question, .demand: true
        case .claim, .norm, .issue, .meta: false
        }
    }
}

extension Stance {
    /// Whether those who stand so are named as who says it.
    public var isOfSpeaker: Bool {
        switch self {
        case .asserts, .asks, .demands: true
        case .denies, .mentions: false
        }
    }
}
