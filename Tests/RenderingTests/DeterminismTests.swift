import Foundation
import Testing

@testable import Rendering

@Suite struct DeterminismTests {
    @Test func rendersInOneProcessAreTheSame() throws {
        let first = try svg(of: SampleMap.diagram())
        for _ in 0..<5 {
            _ = try svg(of: .large(20))
            #expect(try svg(of: SampleMap.diagram()) == first)
        }
    }

    @Test func rendersInTwoProcessesAreTheSame() async throws {
        let here = try svg(of: SampleMap.diagram())
        let child = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
            FileHandle.standardOutput.write(Data(try svg(of: SampleMap.diagram()).utf8))
        }
        let output = String(decoding: try #require(child).standardOutputContent, as: UTF8.self)
        #expect(output.contains(here))
    }

    @Test func picturesOfInstalledFontsAreTheSameToo() throws {
        let dot = SampleMap.diagram().dot
        let first = try Graphviz.render(dot, as: .png)
        #expect(try Graphviz.render(dot, as: .png) == first)
    }

    @Test func theDateOfAPDFIsWipedWithoutMovingAnything() {
        func wiped(_ text: String) -> String {
            String(decoding: UndatedPDF.undated(Array(text.utf8)), as: UTF8.self)
        }
        #expect(wiped("1 /CreationDate (D:20221122T0304+01'00)\n 2") == "1 /CreationDate (D:00000000T0000+00'00)\n 2")
        #expect(wiped("no date 2022)") == "no date 2022)")
        #expect(wiped("/CreationDate (D:2022") == "/CreationDate (D:0000")
    }

    @Test func concurrentCallersGetTheSame() async throws {
        let bare = SampleMap.diagram().bareDOT
        let pictures = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try Graphviz.render(bare, as: .svg) } }
            return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
        }
        #expect(pictures.count == 1)
    }

    @Test func aGraphThatCannotBeReadIsAnErrorAndTheNextIsDrawn() throws {
        #expect(throws: Graphviz.Failure.self) { try Graphviz.render("digraph {", as: .svg) }
        #expect(throws: Graphviz.Failure.self) { try Graphviz.render("digraph { a [label=<<B></B>>] }", as: .svg) }
        #expect(try !Graphviz.render("digraph { a }", as: .svg).isEmpty)
    }
}
