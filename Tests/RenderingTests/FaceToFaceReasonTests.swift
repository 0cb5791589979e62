import Analysis
import ArgdownSyntax
import DisputeModel
import Foundation
import Testing

@testable import ArgumentModel
@testable import Rendering

/// Which reason a card of a face-to-face map shows, and how many it counts.
@Suite struct FaceToFaceReasonTests {
    private static let head = """
        ===
        parties:
          R: {name: Reds, side: a}
          S: {name: Scarlets, side: a}
          U: {name: Blues, side: b}
          P: {name: Press}
        ===

        [Q]: May it grow? #issue

        [Yes]: It may. {by: R, on: Q, holds: yes, in: letter, quote: one, date: 2022-01-01}

        [No]: It may not. {by: U, on: Q, holds: no, in: letter, quote: two, date: 2022-01-01}


        """

    /// The reasons of the first row's cards, by column.
    private func reasons(_ text: String, asOf: String? = nil) -> [String?] {
        let dispute = Dispute(graph(Self.head + text), asOf: asOf.flatMap { DateSpan($0)?.last })
        return FaceToFace(analyze(dispute)).rows[0].cells.compactMap { cards in
            cards.first.map { $0.reason?.words }
        }
    }

    private func support(_ title: String, _ by: String, _ quote: String, for claim: String = "Yes", _ more: String = "")
        -> String
    {
        "[\(title)]: r. {by: \(by), in: letter, quote: \(quote), date: 2022-01-02, draws: [\(claim)]\(more)}\n"
            + "  +> [\(claim)]\n\n"
    }

    @Test func aSideWithoutReasonsHasNoneAndOneWithAReasonShowsIt() {
        #expect(reasons("") == [nil, nil])
        #expect(reasons(support("Room", "R", "three")) == ["Reason: Room", nil])
        #expect(reasons(support("Full", "U", "three", for: "No")) == [nil, "Reason: Full"])
    }

    @Test func whoDeniesAClaimIsGivenNoReasonForIt() {
        let text = Self.head.replacingOccurrences(of: "[No]: It may not. {by: U,", with: "[Yes]: {by: U, act: denies,")
        let dispute = Dispute(graph(text + support("Room", "R", "three")))
        let cells = FaceToFace(analyze(dispute)).rows[0].cells
        #expect(cells[0].map { $0.reason?.words } == ["Reason: Room"])
        #expect(
            cells[2].map(\.kindLine) == ["CLAIM · U: no (by a denial)"] && cells[2].map { $0.reason?.words } == [nil])
    }

    @Test func severalReasonsAreCounted() {
        let three = support("Room", "R", "three") + support("Need", "R", "four") + support("Law", "R", "five")
        #expect(reasons(three) == ["One of 3 reasons: Room", nil])
        let argument = "<Growth>: g. {by: R, in: letter, quote: six}\n\n(1) [Room]\n----\n(2) [Yes]\n"
        #expect(reasons(three + argument) == ["One of 4 reasons: Room", nil])
        #expect(
            reasons(argument.replacingOccurrences(of: "[Room]", with: "[Base]")) == ["Reason: argument “Growth”", nil])
    }

    @Test func theSpeakersOwnReasonComesFirstThenItsSides() {
        let (press, ally) = (support("Told", "P", "three"), support("Help", "S", "four"))
        #expect(reasons(press) == ["Reason, by P: Told", nil])
        #expect(reasons(press + ally) == ["One of 2 reasons, by S: Help", nil])
        #expect(reasons(press + ally + support("Room", "R", "five")) == ["One of 3 reasons: Room", nil])
    }

    @Test func whoseReasonItIsAndThroughWhomItIsKnownIsSaid() {
        #expect(reasons(support("Room", "R", "three", ", via: P")) == ["Reason (via P): Room", nil])
        #expect(reasons(support("Help", "S", "three", ", via: P")) == ["Reason, by S (via P): Help", nil])
        let editors = "[Room]: r. {by: R, in: letter, quote: three, date: 2022-01-02}\n  +> [Yes]\n"
        #expect(reasons(editors) == ["Reason (editor): Room", nil])
    }

    @Test func neitherARestatementNorADenialNorALaterSentenceIsAReason() {
        #expect(reasons("[Again]: a. {by: R, in: letter, quote: three, restates: Yes}\n") == [nil, nil])
        let denied = support("Room", "R", "three", ", act: denies")
        #expect(reasons(denied) == [nil, nil])
        #expect(reasons(support("Room", "R", "three"), asOf: "2022-01-01") == [nil, nil])
        #expect(reasons(support("Room", "R", "three"), asOf: "2022-01-02") == ["Reason: Room", nil])
    }
}
