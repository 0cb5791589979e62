import ArgumentModel
import Testing

@testable import Rendering

@Suite struct DOTTests {
    private let statements = SampleMap.diagram().dot.split(separator: "\n").map(String.init)

    @Test func noLineCarriesALabel() {
        #expect(statements.contains { $0.contains("->") })
        for edge in statements where edge.contains("->") {
            #expect(!edge.contains("label="), "this Graphviz crashes on edge labels: \(edge)")
        }
    }

    @Test func nothingThatThisGraphvizCrashesOnIsWritten() {
        let text = statements.joined()
        for word in [
            "constraint", "newrank", "rank=same", "concentrate", "PORT", "record", "image", "layout=", "splines",
        ] {
            #expect(!text.contains(word), "\(word)")
        }
    }

    @Test func framesDoNotNest() {
        var depth = 0
        for statement in statements {
            depth += statement.count { $0 == "{" } - statement.count { $0 == "}" }
            #expect(depth <= 2)
        }
        #expect(depth == 0)
    }

    @Test func everyBoxIsDeclaredOnce() {
        for index in SampleMap.nodes.indices {
            #expect(statements.count { $0.hasPrefix("n\(index) [") } == 1)
        }
    }

    @Test func wordsStandOnLinesOnlyUpToSixty() {
        #expect(Diagram.large(30).edges.count == 58)
        #expect(Diagram.large(30).bareDOT.contains("w57 ["))
        #expect(Diagram.large(32).edges.count == 62)
        #expect(!Diagram.large(32).bareDOT.contains("w0 ["))
    }

    @Test func theEditorsOwnIsDashed() {
        for (index, node) in SampleMap.nodes.enumerated() {
            let statement = statements.first { $0.hasPrefix("n\(index) [") } ?? ""
            let style =
                statement.firstRange(of: "style=\"").map { statement[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
            #expect(style.contains("dashed") == (node.origin == .editorial))
        }
    }

    @Test func manyReasonsForOneBoxAreSpreadOverRows() {
        let nodes = (0..<13).map { Diagram.Node(kind: .claim, kindLine: "CLAIM", title: "\($0)") }
        func spans(_ leaves: Int) -> [Int] {
            let edges = (1...leaves).map {
                Diagram.Edge(from: Diagram.Node.ID($0), to: Diagram.Node.ID(0), relation: .supports)
            }
            return LeafRows(Diagram(title: "", nodes: nodes, edges: edges)).spans
        }
        #expect(spans(4) == [1, 1, 1, 1])
        #expect(spans(5) == [1, 2, 1, 2, 1])
        #expect(Set(spans(12)) == [1, 2, 3])
    }
}
