import ArgumentModel
import FoundationEssentials
import Rendering
import Testing

/// The program itself as the process that draws.
@Suite struct WorkerTests {
    /// A map of so many boxes, each with a reason for an earlier one.
    private static func map(_ count: Int) -> Diagram {
        let nodes = (0..<count).map { index in
            Diagram.Node(
                kind: Diagram.Node.Kind.allCases[index % Diagram.Node.Kind.allCases.count], kindLine: "BOX \(index)",
                title: "Title \(index) with “words” & <signs>", metaLine: "meta", anchor: "n\(index)")
        }
        let edges = (1..<count).map { index in
            Diagram.Edge(
                from: Diagram.Node.ID(index), to: Diagram.Node.ID(index / 2),
                relation: Relation.Kind.allCases[index % Relation.Kind.allCases.count])
        }
        let half = Diagram.Group(title: "Half", members: (0..<count / 2).map { Diagram.Node.ID($0) })
        return Diagram(title: "Map of \(count)", nodes: nodes, edges: edges, groups: [half])
    }

    @Test func aPictureIsTheSameWhateverItsWorkerDrewBefore() throws {
        let maps = [2, 30, 9].map(WorkerTests.map)
        let pictures = maps.flatMap { map in Graphviz.Format.allCases.map { (map, $0) } }
        func draw(_ picture: (Diagram, Graphviz.Format), with worker: RenderWorker) throws -> [UInt8] {
            try picture.0.image(as: picture.1) { try worker.render($0, as: $1, map: picture.0.title) }
        }
        let alone = try pictures.map { try draw($0, with: RenderWorker(executable: Run.program.path)) }
        let worker = RenderWorker(executable: Run.program.path)
        for _ in 0..<2 {
            for (picture, expected) in zip(pictures, alone) {
                #expect(try draw(picture, with: worker) == expected, "\(picture.0.title) as \(picture.1)")
            }
        }
    }

    @Test func aGraphThatIsRefusedDoesNotSpoilTheNext() throws {
        let worker = RenderWorker(executable: Run.program.path)
        let first = try worker.render("digraph { a -> b }", as: .svg, map: "m")
        #expect(throws: RenderWorker.Failure.self) { try worker.render("digraph { a -> ", as: .svg, map: "m") }
        #expect(try worker.render("digraph { a -> b }", as: .svg, map: "m") == first)
    }

    @Test func aWorkerEndsWithItsParent() throws {
        #expect(try Run.rejoinder(["render-worker", "60"]).status == 0)
    }
}
