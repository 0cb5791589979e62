import ArgumentModel
import Foundation
import Testing

@testable import DebatePacket

/// The glossary, the index and the list of sources.
@Suite struct ListTests {
    @Test(arguments: ["graphs/school-phones/school-phones.argdown", "graphs/indivisible-security.argdown"])
    func everyNumberOfTheIndexIsUsed(_ path: String) throws {
        let files = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.graph(path)))
        for name in ["student.html", "teacher.html"] {
            let page = PrintedPage(html: try #require(files[name]))
            for identifier in page.identifiers where identifier.hasPrefix("e") && Int(identifier.dropFirst()) != nil {
                #expect(page.links.contains(identifier), "\(name): \(identifier)")
            }
        }
    }

    @Test func theSourceListHoldsAllThatTheCoverCounts() throws {
        let content = try SamplePackets.packet(of: SamplePackets.security()).content
        #expect(content.cover.size.hasSuffix(", \(content.sources.count) sources"))
        #expect(content.sources.contains { $0.name == "saker-introduction" })
    }

    @Test func anAcronymThatIsAPartysCodeIsExplainedByItsName() throws {
        let terms = try SamplePackets.packet(of: SamplePackets.security()).content.glossary.terms
        #expect(terms.first { $0.term == "NATO" }?.meaning == "North Atlantic Treaty Organization")
        #expect(!terms.contains { $0.term == "US" })
    }

    @Test func noStudentReadsACommand() throws {
        let files = try SamplePackets.files(of: SamplePackets.packet(of: SamplePackets.security()))
        for name in ["student.html", "student.md"] { #expect(!(try #require(files[name])).contains("rejoinder")) }
    }
}
