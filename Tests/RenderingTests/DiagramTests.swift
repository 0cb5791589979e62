import Analysis
import ArgumentModel
import DisputeModel
import Testing

@testable import Rendering

@Suite struct DiagramTests {
    static let parties = """
        ===
        parties:
          RU: {name: Russian Federation}
          US: {name: United States, speakers: [Blinken]}
        ===

        """

    @Test func relationsBecomeLinesFromTheirStartToTheirEnd() {
        let map = diagram("[A]: a.\n  <- [B]: b.\n  <+ [C]: c.\n")
        #expect(map.lines.sorted() == ["B -attacks-> A", "C -supports-> A"])
    }

    @Test func whatAMapLeavesOutIsCountedOnIt() {
        let map = diagram("[A]: a.\n  <- [B]: b.\n\n[C]: c.\n\n[D]: d.\n\n[E]: e. {isInMap: false}\n  <- [A]\n")
        #expect(
            map.leftOut == [
                "2 statements without relations are not drawn",
                "1 node that the file’s settings leave out is not drawn",
            ])
        #expect(map.legend?.notes.suffix(2) == map.leftOut[...])
        #expect(diagram("[A]: a.\n  <- [B]: b.\n").leftOut.isEmpty)
    }

    @Test func aClaimThatOnlyOpposesIsARebuttal() {
        let map = diagram("[A]: a.\n  <- [B]: b.\n  <- [C]: c.\n    -> [D]: d.\n  <+ [E]: e.\n    -> [D]\n")
        let kinds = Dictionary(uniqueKeysWithValues: map.nodes.map { ($0.title, $0.kind) })
        #expect(kinds == ["A": .claim, "B": .rebuttal, "C": .rebuttal, "D": .claim, "E": .claim])
    }

    @Test func aReconstructionIsDrawnAsSupportToAndFromTheArgument() {
        let map = diagram("<Arg>\n\n(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [C]: c.\n")
        #expect(map.lines.sorted() == ["Arg -supports-> C", "P -supports-> Arg", "Q -supports-> Arg"])
    }

    @Test func kindLinesNameKindAndParties() {
        let map = diagram(
            DiagramTests.parties + """
                [Ask]: Why? #question {by: RU, in: letter, quote: one, to: [US], date: 2022-01-28}
                  <- [Other]: Not so. {by: US/Blinken, in: letter, quote: two, date: 2022-02-01}
                [Want]: Do! #demand {by: RU, in: letter, quote: three, date: 2022-01-28}
                  <+ [Why]: Because. {by: RU, in: letter, quote: four, date: 2022-01-28}
                """)
        let lines = Dictionary(uniqueKeysWithValues: map.nodes.map { ($0.title, $0.kindLine) })
        #expect(lines["Ask"] == "? QUESTION · RU → US")
        #expect(lines["Want"] == "! DEMAND · RU")
        #expect(lines["Other"] == "REBUTTAL · US")
        #expect(lines["Why"] == "CLAIM · RU")
        #expect(map.nodes.first { $0.title == "Other" }?.metaLine == "Blinken · 1 Feb 2022 · letter")
    }

    /// The titles and texts of the boxes for `[A]: What A claims.`, quoted or not, and an untitled claim.
    @Test func whereNothingIsQuotedBoxesSayWhatIsClaimed() {
        func words(_ label: MapOptions.Label?, _ settings: String = "", data: String = "") -> [String] {
            var options = MapOptions()
            options.label = label
            let text = "\(settings)[A]: What A claims.\(data)\n  - Without a title.\n"
            return diagram(text, options: options).nodes.map { $0.text.isEmpty ? $0.title : "\($0.title)/\($0.text)" }
        }
        let quoted = " {in: letter, quote: one}"
        #expect(words(nil) == ["A/What A claims.", "Without a title."])
        #expect(words(nil, data: quoted) == ["A", "Without a title."])
        #expect(words(.title, data: quoted)[0] == "A" && words(.title)[0] == "A")
        #expect(words(.text, data: quoted) == ["What A claims.", "Without a title."])
        #expect(words(.quote, data: quoted)[0] == "“one”" && words(.quote)[0] == "A")
        #expect(diagram("[It is so]: It is so.\n  - [B]: b\n").nodes.map(\.text) == ["", "b"])
        func mode(_ name: String) -> String { "===\nmap: {statementLabelMode: \(name)}\n===\n\n" }
        #expect(words(nil, mode("title"))[0] == "A" && words(nil, mode("text"))[0] == "What A claims.")
        #expect(words(nil, mode("hide-untitled"))[0] == "A/What A claims.")
    }

    @Test func whoTellsOfTheRepliesOfOthersGivesNone() {
        func kind(_ by: String, _ grade: String) -> String? {
            diagram(
                DiagramTests.parties + """
                    [Ask]: Why? #question {by: RU, in: letter, quote: one, to: [US], date: 2022-01-28}

                    [R]: r {by: \(by), in: letter, quote: two, date: 2022-02-01, answers: Ask, reply: \(grade)}
                    """
            ).nodes.first { $0.title == "R" }?.kindLine
        }
        #expect(kind("US", "evasive") == "REPLY · US (evasive)")
        #expect(kind("RU", "evasive") == "CLAIM · RU")
        #expect(kind("RU", "none") == "CLAIM · RU")
    }

    @Test func whoOnlyDeniesOrQuotesAClaimIsNotItsSpeaker() throws {
        var options = MapOptions()
        options.grouping = .party
        let map = diagram(
            DiagramTests.parties + """
                [Said]: a. {by: US, act: denies, in: letter, quote: one, date: 2022-01-01, also: [
                  {by: RU, act: asserts, in: letter, quote: two, date: 2022-02-02}]}
                  <+ [Only denied]: b. {by: US, act: denies, in: letter, quote: three, date: 2022-01-03}
                """, options: options)
        let said = try #require(map.nodes.first { $0.title == "Said" })
        #expect(said.kindLine == "CLAIM · RU, denied by US")
        #expect(said.spokenKind == "Claim, RU, denied by US, 2 February 2022")
        #expect(said.metaLine == "2 Feb 2022 · letter · +1" && said.tooltip == "two" && said.date == "2022-02-02")
        let denied = try #require(map.nodes.first { $0.title == "Only denied" })
        #expect(denied.kindLine == "CLAIM · denied by US")
        // The denial's words are not the claim's.
        #expect(denied.tooltip == "b." && denied.date.isEmpty)
        #expect(map.groups.map(\.title) == ["Russian Federation"])
        #expect(map.groups.map { $0.members.map { map[$0].title } } == [["Said"]])
    }

    @Test func aLineOfAReplyNamesWhoAloneGradesIt() {
        func words(_ by: String) -> [String] {
            diagram(
                DiagramTests.parties + """
                    [Ask]: Why? #question {by: RU, in: letter, quote: one, to: [US], date: 2022-01-28}

                    [Say]: So. {by: \(by), in: letter, quote: two, date: 2022-02-01, answers: Ask, reply: evasive}
                    """
            ).edges.map(\.word)
        }
        #expect(words("US") == ["answers (evasive)"])
        #expect(words("US, via: RU") == ["answers (evasive, according to RU)"])
    }

    @Test func aStateThatHangsOnALineOfTheEditorSaysSo() {
        func notes(_ draws: String) -> [String: [String]] {
            let map = diagram(
                DiagramTests.parties + """
                    [A]: a. {by: RU, in: letter, quote: one}

                    [B]: b. {by: US, in: letter, quote: two\(draws)}
                      -> [A]
                    """)
            return Dictionary(uniqueKeysWithValues: map.nodes.map { ($0.title, $0.notes) })
        }
        #expect(notes("") == ["A": ["by the editor’s lines"], "B": ["by the editor’s lines"]])
        #expect(notes(", draws: [A]") == ["A": [], "B": []])
    }

    @Test func anElementMayStandOutsideTheFrameOfItsSection() {
        let map = diagram("# S\n\n[A]: a.\n  <- [B]: b. {isInGroup: false}\n  <+ <C>: c. {isInGroup: false}\n")
        #expect(map.groups.map { $0.members.map { map[$0].title } } == [["A"]])
        #expect(map.nodes.map(\.title) == ["A", "B", "C"])
    }

    @Test func whatNobodyIsQuotedAsSayingIsMarkedEditorial() {
        let map = diagram(
            DiagramTests.parties + "[A]: a. {by: RU, in: letter, quote: five, date: 2022-01-28}\n  <+ [B]: b.\n")
        #expect(map.nodes.map(\.origin) == [.quoted, .editorial])
    }

    @Test func theMapOfADateHoldsOnlyWhatHadBeenSaid() {
        let text =
            DiagramTests.parties + """
                [A]: a. {by: RU, in: letter, quote: six, date: 2022-01-28}
                  <- [B]: b. {by: US, in: letter, quote: seven, date: 2022-02-01}
                  <+ [C]: c. {by: RU, in: letter, quote: eight, date: 2022-01-27}
                """
        let map = diagram(text, asOf: CalendarDate(year: 2022, month: 1, day: 31))
        #expect(map.lines == ["C -supports-> A"])
        #expect(map.subtitle == "as of 31 January 2022")
    }

    @Test func theNeighbourhoodEndsAtItsDepth() throws {
        let text = "[A]: a.\n  <- [B]: b.\n    <- [C]: c.\n      <- [D]: d.\n"
        let graph = graph(text)
        let c = try #require(graph.statement(titled: "C"))
        func titles(_ depth: Int) -> [String] {
            Diagram(analyze(Dispute(graph)), view: .around(.statement(c), depth: depth)).nodes.map(\.title)
        }
        #expect(titles(0) == ["C"])
        #expect(titles(1).sorted() == ["B", "C", "D"])
        #expect(titles(2).sorted() == ["A", "B", "C", "D"])
    }

    @Test func chosenNodesAreShownWithTheLinesBetweenThem() throws {
        let graph = graph("[A]: a.\n  <- [B]: b.\n    <- [C]: c.\n")
        let nodes = try ["A", "B"].map { Node.statement(try #require(graph.statement(titled: $0))) }
        let map = Diagram(analyze(Dispute(graph)), view: .nodes(nodes, named: "a contradiction"))
        #expect(map.lines == ["B -attacks-> A"])
        #expect(map.title.hasSuffix("a contradiction"))
    }

    @Test func theQuestionViewLeavesOutWhatNobodyAsks() {
        let map = diagram("[Q]: Why? #question\n  <+ [R]: r.\n[A]: a.\n  <- [B]: b.\n", view: .questions)
        #expect(map.nodes.map(\.title).sorted() == ["Q", "R"])
    }

    @Test func theLegendHoldsOnlyWhatOccursWithItsCount() {
        let map = diagram("[A]: a.\n  <- [B]: b.\n  <- [C]: c.\n")
        #expect(map.legend?.nodes.map(\.head) == ["1 claim", "2 rebuttals"])
        #expect(map.legend?.edges.map { "\($0.count) \($0.relation)" } == ["2 attacks"])
    }

    /// Three questions of which one is answered and one says another again, a rhetorical one and one that is only quoted;
    /// a demand that is refused; an offer left open.
    private static let asked =
        DiagramTests.parties + """
            [Q]: Why? #question {by: US, to: RU, in: letter, quote: one}

            [Again]: Why? #question {by: US, to: RU, in: letter, quote: two, restates: Q}

            [Who]: Who? #question {by: US, to: RU, in: letter, quote: three}

            [Me]: Me. {by: RU, in: letter, quote: four, answers: Who, reply: full}

            [Well]: Is it well? #question #rhetorical {by: US, in: letter, quote: five}

            [Told]: Was it asked? #question {by: US, act: quotes, in: letter, quote: six}

            [Go]: Go. #demand {by: US, to: RU, in: letter, quote: seven}

            [No]: No. {by: RU, in: letter, quote: eight, answers: Go, reply: refusal}

            [Talks]: Talks. {by: US, to: RU, act: offers, in: letter, quote: nine}
              + [Me]
            """

    @Test func onlyWhatIsOpenIsCountedAmongTheQuestions() {
        let map = diagram(DiagramTests.asked)
        let legend = map.legend?.nodes.filter { [.question, .demand].contains($0.kind) } ?? []
        #expect(
            legend.map { "\($0.head): \($0.reading)" } == [
                "1 open question: no sufficient reply is recorded; besides 1 answered, 1 restated, 1 rhetorical, 1 put by nobody here",
                "0 open demands: no sufficient reply is recorded; besides 1 answered or refused",
            ])
        #expect(map.legend?.notes.contains("1 open offer: no sufficient reply is recorded") == true)
        #expect(map.description.contains("1 open question (besides 1 answered, 1 restated, 1 rhetorical, "))
        #expect(map.description.contains("1 open offer"))
    }

    @Test func theLegendCanBeHidden() {
        var options = MapOptions()
        options.legend = .hidden
        #expect(diagram("[A]: a.\n  <- [B]: b.\n", options: options).legend == nil)
    }

    @Test func theDescriptionCountsKindsAndRelations() {
        let map = diagram("[A]: a.\n  <- [B]: b.\n  <- [C]: c.\n")
        #expect(map.description.hasPrefix("1 claim, 2 rebuttals, 2 relations."))
    }

    @Test func partiesBecomeFrames() {
        var options = MapOptions()
        options.grouping = .party
        let map = diagram(
            DiagramTests.parties + """
                [A]: a. {by: RU, in: letter, quote: nine, date: 2022-01-28}
                  <- [B]: b. {by: US, in: letter, quote: ten, date: 2022-02-01}
                  <+ [C]: c.
                """, options: options)
        #expect(map.groups.map(\.title) == ["Russian Federation", "United States"])
        #expect(map.groups.map { $0.members.map { map[$0].title } } == [["A"], ["B"]])
    }
}
