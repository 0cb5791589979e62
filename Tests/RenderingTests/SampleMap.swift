import Analysis
import ArgumentModel

@testable import Rendering

/// A map with every kind of box and line, state and flag, in the language of a real dispute.
enum SampleMap {
    static func diagram(theme: Theme = .light) -> Diagram {
        let edges = edges
        let names = nodes.map(\.anchor)
        func id(_ anchor: String) -> Diagram.Node.ID { Diagram.Node.ID(names.firstIndex(of: anchor) ?? 0) }
        let groups = [("Russian Federation", "RU"), ("NATO and its members", "NATO")].map { title, party in
            Diagram.Group(
                title: title,
                members: nodes.indices.filter { nodes[$0].kindLine.contains("· \(party)") && nodes[$0].kind != .norm }
                    .map { Diagram.Node.ID($0) })
        }
        let lines = edges.map {
            Diagram.Edge(from: id($0.0), to: id($0.2), relation: $0.1, word: $0.3, tooltip: "\($0.0) \($0.1) \($0.2)")
        }
        return Diagram(
            title: "May a state join an alliance that its neighbour calls a threat?",
            subtitle: "as of 1 March 2022 · grounded semantics", description: "24 boxes", nodes: nodes, edges: lines,
            groups: groups,
            legend: Legend(
                nodes: nodes, edges: lines,
                notes: [
                    "stands: undefeated among the arguments collected here, which does not mean true (thick border)",
                    "open: attacked, and the attack is neither won nor lost (dashed chip)",
                    "defeated: an attacker stands (thin border)", "▲ unanswered, contradicted, hearsay: a warning",
                    "dashed border: the editor's own words, no quotation",
                ],
                parties: [
                    "RU: Russian Federation",
                    "NATO: North Atlantic Treaty Organization", "US: United States of America",
                ]),
            theme: theme)
    }

    static let nodes: [Diagram.Node] = [
        node(
            .claim, "CLAIM · RU", "indivisible", "NATO must not strengthen its security at the expense of Russia",
            "Lavrov · 28 Jan 2022 · mid-letter", .open, [.unanswered]),
        node(
            .claim, "CLAIM · NATO", "open-door",
            "Every state is free to choose its own security arrangements, treaties of alliance included",
            "Stoltenberg · 26 Jan 2022 · nato-reply", .open, [.contradicted]),
        node(
            .argument, "ARGUMENT · RU", "expense-argument",
            "Expansion moves weapons to the border; what threatens one state cannot be the security of another", "",
            .defeated),
        node(
            .argument, "ARGUMENT · NATO", "sovereign-argument", "Choice of alliance follows from sovereign equality",
            "", .stands),
        node(
            .rebuttal, "REBUTTAL · NATO", "defensive", "NATO is a defensive alliance and threatens nobody",
            "Stoltenberg · 2 Feb 2022 · press", .stands),
        node(
            .rebuttal, "REBUTTAL · RU", "yugoslavia",
            "The alliance bombed Yugoslavia without a mandate of the Security Council",
            "Lavrov · 28 Jan 2022 · mid-letter", .stands, [.hearsay]),
        node(
            .norm, "§ NORM · OSCE 1999, para 8.3", "para-8-3",
            "Each participating State has an equal right to security", "Charter for European Security"),
        node(
            .norm, "§ NORM · OSCE 1999, para 8.4", "para-8-4",
            "Inherent right to choose or change security arrangements, including treaties of alliance, as they evolve",
            "Charter for European Security"),
        node(
            .norm, "§ NORM · OSCE 1999, para 8.5", "para-8-5",
            "They will not strengthen their security at the expense of the security of other States",
            "Charter for European Security"),
        node(
            .question, "? QUESTION · RU → US", "how-understand",
            "How does the United States understand its obligation under paragraph 8?",
            "Lavrov · 28 Jan 2022 · mid-letter"),
        node(
            .reply, "REPLY · US (evasive)", "us-reply",
            "We are ready to discuss indivisibility of security and our interpretations of it", "2 Feb 2022 · us-paper",
            .open),
        node(
            .question, "? QUESTION · RU → NATO", "selective",
            "Why does NATO quote one half of the sentence and leave out the other?", "28 Jan 2022 · mid-letter", nil,
            [.unanswered]),
        node(
            .demand, "! DEMAND · RU", "return-1997", "Return forces to the lines of May 1997",
            "17 Dec 2021 · draft-treaty", nil, [.unanswered]),
        node(
            .reply, "REPLY · NATO (refusal)", "nato-refusal",
            "We will not renounce our ability to protect and defend each other", "26 Jan 2022 · nato-reply", .stands),
        node(
            .demand, "! DEMAND · NATO", "withdraw", "Withdraw the troops from the borders of Ukraine",
            "26 Jan 2022 · nato-reply", nil, []),
        node(
            .claim, "CLAIM · RU", "promise-1990", "In 1990 Baker promised that NATO would move not one inch eastward",
            "Putin · 23 Dec 2021 · press", .open, [.contradicted, .hearsay]),
        node(
            .claim, "CLAIM · NATO", "no-promise", "No such promise was ever made in writing or decided by the alliance",
            "2022 · nato-factsheet", .open),
        node(.claim, "CLAIM · US", "no-change", "The door stays open", "Blinken · 26 Jan 2022 · us-paper", .stands),
        node(
            .meta, "REMARK · editor", "checks", "The words 'as they evolve' stand in the Charter", "", nil, [],
            .editorial),
        node(
            .claim, "CLAIM · editor", "security-dilemma",
            "Defence of one side may look like preparation of attack to the other", "", .open, [], .editorial),
        node(
            .rebuttal, "REBUTTAL · NATO", "not-follow", "A right of choice is not exercised against anyone",
            "Stoltenberg · 7 Jan 2022 · press", .open),
        node(
            .claim, "CLAIM · RU", "missiles", "Missiles in Romania reach Moscow in minutes",
            "Putin · 21 Dec 2021 · speech", .defeated),
        node(
            .claim, "CLAIM · NATO", "aegis", "The Aegis site in Deveselu holds defensive interceptors only",
            "2019 · nato-factsheet", .stands),
        node(
            .argument, "ARGUMENT", "escalation", "If each side arms in answer to the other, both end less safe", "",
            .open, [], .editorial),
    ]

    static let edges: [(String, Relation.Kind, String, String?)] = [
        ("expense-argument", .supports, "indivisible", nil), ("sovereign-argument", .supports, "open-door", nil),
        ("defensive", .attacks, "expense-argument", nil), ("yugoslavia", .attacks, "defensive", nil),
        ("indivisible", .contradicts, "open-door", nil), ("indivisible", .cites, "para-8-5", nil),
        ("open-door", .cites, "para-8-4", nil), ("indivisible", .cites, "para-8-3", nil),
        ("us-reply", .answers, "how-understand", "answers (evasive)"),
        ("nato-refusal", .answers, "return-1997", "answers (refusal)"),
        ("promise-1990", .supports, "return-1997", nil), ("no-promise", .attacks, "promise-1990", nil),
        ("no-change", .restates, "open-door", nil), ("checks", .supports, "selective", nil),
        ("security-dilemma", .entails, "escalation", nil), ("not-follow", .undercuts, "expense-argument", nil),
        ("missiles", .supports, "expense-argument", nil), ("aegis", .contrary, "missiles", nil),
        ("escalation", .supports, "indivisible", nil), ("how-understand", .cites, "para-8-5", nil),
        ("withdraw", .supports, "nato-refusal", nil),
    ]

    private static func node(
        _ kind: Diagram.Node.Kind, _ line: String, _ anchor: String, _ title: String, _ meta: String,
        _ state: State? = nil, _ flags: [NodeFlag] = [], _ origin: Diagram.Node.Origin = .quoted
    ) -> Diagram.Node {
        Diagram.Node(
            kind: kind, kindLine: line, title: title, metaLine: meta, tooltip: "“\(title)”", anchor: anchor,
            state: state, flags: flags, origin: origin)
    }
}
