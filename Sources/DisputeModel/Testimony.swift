package import ArgumentModel

/// How directly something is known to have been said.
public enum Testimony: String, Sendable, CaseIterable, Comparable {
    /// From the speaker's own document.
    case own
    /// Reported by somebody else who does not oppose the speaker.
    case reported
    /// Reported by the other side.
    case hearsay

    private var rank: Int {
        switch self {
        case .own: 0
        case .reported: 1
        case .hearsay: 2
        }
    }
    /// The more direct is the lesser.
    public static func < (a: Testimony, b: Testimony) -> Bool { a.rank < b.rank }
}

extension Camps {
    package func testimony(of occurrence: Occurrence) -> Testimony {
        guard let reporter = occurrence.via, reporter != occurrence.by else { return .own }
        guard let speaker = occurrence.by else { return .reported }
        return oppose(speaker, reporter) ? .hearsay : .reported
    }

    /// The most direct testimony among a party's counted occurrences of a node; nil when it has none.
    package func testimony(of party: Party.ID, in occurrences: [Occurrence], _ presence: Presence) -> Testimony? {
        var best: Testimony?
        for occurrence in occurrences where occurrence.by == party && presence.contains(occurrence) {
            let testimony = testimony(of: occurrence)
            best = min(best ?? testimony, testimony)
        }
        return best
    }
}

extension Camps {
    /// Whether something is said and every counted place is a report by the other side.
    package func isHearsayOnly(_ occurrences: [Occurrence], _ presence: Presence) -> Bool {
        let counted = occurrences.filter { presence.contains($0) }
        return !counted.isEmpty && counted.allSatisfy { testimony(of: $0) == .hearsay }
    }
}
