/// What groups, kinds and grounds of clashes are called.
package enum ClashWording {
    package static func heading(_ group: Clash.Group) -> String {
        switch group {
        case .core: "What is in dispute"
        case .charges: "Charges that the texts make themselves"
        case .withinParty: "About one party"
        case .texts: "Readings, reports and claims about texts"
        case .editors: "Among the editor’s own statements"
        }
    }

    package static func word(_ kind: Clash.Kind) -> String {
        switch kind {
        case .reading: "a reading that goes beyond the words"
        case .charge: "a charge in the texts"
        case .announcement: "announced, and what came"
        case .disagreement, .contradiction, .demandRefused, .crossUndercut, .ownYardstick, .ownSelection,
            .citationClaim, .changedPosition, .attestedDifferently, .wordAndConduct, .mirrorCharge,
            .reportedDifferently:
            kind.rawValue.replacing("-", with: " ")
        }
    }

    package static func word(_ knownBy: Clash.KnownBy) -> String {
        switch knownBy {
        case .texts: "by the texts"
        case .engine: "found by its definition"
        case .editor: "set side by side by the editor"
        }
    }
}
