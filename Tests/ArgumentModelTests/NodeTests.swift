import ArgdownSyntax
import ArgumentModel
import TestInputs
import Testing

/// What becomes one node, and what it is called.
@Suite struct NodeTests {
    @Test func oneTitleIsOneStatementWhereverItStands() throws {
        let graph = graph("[A]: first\n  + [B]: b\n\n[C]: c\n  - [A]\n\n[ A ]: last").value
        #expect(graph.statements.map(\.title) == ["A", "B", "C"])
        let a = try #require(graph.statement(titled: "A"))
        #expect(graph[a].sites.map(\.role) == [.definition, .reference, .definition])
        #expect(graph[a].text == "last")
    }

    @Test func statementsAndArgumentsHaveTitlesOfTheirOwn() {
        let graph = graph("[A]: a statement\n\n<A>: an argument").value
        #expect(graph.statements.map(\.text) == ["a statement"])
        #expect(graph.arguments.map(\.text) == ["an argument"])
        #expect(graph.statements[0].slug == "a")
        #expect(graph.arguments[0].slug == "a-argument")
        #expect(graph.node(slug: "a-argument") == .argument(graph.arguments[0].id))
    }

    @Test func untitledNodesAreNumberedInOneSequence() {
        let graph = graph("one\n  + two\n\n(1) three\n----\n(2) [A]: a\n\none").value
        #expect(graph.statements.map(\.title) == ["Untitled 1", "Untitled 2", "Untitled 4", "A", "Untitled 5"])
        #expect(graph.arguments.map(\.title) == ["Untitled 3"])
        #expect(graph.statements.map(\.isTitled) == [false, false, false, true, false])
        #expect(graph.statement(titled: "Untitled 1") == nil)
    }

    @Test func theLastDefinitionCountsUnlessOneIsChosen() {
        #expect(graph("[A]: one\n\n[A]: two\n\n[A]").value.statements[0].text == "two")
        #expect(graph("[A]: one {isCanonical: true}\n\n[A]: two").value.statements[0].text == "one")
        #expect(graph("[A]: one {isCanonical: true}\n\n[A]: two {isCanonical: true}").value.statements[0].text == "two")
        #expect(graph("[A]: one\n\n[A]: #tag").value.statements[0].text == "one")
        #expect(graph("[A]").value.statements[0].text == "")
        #expect(graph("<A>: one\n\n<A>: two").value.arguments[0].text == "two")
    }

    @Test func tagsComeTogetherAndMakeTheKind() {
        let graph = graph(
            "[A]: a #x #y\n\n[A] #z #x\n\n[N]: n #norm\n\n[Q]: q #question\n\n[R]: r #rhetorical\n\n[D]: d #demand\n\n[M]: m #meta"
        ).value
        #expect(graph.statements[0].tags == ["x", "y", "z"])
        #expect(graph.statements.map(\.kind) == [.claim, .norm, .question, .question, .demand, .meta])
        #expect(graph.statements.map(\.isRhetorical) == [false, false, false, true, false, false])
    }

    @Test func severalKindsOrANormWithoutTagAreReported() {
        check("1️⃣[A]: a #norm #question", says: ["several-kinds at 1"])
        check("1️⃣[A]: a {instrument: Charter}", says: ["norm-without-tag at 1"])
    }

    @Test func headingsMakeNestedSections() {
        let graph = graph(
            "[Z]: z\n\n# A #t {isGroup: false, isClosed: true}\n\n[B]: b\n\n### C\n\n[D]: d\n\n## E\n\n[B]\n\n<F>\n\n# A"
        ).value
        #expect(graph.sections.map(\.title) == ["A", "C", "E", "A"])
        #expect(graph.sections.map { $0.parent?.index } == [nil, 0, 0, nil])
        #expect(graph.sections.map(\.slug) == ["a", "c", "e", "a-2"])
        #expect(graph.sections[0].tags == ["t"])
        #expect(graph.sections.map(\.isGroup) == [false, nil, nil, nil])
        #expect(graph.sections.map(\.isClosed) == [true, false, false, false])
        #expect(graph.statements.map { $0.section?.index } == [nil, 0, 1])
        #expect(graph.arguments.map { $0.section?.index } == [2])
        #expect(graph.statements[1].sites.map { $0.section?.index } == [0, 2])
    }

    @Test func aStatementStandsInTheSectionThatDefinesIt() {
        let graph = graph("# A\n\n[X]\n  + [Y]\n\n# B\n\n[X]: x").value
        #expect(graph.statements.map { $0.section?.index } == [1, 0])
    }

    @Test func slugsAreReadableAndUnique() {
        let graph = graph(
            "[Größe & Maß!]: a\n\n[größe maß]\n\n[!?]: b\n\n[Don't]: c\n\n[größe-maß-2]: d\n\nSome untitled words that go on for long\n\n日本 語"
        ).value
        #expect(
            graph.statements.map(\.slug) == [
                "größe-maß", "größe-maß-2", "untitled", "dont", "größe-maß-2-2", "some-untitled-words-that-go-on",
                "日本-語",
            ])
    }

    @Test func untitledArgumentsAreCountedFromArgumentOn() {
        let graph = graph("(1) a\n----\n(2) b\n\n(1) c\n----\n(2) d\n\n(1) e\n----\n(2) f").value
        #expect(graph.arguments.map(\.slug) == ["argument", "argument-2", "argument-3"])
    }

    @Test func slugsDifferAndFindTheirNodes() {
        var numbers = SeededNumbers(seed: 7)
        for _ in 0..<50 {
            let graph = graph(Mutation.combination(&numbers)).value
            #expect(Set(graph.nodes.map { graph.slug(of: $0) }).count == graph.nodes.count)
            for node in graph.nodes { #expect(graph.node(slug: graph.slug(of: node)) == node) }
        }
    }

    @Test func addingToTheEndKeepsTheSlugsOfStatements() {
        var numbers = SeededNumbers(seed: 8)
        for _ in 0..<50 {
            let text = Mutation.combination(&numbers)
            let before = graph(text).value.statements
            let after = graph("\(text)\n\n\(Mutation.combination(&numbers))").value.statements
            for (old, new) in zip(before, after) where old.isTitled {
                #expect(old.slug == new.slug && old.title == new.title)
            }
        }
    }

    @Test func aTitleThatNothingDefinesIsReportedInASourcedGraph() {
        let parties = "===\nparties: {RU: Russia}\n===\n\n"
        check(
            "\(parties)[Claim]: a\n  - 1️⃣[Clam]",
            says: [
                "undefined-title at 1 '[Clam]': nothing is said in [Clam]: no text, no quotation; did you mean 'Claim'?"
            ])
        check("\(parties)<A>\n\n(1) 1️⃣[P]\n----\n(2) [Q]: q", says: ["undefined-title at 1 '[P]'"])
        check("\(parties)[A]: a\n  - [B]\n\n[B]: b\n\n[C] #norm {instrument: Pact}", says: [])
    }

    @Test func plainArgdownMayHaveStatementsThatAreTitlesOnly() {
        check("[Claim]: a\n  - [Reason]\n    + [Other reason]", says: [])
        for (title, other) in [("Claim 1", "Claim 2"), ("Plan A", "Plan B"), ("Cats", "Bats"), ("Pro", "Pros")] {
            check("[\(title)]: a\n  - [\(other)]", says: [])
        }
        check("[Keep the boat]: a\n  - 1️⃣[Keep the boats]", says: ["undefined-title at 1"])
        check("[Claim]: a\n  - 1️⃣[Clam]", says: ["undefined-title at 1"])
    }

    @Test func whatIsOnlyNamedIsKnownToTheGraph() {
        let parties = "===\nparties: {RU: Russia}\n===\n\n"
        #expect(
            graph("\(parties)[A]: a\n  - [B]\n  - [C]: c").value.statements.map(\.isUnsaid) == [false, true, false])
        #expect(graph("[A]: a\n  - [B]").value.statements.map(\.isUnsaid) == [false, false])
    }

    @Test func aTitleDefinedTwiceWithOtherWordsIsReportedInASourcedGraph() {
        let parties = "===\nparties: {RU: Russia}\n===\n\n"
        check("\(parties)[A]: a\n\n1️⃣[A]: b\n\n[A]: b", says: ["redefined-title at 1 '[A]:'"])
    }

    @Test func fileSettingsReachTheGraph() {
        let result = graph(
            "===\ntitle: T\nmode: strict\nselection: {statementSelectionMode: all, excludeDisconnected: false, selectedTags: [a, b]}\nmap: {statementLabelMode: text}\ngroup: {groupDepth: 1}\n===\n\n[A]: a"
        )
        #expect(result.diagnostics.isEmpty)
        let graph = result.value
        #expect(graph.title == "T")
        #expect(graph.mode == .strict)
        #expect(graph.mapSettings.statementSelection == .all)
        #expect(!graph.mapSettings.excludeDisconnected)
        #expect(graph.mapSettings.selectedTags == ["a", "b"])
        #expect(graph.mapSettings.statementLabels == .text)
        #expect(graph.mapSettings.groupDepth == 1)
    }

    @Test func nothingIsNearestToNothing() {
        #expect(Suggestion.nearest(to: "", in: ["A", "RU"]) == nil)
        #expect(Suggestion.nearest(to: "B", in: ["A", "RU"]) == "A")
    }

    @Test func wrongSettingsAreReportedWhereTheyStand() {
        check(
            "===\nmode: 1️⃣lose\n===\n\n[A]: a", says: ["unknown-mode at 1 'lose': the mode must be 'loose' or 'strict'"])
        check(
            "===\ntitle: Größe 👩‍👩‍👧 é\ngroup: {größe: é, groupDepth: 1️⃣9}\n===\n\n[A]: a",
            says: ["malformed-setting at 1 '9'"])
        check(
            "===\nselection: {excludeDisconnected: 1️⃣maybe}\n===\n\n[A]: a",
            says: ["malformed-setting at 1 'maybe': 'excludeDisconnected' must be 'true' or 'false'"])
        check("===\nmap: {statementLabelMode: 1️⃣words}\n===\n\n[A]: a", says: ["malformed-setting at 1 'words'"])
        check("===\nparties: 1️⃣RU\n===\n\n[A]: a", says: ["malformed-parties at 1 'RU'"])
        check(
            "===\nparties:\n  RU: {1️⃣nam: Russia}\n===\n\n[A]: a",
            says: ["unknown-key at 1 'nam': a party has no key 'nam'; did you mean 'name'?"])
        check(
            "===\n1️⃣partys:\n  RU: {name: Russia}\n===\n\n[A]: a",
            says: ["unknown-key at 1 'partys': the frontmatter has no key 'partys'; did you mean 'parties'?"])
        // Argdown's own settings are none of ours.
        check("===\ncolor: {colorScheme: x}\nauthor: N\n===\n\n[A]: a", says: [])
    }

    @Test func aTagThatIsNearlyOneOfOursIsWarnedAbout() {
        check(
            "1️⃣[A]: a #demnad",
            says: ["unknown-tag at 1 '[A]: a #demnad': the tag '#demnad' on 'A' means nothing; did you mean 'demand'?"])
        for tag in ["demand", "norms-of-war", "economy", "event", "no"] { check("[A]: a #\(tag)", says: []) }
    }

    @Test func shortcodesOfOneFileStayInIt() {
        let files = ["===\nmodel:\n  shortcodes:\n    \":x:\": {unicode: \"✗\"}\n===\n\n[A]: :x:", "[B]: :x:"]
            .enumerated().map {
                parse(SourceFile(id: SourceFile.ID($0), path: "\($0)", bytes: Array($1.utf8))).value
            }
        #expect(resolve(files, citing: .empty).value.statements.map(\.text) == ["✗", ":x:"])
        let swapped = resolve(files.reversed(), citing: .empty).value
        #expect(swapped.statements.map(\.text) == [":x:", "✗"])
    }
}
