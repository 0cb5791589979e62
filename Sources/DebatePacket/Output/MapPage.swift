import Rendering

/// A page of maps, each drawn at its full size.
struct MapPage {
    /// From 1.
    let number: Int
    let isFirst: Bool
    let maps: [DrawnMap]
    let nodeCount: Int
    /// Whether the key to all maps is printed under its maps.
    let hasLegend: Bool

    init(number: Int, maps: [DrawnMap], hasLegend: Bool = false) {
        (self.number, self.maps, self.hasLegend) = (number, maps, hasLegend)
        isFirst = number == 1
        nodeCount = maps.reduce(0) { $0 + $1.entries.count }
    }
}

/// One map.
struct DrawnMap {
    /// From 1, over all pages.
    let number: Int
    let title: String
    /// What the title names, where it is a node.
    let references: [Reference]
    let picture: SVGPicture
    /// What it shows, in words.
    let entries: [MapEntry]
}

/// A box in words: what it is, and how it bears on others of its map.
struct MapEntry {
    let passage: Passage
    /// Such as `claim, open`; for a link box `see map 1`.
    let kind: String
    /// Whether the box stands in full on an earlier map.
    let isLink: Bool
    let relations: [MapRelation]
    let notes: [String]
}

/// A line in words.
struct MapRelation {
    let word: String
    let target: String
}

/// The key to the maps, for the page around them.
struct MapLegend {
    struct Item {
        let picture: String
        let words: String
    }

    let items: [Item]
    let notes: [String]
    /// Codes with names, in one line.
    let parties: String

    /// About how high it is in points, in two columns of small type across an upright page.
    var height: Double {
        let rows = items.map { Double(($0.words.count + 43) / 44) } + notes.map { Double(($0.count + 51) / 52) }
        let readingRows = 5.0
        let columnRows = ((rows.reduce(0, +) + readingRows) / 2).rounded(.up)
        return (columnRows + Double(parties.count / 105 + 1)) * 10.9 + 14
    }
}
