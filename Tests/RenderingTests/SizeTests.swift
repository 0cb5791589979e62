import Analysis
import ArgumentModel
import TestInputs
import Testing

@testable import Rendering

/// Sizes that are known without a layout, beside those that Graphviz gives.
@Suite struct SizeTests {
    private static let narrow = Diagram.Spacing(
        textWidth: 90, rowGap: 12, boxGap: 8, boxMargin: 4.5, edge: (5, 7), leavesPerRow: 2)

    @Test(arguments: [Diagram.Spacing.usual, .tight, narrow], Diagram.Direction.allCases)
    func aBoxIsAsHighAsItsWordsAndNoNarrowerThanItsLines(
        _ spacing: Diagram.Spacing, _ direction: Diagram.Direction
    ) throws {
        var diagram = SampleMap.diagram()
        (diagram.spacing, diagram.direction) = (spacing, direction)
        diagram.nodes[1].reference = "MOTION E11"
        diagram.nodes[2].notes = ["also attacked by E1, E2 and 4 more", "goes on in map 2"]
        diagram.nodes.append(Diagram.Node(kind: .portal, kindLine: "ON ANOTHER MAP", title: "x"))
        diagram.nodes.append(Diagram.Node(kind: .group, kindLine: "GROUP", title: "y", metaLine: "3 claims"))
        diagram.nodes.append(Diagram.Node(kind: .norm, kindLine: "N", title: "z"))
        let drawing = try #require(GraphvizDrawing(svg: try Graphviz.render(diagram.bareDOT, as: .svg)))
        for part in drawing.nodes where part.id.hasPrefix("n") {
            let node = diagram.nodes[try #require(Int(part.id.dropFirst()))]
            let (drawn, known) = (try SizeTests.extent(of: part), node.size(in: spacing))
            let tab: Double = node.kind == .portal || node.kind == .group ? 4 : 0
            #expect(abs(drawn.height - tab - known.height) < 0.1, "\(node.title): \(drawn) \(known)")
            #expect(drawn.width - known.width > -0.1 && drawn.width - known.width < 9, "\(node.title): \(drawn)")
        }
    }

    @Test(arguments: 0..<60) func noDrawingFallsShortOfTheLeastSize(seed: Int) throws {
        let diagram = SizeTests.random(seed)
        let (drawn, least) = (try diagram.size { try Graphviz.render($0, as: $1) }, diagram.leastSize)
        #expect(least.width <= drawn.width && least.height <= drawn.height, "\(least) \(drawn)")
    }

    @Test(arguments: Diagram.Direction.allCases) func ofATreeOnlyTheWidthOfItsRowsIsUncertain(
        _ direction: Diagram.Direction
    ) throws {
        var tree = SizeTests.diagram(boxes: 13, edges: (1..<13).map { ($0, ($0 - 1) / 3) })
        tree.direction = direction
        let (drawn, least) = (try tree.size { try Graphviz.render($0, as: $1) }, tree.leastSize)
        // Gaps may be a point wider each.
        switch direction {
        case .bottomToTop: #expect(abs(drawn.height - least.height) < 5 && drawn.width - least.width < 10)
        case .leftToRight: #expect(abs(drawn.width - least.width) < 5 && drawn.height - least.height < 10)
        }
    }

    @Test func aCircleOfLinesIsNotTakenForAChain() throws {
        let circle = SizeTests.diagram(boxes: 4, edges: [(0, 1), (1, 2), (2, 0), (3, 0)])
        let single = SizeTests.diagram(boxes: 2, edges: [(1, 0)])
        #expect(circle.leastSize == single.leastSize)
    }

    @Test func thePictureIsAsLargeAsItSays() throws {
        for heading in [Diagram.HeadingPlacement.above, .hidden] {
            var diagram = SampleMap.diagram()
            diagram.heading = heading
            let picture = try diagram.svg { try Graphviz.render($0, as: $1) }
            let (width, height) = (points(picture.size.width), points(picture.size.height))
            #expect(picture.text.contains(" width=\"\(width)pt\" height=\"\(height)pt\""))
            let sizes = picture.text.split(separator: " font-size=\"").dropFirst().compactMap {
                Double($0.prefix { $0 != "\"" })
            }
            #expect(picture.smallestType == sizes.min())
        }
    }

    @Test func aPictureWithoutWordsHasNoSmallestType() throws {
        var diagram = Diagram(title: "Nothing", nodes: [], edges: [])
        diagram.heading = .hidden
        #expect(try diagram.svg { try Graphviz.render($0, as: $1) }.smallestType == nil)
    }

    @Test func whatIsTooWideOrTooHighDoesNotFit() {
        let room = PictureSize(width: 3, height: 2)
        #expect(room.fits(in: room) && PictureSize(width: 1, height: 1).fits(in: room))
        #expect(!PictureSize(width: 2, height: 3).fits(in: room) && !PictureSize(width: 4, height: 1).fits(in: room))
    }

    /// The lowest and highest coordinates of a box's outline.
    private static func extent(of part: GraphvizDrawing.Part) throws -> PictureSize {
        let outlines = part.lines.filter { $0.hasPrefix("<polygon") || $0.hasPrefix("<path") }.map { Stroke($0) }
        var (xs, ys): ([Double], [Double]) = ([], [])
        for outline in outlines {
            let numbers = (outline["points"] ?? outline["d"] ?? "").split { "MCZ, ".contains($0) }.compactMap {
                Double($0)
            }
            xs += stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
            ys += stride(from: 1, to: numbers.count, by: 2).map { numbers[$0] }
        }
        let (left, right) = (try #require(xs.min()), try #require(xs.max()))
        return PictureSize(width: right - left, height: try #require(ys.max()) - (ys.min() ?? 0))
    }

    private static func diagram(boxes: Int, edges: [(Int, Int)]) -> Diagram {
        let nodes = (0..<boxes).map {
            Diagram.Node(kind: .claim, kindLine: "CLAIM", title: "Box \($0)", anchor: "\($0)")
        }
        var diagram = Diagram(
            title: "Boxes", nodes: nodes,
            edges: edges.map {
                Diagram.Edge(from: Diagram.Node.ID($0.0), to: Diagram.Node.ID($0.1), relation: .supports)
            })
        diagram.spacing = .tight
        return diagram
    }

    /// Boxes with few lines more than a tree, some of them in circles, as wide and as framed as chance has it.
    private static func random(_ seed: Int) -> Diagram {
        var numbers = SeededNumbers(seed: UInt64(seed))
        func below(_ bound: Int) -> Int { numbers.below(bound) }
        let count = 2 + below(14)
        let tree = (1..<count).map { ($0, below($0)) }.map { below(4) == 0 ? ($0.1, $0.0) : $0 }
        let more = (0..<below(4)).map { _ in (below(count), below(count)) }
        var diagram = diagram(boxes: count, edges: Array(tree.dropFirst(below(3))) + more)
        for index in diagram.nodes.indices {
            diagram.nodes[index].kind = Diagram.Node.Kind.allCases[below(Diagram.Node.Kind.allCases.count)]
            diagram.nodes[index].title = String(repeating: "some words ", count: 1 + below(9))
            diagram.nodes[index].state = below(2) == 0 ? nil : .open
        }
        diagram.direction = below(2) == 0 ? .bottomToTop : .leftToRight
        diagram.spacing.leavesPerRow = 1 + below(6)
        if below(4) == 0 {
            diagram.groups = [
                Diagram.Group(title: "Frame", members: (0..<count / 2).map { Diagram.Node.ID($0) })
            ]
        }
        return diagram
    }
}
