import ArgumentModel
import Wording

/// Boxes and arrows on sheets of paper: each box on one page, each line whole on a page or as a note at both of its
/// ends. The key follows on a page of its own, and the contents of a long map of several frames stand in front, unless
/// everything has room on one page.
struct PrintedPages {
    /// A page that was laid out.
    private struct Page {
        let nodes: [Node]
        let shape: PrintShape
    }

    private let builder: DiagramBuilder
    private let paper: MapPaper
    private let format: Graphviz.Format
    private let measure: (Diagram) throws -> PictureSize
    private let walk: PrintWalk
    private let lines: PageLines
    private let boxes: [Node: Diagram.Node]
    private let partition: GroupPartition

    /// - Parameters:
    ///   - format: What the pages are to be drawn as.
    ///   - measure: How large a diagram is when it is drawn, heading and legend included, in points.
    init(
        _ builder: DiagramBuilder, on paper: MapPaper, as format: Graphviz.Format,
        by measure: @escaping (Diagram) throws -> PictureSize
    ) {
        (self.builder, self.paper, self.format, self.measure) = (builder, paper, format, measure)
        walk = PrintWalk(builder.content)
        partition = GroupPartition(builder.content)
        lines = PageLines(builder.content.lines, word: builder.word)
        boxes = Dictionary(uniqueKeysWithValues: builder.content.nodes.map { ($0, builder.words.box(for: $0)) })
    }

    /// At least one. A page is larger than the paper only where a single box is.
    func pictures() throws -> [MapPicture] {
        if let single = try single() { return [.diagram(try onSheet(single))] }
        var contentsCount =
            partition.groups.count > 1 && walk.order.count > PrintedPages.contentsFrom * paper.boxLimit ? 1 : 0
        while true {
            let (contents, diagrams) = try pages(after: contentsCount)
            if contents.count <= contentsCount {
                return contents.map { .grid($0.set(on: paper.size)) } + (try diagrams.map { .diagram(try onSheet($0)) })
            }
            contentsCount = contents.count
        }
    }

    /// A map of more boxes than so many full pages have has contents.
    private static let contentsFrom = 3

    /// The pages of boxes and of the key, numbered after so many of contents.
    private func pages(after contentsCount: Int) throws -> (contents: [Grid], diagrams: [Diagram]) {
        let pages = try fitted(try cut(from: contentsCount + 1), from: contentsCount + 1)
        let pagination = Pagination(pages.map(\.nodes), from: contentsCount + 1)
        var key = try key()
        let first = contentsCount + pages.count + 1
        let count = contentsCount + pages.count + key.count
        for index in key.indices {
            key[index].title += " – key, page \(first + index) of \(count)"
            key[index].idPrefix += "p\(first + index)-"
        }
        let contents = contentsCount == 0 ? [] : contents(pagination, key: (first..<(count + 1)).map { $0 }, of: count)
        return (contents, pages.indices.map { diagram($0, of: count, pages[$0].shape, pagination) } + key)
    }

    /// Each frame with what it holds and where.
    private func contents(_ pagination: Pagination, key: [Int], of count: Int) -> [Grid] {
        let entries = partition.groups.map { group in
            ContentsPages.Entry(
                title: group.title,
                content: BoxCount.all(group.members.compactMap { boxes[$0] }).joined(separator: ", "),
                pages: Set(group.members.compactMap(pagination.page)).sorted())
        }
        let end = key.isEmpty ? [] : [ContentsPages.Entry(title: "Key", content: "", pages: key)]
        let whole = builder.whole
        let subtitle =
            [whole.subtitle, "\(boxes.count) boxes, \(English.counted(whole.edges.count, "line"))"]
            .filter { !$0.isEmpty } + whole.leftOut
        return ContentsPages(
            title: whole.title, subtitle: subtitle.joined(separator: " · "), entries: entries + end,
            options: builder.options, room: paper.room
        ).grids(of: count)
    }

    /// The page as large as the paper, unless it has no room there.
    private func onSheet(_ diagram: Diagram) throws -> Diagram {
        let size = try measure(diagram)
        guard size.fits(in: paper.room) else { return diagram }
        var diagram = diagram
        diagram.sheet = Diagram.Sheet(
            size: paper.size, margin: MapPaper.margin, drawnHeight: format == .svg ? nil : size.height)
        return diagram
    }

    /// Everything with its key on one page; nil where it has no room there.
    private func single() throws -> Diagram? {
        guard walk.order.count <= paper.boxLimit else { return nil }
        for shape in paper.shapes(builder.options.direction) {
            var diagram = builder.whole
            dress(&diagram, in: shape)
            if try fits(diagram) { return diagram }
        }
        return nil
    }

    // MARK: What stands on which page

    /// The walk on pages: each as full as can be, but a frame that has room on a page is not torn.
    private func cut(from first: Int) throws -> [Page] {
        var pages: [Page] = []
        var left = walk.order
        while !left.isEmpty {
            let trials = try paper.shapes(builder.options.direction).compactMap {
                try filled(with: left, after: pages, from: first, in: $0)
            }
            let best =
                trials.max { $0.nodes.count < $1.nodes.count }
                ?? Page(
                    nodes: [left[0]], shape: paper.shapes(builder.options.direction)[0])
            let page = Page(nodes: walk.untorn(best.nodes, of: left, upTo: best.nodes.count), shape: best.shape)
            pages.append(page)
            let placed = Set(page.nodes)
            left.removeAll(where: placed.contains)
        }
        return pages
    }

    /// How many nodes that come later are tried on a page that has room.
    private static let laterLimit = 12

    /// As many of the first nodes as one page holds together, then each of the next with which it still holds them all; nil
    /// where it holds none.
    private func filled(
        with left: [Node], after done: [Page], from first: Int, in shape: PrintShape
    ) throws -> Page? {
        let done = done.map(\.nodes)
        func holds(_ nodes: [Node]) throws -> Bool {
            let shown = Set(nodes)
            let others = left.filter { !shown.contains($0) }
            let pagination = Pagination(done + [nodes] + (others.isEmpty ? [] : [others]), from: first)
            return try fits(diagram(done.count, of: boxes.count, shape, pagination))
        }
        var (fitting, tooMany) = (0, min(paper.boxLimit, left.count) + 1)
        var middle = tooMany - 1
        while tooMany - fitting > 1 {
            if try holds(Array(left.prefix(middle))) { fitting = middle } else { tooMany = middle }
            middle = (fitting + tooMany) / 2
        }
        guard fitting > 0 else { return nil }
        var nodes = Array(left.prefix(fitting))
        var passed: Set<Node> = []
        for node in left.dropFirst(fitting).prefix(PrintedPages.laterLimit) where nodes.count < paper.boxLimit {
            // What hangs on a box that had no room waits with it.
            guard lines.neighbours(of: node).isDisjoint(with: passed), try holds(nodes + [node]) else {
                passed.insert(node)
                continue
            }
            nodes.append(node)
        }
        return Page(nodes: nodes, shape: shape)
    }

    /// Pages that turn out to be too large, now that all their notes are known, are cut in halves until none is.
    private func fitted(_ pages: [Page], from first: Int) throws -> [Page] {
        let pagination = Pagination(pages.map(\.nodes), from: first)
        var cut: [Page] = []
        for (index, page) in pages.enumerated() {
            guard page.nodes.count > 1, try !fits(diagram(index, of: pages.count + 1, page.shape, pagination)) else {
                cut.append(page)
                continue
            }
            let half = page.nodes.count / 2
            cut.append(Page(nodes: Array(page.nodes.prefix(half)), shape: page.shape))
            cut.append(Page(nodes: Array(page.nodes.dropFirst(half)), shape: page.shape))
        }
        return cut.count == pages.count ? pages : try fitted(cut, from: first)
    }

    private func fits(_ diagram: Diagram) throws -> Bool {
        guard diagram.leastSize.fits(in: paper.room) else { return false }
        return try measure(diagram).fits(in: paper.room)
    }

    // MARK: One page

    private func diagram(_ index: Int, of count: Int, _ shape: PrintShape, _ pagination: Pagination) -> Diagram {
        let nodes = pagination.pages[index]
        let number = nodes.first.flatMap(pagination.page) ?? 0
        let ids = DiagramBuilder.positions(nodes)
        let shown = nodes.compactMap { node in boxes[node].map { numbered($0, node, pagination) } }
        let edges = builder.edges(of: lines.within(nodes), ids)
        var diagram = builder.diagram(
            shown, edges, groups(on: number, ids, pagination), of: nodes,
            name: ("p\(number)", "page \(number) of \(count)"))
        diagram.legend = nil
        let leaving = lines.leaving(nodes)
        let away =
            leaving == 0
            ? "" : "; \(English.counted(leaving, "line")) \(leaving == 1 ? "leads" : "lead") to other pages"
        let content =
            "\(nodes.count) \(nodes.count == 1 ? "box" : "boxes"), "
            + English.counted(diagram.edges.count, "line") + " between them" + away
        diagram.subtitle = [diagram.subtitle, content].filter { !$0.isEmpty }.joined(separator: " · ")
        dress(&diagram, in: shape)
        return diagram
    }

    private func numbered(_ box: Diagram.Node, _ node: Node, _ pagination: Pagination) -> Diagram.Node {
        var box = box
        if let number = pagination.number(of: node) {
            box.reference = "\(number)"
            box.spokenKind = "\(number), \(box.spokenKind)"
        }
        box.notes += lines.connectors(of: node, in: pagination).map(\.words)
        return box
    }

    /// A frame that was begun on an earlier page says so.
    private func groups(on number: Int, _ ids: [Node: Diagram.Node.ID], _ pagination: Pagination) -> [Diagram.Group] {
        builder.content.groups.compactMap { group in
            let members = group.members.compactMap { ids[$0] }
            guard !members.isEmpty else { return nil }
            let isBegun = group.members.contains { (pagination.page(of: $0) ?? 0) < number }
            return Diagram.Group(title: group.title + (isBegun ? " (continued)" : ""), members: members.sorted())
        }
    }

    /// The legend of the whole map, on as many pages as it takes; none where it is drawn without.
    private func key() throws -> [Diagram] {
        var whole = builder.whole
        guard var legend = whole.legend else { return [] }
        legend.notes.append("“attacks → p. 3 (14)” in a box: a line leads to box 14, which stands on page 3")
        (whole.nodes, whole.edges, whole.groups) = ([], [], [])
        dress(&whole, in: paper.shapes(builder.options.direction)[0])
        return try pages(of: legend, in: whole)
    }

    private func pages(of legend: Legend, in whole: Diagram) throws -> [Diagram] {
        var page = whole
        page.legend = legend
        page.title += " – key, page 888 of 888"
        let halves = legend.halves
        guard try !fits(page), halves.count > 1 else {
            page.title = whole.title
            return [page]
        }
        return try halves.flatMap { try pages(of: $0, in: whole) }
    }

    private func dress(_ diagram: inout Diagram, in shape: PrintShape) {
        (diagram.direction, diagram.spacing) = (shape.direction, shape.spacing)
        diagram.widest = paper.room.width
    }
}
