import Analysis
import DisputeModel
import Testing

@testable import ArgumentModel

/// A party that stands for several: a group and the list of all its members are the same addressees, and no more is.
@Suite struct GroupClashTests {
    /// P, Q and R, and G, which stands for Q and R.
    private struct Scene {
        var duel = Duel()
        let group: Party.ID

        init(members: [KeyPath<Duel, Party.ID>] = [\.q, \.r]) {
            let listed = members.map { [duel] in duel[keyPath: $0] }
            group = duel.draft.party("G", side: "B", of: listed)
        }

        func found(_ kind: Clash.Kind) -> [Clash] { duel.found().filter { $0.clashKind == kind } }
    }

    /// What is found of a letter that one account says went to G, another to others.
    private func accounts(
        _ scene: Scene, _ others: [KeyPath<Duel, Party.ID>], naming more: [Party.ID] = []
    ) -> [String] {
        var scene = scene
        let event = scene.duel.draft.statement("Letter")
        let listed = others.map { [duel = scene.duel] in duel[keyPath: $0] } + more
        for (title, to) in [("Told", [scene.group]), ("Else", listed)] {
            scene.duel.draft.statement(
                title, doing: role(attested: attested(event, to: to)), by: said(scene.duel.p))
        }
        return scene.found(.attestedDifferently).map { clash in
            clash.sayings.map(\.role).joined(separator: " | ") + ": " + clash.finding
        }
    }

    @Test func aGroupAndAllItsMembersAreTheSameAddressees() {
        #expect(accounts(Scene(), [\.q, \.r]) == [])
        #expect(accounts(Scene(), [\.r, \.q]) == [])
        let scene = Scene()
        #expect(accounts(scene, [\.r], naming: [scene.group]) == [])
    }

    @Test func aPartOfAGroupIsNarrowerAndOthersAreOthers() {
        let narrower = "One account is narrower, the other wider."
        #expect(accounts(Scene(), [\.q]) == ["G | Q: \(narrower)"])
        #expect(accounts(Scene(), [\.p, \.q, \.r]) == ["G | P, Q and R: \(narrower)"])
        #expect(accounts(Scene(), [\.p]) == ["G | P: "])
        // Without members nothing says who belongs to it.
        #expect(accounts(Scene(members: []), [\.q, \.r]) == ["G | Q and R: "])
    }

    /// The charges that P makes against G and against others.
    private func charges(_ scene: Scene, _ others: [KeyPath<Duel, Party.ID>]) -> [String] {
        var scene = scene
        let listed = others.map { [duel = scene.duel] in duel[keyPath: $0] }
        scene.duel.draft.statement(
            "Keeps still", doing: role(charge: "silence"),
            by: said(scene.duel.p, "2022-01-01", .charges, to: [scene.group], in: scene.duel.pText),
            said(scene.duel.p, "2022-01-02", .charges, to: listed, in: scene.duel.press))
        return scene.found(.charge).map { "\($0.id) \($0.sayings.count)" }
    }

    @Test func aChargeAgainstAGroupIsTheOneAgainstAllItsMembersTogether() {
        #expect(charges(Scene(), [\.q, \.r]) == ["charge:P:G:silence 2"])
        #expect(charges(Scene(), [\.q]) == ["charge:P:G:silence 1", "charge:P:Q:silence 1"])
        #expect(charges(Scene(members: []), [\.q, \.r]) == ["charge:P:G:silence 1", "charge:P:Q,R:silence 1"])
    }

    @Test func whatAGroupIsChargedWithIsNotHeldAgainstAMember() {
        var scene = Scene()
        let (p, q) = (scene.duel.p, scene.duel.q)
        scene.duel.draft.statement(
            "You did", doing: role(charge: "breach"), by: said(p, nil, .charges, to: [scene.group]))
        scene.duel.draft.statement("No you", doing: role(charge: "breach"), by: said(q, nil, .charges, to: [p]))
        // P is charged as it charges others, but not by whom it charges.
        #expect(scene.found(.mirrorCharge).map(\.id) == ["mirror-charge:P:breach"])
    }
}
