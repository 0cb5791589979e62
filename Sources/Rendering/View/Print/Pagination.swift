import ArgumentModel
import Wording

/// Which box stands on which page, and under which number.
struct Pagination {
    /// In reading order; each box stands on one.
    let pages: [[Node]]
    private let places: [Node: (page: Int, number: Int)]

    /// - Parameter first: The number of the first page.
    init(_ pages: [[Node]], from first: Int) {
        self.pages = pages
        var places: [Node: (page: Int, number: Int)] = [:]
        for (index, page) in pages.enumerated() {
            for node in page { places[node] = (index + first, places.count + 1) }
        }
        self.places = places
    }

    /// Ascending numbers of pages as runs without gaps.
    static func runs(_ pages: [Int]) -> [ClosedRange<Int>] {
        var runs: [ClosedRange<Int>] = []
        for page in pages {
            if let last = runs.last, page <= last.upperBound + 1 {
                runs[runs.count - 1] = last.lowerBound...page
            } else {
                runs.append(page...page)
            }
        }
        return runs
    }

    /// Nil for what is on no page.
    func page(of node: Node) -> Int? { places[node]?.page }

    /// From 1, over all pages.
    func number(of node: Node) -> Int? { places[node]?.number }
}

/// What stands at a box in place of lines to other pages: all of one kind, one direction and one word.
struct PageConnector {
    enum Direction { case to, from, both }

    let kind: Relation.Kind
    let direction: Direction
    /// What the word on the lines says beside the kind, such as ` (evasive)`; empty for most.
    let remark: String
    /// The other ends, in the order of pages and numbers.
    private(set) var ends: [(page: Int, number: Int)]

    /// So many ends are named one by one, and so many runs of pages where there are more ends.
    private static let (endLimit, runLimit) = (4, 6)

    /// `attacks → p. 3 (14), p. 5 (20, 21)`; of many ends `attacked by 985 ← p. 2–63`.
    var words: String {
        let verb =
            switch direction {
            case .to: kind.rawValue
            case .from, .both: RelationWords.of(kind).heading.lowercased()
            }
        let arrow =
            switch direction {
            case .to: "→"
            case .from: "←"
            case .both: "↔"
            }
        let isFew = ends.count <= PageConnector.endLimit
        return "\(verb) \(isFew ? "" : "\(ends.count) ")\(arrow) \(isFew ? named : runs)\(remark)"
    }

    /// Each page with the numbers of its boxes.
    private var named: String {
        var pages: [(page: Int, numbers: [String])] = []
        for (page, number) in ends {
            if pages.last?.page != page { pages.append((page, [])) }
            pages[pages.count - 1].numbers.append(String(number))
        }
        return pages.map { "p. \($0.page) (\($0.numbers.joined(separator: ", ")))" }.joined(separator: ", ")
    }

    private var runs: String {
        let runs = Pagination.runs(ends.map(\.page))
        guard runs.count > PageConnector.runLimit, let first = ends.first?.page, let last = ends.last?.page else {
            return "p. " + runs.map { English.range($0) }.joined(separator: ", ")
        }
        return "\(Set(ends.map(\.page)).count) pages from p. \(first) to p. \(last)"
    }

    mutating func add(_ page: Int, _ number: Int) { ends.append((page, number)) }

    init(_ kind: Relation.Kind, _ direction: Direction, remark: String, page: Int, number: Int) {
        (self.kind, self.direction, self.remark, ends) = (kind, direction, remark, [(page, number)])
    }

    fileprivate mutating func sort() { ends.sort { ($0.page, $0.number) < ($1.page, $1.number) } }
}

/// The lines of a map by the boxes at their ends.
struct PageLines {
    private let lines: [MapSelection.Line]
    private let words: [String]
    /// Positions in `lines`.
    private let byEnd: [Node: [Int]]

    /// - Parameter word: What stands on a line.
    init(_ lines: [MapSelection.Line], word: (MapSelection.Line) -> String) {
        self.lines = lines
        words = lines.map(word)
        var byEnd: [Node: [Int]] = [:]
        for (index, line) in lines.enumerated() {
            byEnd[line.from, default: []].append(index)
            if line.to != line.from { byEnd[line.to, default: []].append(index) }
        }
        self.byEnd = byEnd
    }

    /// Those with both ends among the boxes, each once, in their order.
    func within(_ nodes: [Node]) -> [MapSelection.Line] {
        let shown = Set(nodes)
        return touching(nodes).map { lines[$0] }.filter { shown.contains($0.from) && shown.contains($0.to) }
    }

    /// How many have one end among the boxes.
    func leaving(_ nodes: [Node]) -> Int {
        let shown = Set(nodes)
        return touching(nodes).count { shown.contains(lines[$0].from) != shown.contains(lines[$0].to) }
    }

    /// What the lines of a box lead to.
    func neighbours(of node: Node) -> Set<Node> { Set((byEnd[node] ?? []).flatMap { [lines[$0].from, lines[$0].to] }) }

    private func touching(_ nodes: [Node]) -> [Int] { Set(nodes.flatMap { byEnd[$0] ?? [] }).sorted() }

    /// What stands at a box for its lines to other pages.
    func connectors(of node: Node, in pagination: Pagination) -> [PageConnector] {
        var connectors: [PageConnector] = []
        for index in byEnd[node] ?? [] {
            let line = lines[index]
            let other = line.from == node ? line.to : line.from
            guard let page = pagination.page(of: other), let number = pagination.number(of: other),
                page != pagination.page(of: node)
            else { continue }
            let direction: PageConnector.Direction =
                line.kind.isSymmetric ? .both : line.from == node ? .to : .from
            let remark = String(words[index].dropFirst(line.kind.rawValue.count))
            if let same = connectors.firstIndex(where: {
                $0.kind == line.kind && $0.direction == direction && $0.remark == remark
            }) {
                connectors[same].add(page, number)
            } else {
                connectors.append(PageConnector(line.kind, direction, remark: remark, page: page, number: number))
            }
        }
        for index in connectors.indices { connectors[index].sort() }
        return connectors
    }
}
