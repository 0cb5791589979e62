import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// Parties that stand for several.
@Suite struct GroupTests {
    private func parties(_ lines: String) -> String { "===\nparties: {\(lines)}\n===\n\n[A]: a" }

    private func members(_ lines: String, at place: SourceLocation = #_sourceLocation) -> [[String]] {
        let graph = graph(parties(lines))
        #expect(graph.diagnostics.map(\.id) == [], sourceLocation: place)
        return graph.value.parties.map { $0.members.map { graph.value[$0].code } }
    }

    @Test func aGroupHasItsMembersInTheOrderGivenWhereverTheyAreListed() {
        #expect(members("W: {name: West, members: [US, EU]}, US: {name: u}, EU: {name: e}") == [["US", "EU"], [], []])
        #expect(
            members("W: {name: West, members: [EU, US, EU]}, US: {name: u}, EU: {name: e}") == [["EU", "US"], [], []])
        #expect(members("W: {name: West, members: US}, US: {name: u}") == [["US"], []])
        #expect(members("W: {name: West, members: []}, US: {name: u}") == [[], []])
    }

    @Test func whatIsNoPartyIsNoMember() {
        check(
            parties("W: {name: West, members: [US, 1️⃣UX]}, US: {name: u}"),
            says: ["unknown-party at 1 'UX': no party has the code 'UX'"])
        check(
            parties("W: {name: West, members: [1️⃣{US: x}]}, US: {name: u}"),
            says: ["malformed-value at 1 '{US: x"])
        check(
            parties("W: {name: West, 1️⃣member: [US]}, US: {name: u}"),
            says: ["unknown-key at 1 'member': a party has no key 'member'; did you mean 'members'?"])
    }

    @Test func nobodyIsAMemberOfItself() {
        check(
            parties("W: {name: West, members: [1️⃣W]}"),
            says: ["circular-members at 1 'W': 'W' is listed as a member of itself"])
        check(
            parties("W: {name: West, members: [US]}, US: {name: u, members: [1️⃣W]}"),
            says: ["circular-members at 1 'W': 'W' is listed as a member of 'US', which is a member of 'W'"])
        check(
            parties("A: {name: a, members: [B]}, B: {name: b, members: [C]}, C: {name: c, members: [1️⃣A]}"),
            says: ["circular-members at 1 'A': 'A' is listed as a member of 'C', which is a member of 'A'"])
    }

    @Test func aPartyMayBelongToSeveralGroupsAndAGroupToAnother() {
        let text = parties(
            "W: {name: w, members: [N, US]}, N: {name: n, members: [US, FR]}, US: {name: u}, FR: {name: f}")
        let graph = graph(text)
        #expect(graph.diagnostics.isEmpty)
        func individuals(_ codes: String...) -> [String] {
            let listed = graph.value.parties.filter { codes.contains($0.code) }.map(\.id)
            return graph.value.individuals(listed).sorted().map { graph.value[$0].code }
        }
        #expect(individuals("W") == ["US", "FR"])
        #expect(individuals("N") == individuals("W"))
        #expect(individuals("US") == ["US"] && individuals("N", "FR") == ["US", "FR"] && individuals() == [])
    }

    @Test func membersOfSeveralFilesAreTakenTogether() {
        let files = [
            "===\nparties: {W: West, US: {name: u}}\n===\n\n[A]: a",
            "===\nparties: {W: {name: West, members: [US, FR]}, FR: {name: f}}\n===\n\n[B]: b",
        ]
        let trees = files.enumerated().map {
            parse(SourceFile(id: SourceFile.ID($0), path: "\($0)", bytes: Array($1.utf8))).value
        }
        let result = resolve(trees, citing: .empty)
        #expect(result.diagnostics.isEmpty)
        #expect(result.value.parties[0].members.map { result.value[$0].code } == ["US", "FR"])
    }
}
