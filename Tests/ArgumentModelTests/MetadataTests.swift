import ArgdownSyntax
import ArgumentModel
import TestInputs
import Testing

/// Norms, questions, replies, citations, restatements and checks.
@Suite struct MetadataTests {
    @Test func aNormSaysWhatItIs() throws {
        let graph = graph(
            "[N]: n #norm {instrument: Charter, adopted: \"1999-11\", provision: \"para 8\", order: 5, force: prohibition, status: political}\n\n[M]: m #norm\n\n[A]: a"
        ).value
        let norm = try #require(graph.statements[0].norm)
        #expect(norm.instrument == "Charter")
        #expect(norm.adopted?.description == "1999-11")
        #expect(norm.provision == "para 8")
        #expect(norm.order == 5)
        #expect(norm.force == .prohibition)
        #expect(norm.status == .political)
        #expect(graph.statements[1].norm != nil)
        #expect(graph.statements[2].norm == nil)
    }

    @Test func wrongValuesOfANormAreReported() {
        check("[N]: n #norm {order: 1️⃣five}", says: ["malformed-value at 1 'five': 'order' must be a whole number"])
        check(
            "[N]: n #norm {force: 1️⃣prohibited}",
            says: ["unknown-value at 1 'prohibited': 'force' has no value 'prohibited'; did you mean 'prohibition'?"])
        check("[N]: n #norm {status: 1️⃣[legal]}", says: ["unknown-value at 1 '[legal]'"])
        check("[N]: n #norm {adopted: 1️⃣soon}", says: ["malformed-date at 1 'soon'"])
        check("[N]: n #norm {instrument: 1️⃣[a]}", says: ["malformed-value at 1 '[a]': 'instrument' must be text"])
    }

    @Test func aReplyNamesItsQuestionAndHowFarItGoes() throws {
        let graph = graph(
            "[Q]: q? #question {condition: [in writing, soon]}\n\n[D]: d! #demand\n\n[R]: r {answers: [Q, \"[D]\"], reply: partial, unmet: in writing}"
        )
        #expect(graph.diagnostics.isEmpty)
        #expect(relations(graph.value) == ["[R] answers [Q]", "[R] answers [D]"])
        #expect(graph.value.relations.map(\.grade) == [.partial, .partial])
        #expect(graph.value.relations.map(\.unmet) == [["in writing"], ["in writing"]])
        #expect(graph.value.statements[0].conditions == ["in writing", "soon"])
        #expect(graph.value.statements[1].conditions == [])
    }

    @Test func anIDMayStandForATitle() {
        check(
            "[Who pays?]: who? #question\n\n[R]: r {answers: who-pays, reply: full, restates: [who-pays, R s]}\n\n[R s]: s",
            relates: ["[R] answers [Who pays?]", "[R] restates [Who pays?]", "[R] restates [R s]"])
        check("[a-b]: x\n\n[A b]: y\n\n[C]: c {restates: a-b}", relates: ["[C] restates [a-b]"])
        check("[A]: a {restates: 1️⃣the-claim}\n\n<The claim>: x", relates: [], saying: ["unknown-statement at 1"])
    }

    @Test func titlesInMetadataAreFoldedAsInText() {
        check(
            "[Who  pays]: who? #question\n\n[R]: r {answers: \"Who\u{A0} pays\", reply: full}",
            relates: ["[R] answers [Who pays]"])
    }

    @Test(arguments: ["full", "partial", "evasive", "refusal", "deferral", "none"])
    func everyGradeIsKnown(_ grade: String) {
        let graph = graph("[Q]: q? #question\n\n<R>: r {answers: Q, reply: \(grade)}").value
        #expect(graph.relations.map { $0.grade?.rawValue } == [grade])
    }

    @Test func wrongRepliesAreReported() {
        check(
            "[Q]: q? #question\n\n[R]: r {answers: 1️⃣Qu, reply: full}",
            says: ["unknown-statement at 1 'Qu': no statement is called 'Qu'; did you mean 'Q'?"])
        check(
            "[Q]: q.\n\n[R]: r {answers: 1️⃣Q, reply: full}",
            says: ["answer-to-claim at 1 'Q': 'Q' is no question, demand or offer"])
        check("[Q]: q? #question\n\n[R]: r {answers: 1️⃣Q}", says: ["reply-without-grade at 1 'Q'"])
        check("1️⃣[R]: r {reply: full}", says: ["reply-without-question at 1"])
        check(
            "[Q]: q? #question\n\n[R]: r {answers: Q, reply: 1️⃣fully}",
            says: [
                "unknown-value at 1 'fully': 'reply' has no value 'fully'; did you mean 'full'?", "reply-without-grade",
            ])
    }

    @Test func aNormIsCitedByMentioningIt() {
        check(
            "[N]: n #norm\n\n[A]: by @[N] and @[N]\n  - <B>: and @[N]\n\n[C]: see @[A]",
            relates: ["<B> attacks [A]", "[A] cites [N] ×2", "<B> cites [N]"])
        check("[N]: n, see @[N] #norm\n\n[M]: by @[N] #norm", relates: ["[M] cites [N]"])
        check("[N]: n #norm\n\n<A>\n\n(1) [P]: p by @[N]\n----\n(2) [C]: c", relates: ["[P] cites [N]"])
    }

    @Test func aMentionOfNothingIsAnError() {
        check(
            "[Norm]: n #norm\n\n[A]: by 1️⃣@[Nrm] and 2️⃣@<Nrm>",
            says: [
                "unknown-statement at 1 '@[Nrm]': no statement is called 'Nrm'; did you mean 'Norm'?",
                "unknown-argument at 2 '@<Nrm>'",
            ])
    }

    @Test func aRestatementPointsAtWhatItSaysAgain() {
        check("[A]: a\n\n[B]: b {restates: A}\n\n[C]: c {restates: [[A], B]}", says: ["malformed-value at"])
        check(
            "[A]: a\n\n[B]: b {restates: A}\n\n[C]: c {restates: [A, B]}",
            relates: ["[B] restates [A]", "[C] restates [A]", "[C] restates [B]"])
        check("[A]: a\n\n[B]: b {restates: 1️⃣AA}", says: ["unknown-statement at 1 'AA'"])
    }

    @Test func aCheckNamesWordsAndSources() {
        let texts = corpus(["letter": "x", "report": "y"])
        let graph = graph(
            "[A]: a {checks: [{text: \"some words\", in: [letter, lost], expect: absent}, {text: x, in: report, min: 2}]}",
            citing: texts
        ).value
        let checks = graph.statements[0].checks
        #expect(checks.map(\.text) == ["some words", "x"])
        #expect(checks.map { $0.sources.map { graph[$0].name } } == [["letter"], ["report"]])
        #expect(checks.map(\.missingSources) == [["lost"], []])
        #expect(checks.map(\.expectation) == [.absent, .present])
        #expect(checks.map(\.minimum) == [1, 2])
    }

    @Test func wrongChecksAreReported() {
        check(
            "[A]: a {checks: [1️⃣{text: x}, 2️⃣words]}",
            says: ["malformed-check at 1 '{text: x}'", "malformed-check at 2 'words'"])
        check(
            "[A]: a {checks: [{text: 1️⃣\"…\", in: y}]}",
            says: ["malformed-check at 1 '\"…\"': the text of a check needs at least one word"])
        check(
            "[A]: a {checks: [{text: x, in: y, 1️⃣exspect: present}]}",
            says: ["unknown-key at 1 'exspect': a check has no key 'exspect'; did you mean 'expect'?"])
        check(
            "[A]: a {checks: [{text: x, in: y, expect: 1️⃣yes, min: 2️⃣few}]}",
            says: [
                "unknown-value at 1 'yes': 'expect' has no value 'yes'; did you mean 'present'?",
                "malformed-value at 2 'few'",
            ])
    }

    @Test func weightsLieBetweenNothingAndOne() {
        #expect(
            graph("[A]: a\n\n[B]: b {weight: 0}\n\n[C]: c {weight: 0.75}").value.statements.map(\.weight) == [
                0.5, 0, 0.75,
            ])
        for weight in ["1.1", "-1", "much", "nan", "inf", "[1]"] {
            check(
                "[A]: a {weight: 1️⃣\(weight)}",
                says: ["malformed-value at 1 '\(weight)': 'weight' must be a number from 0 to 1"])
        }
    }

    @Test func mapsAreToldWhatToShow() {
        let graph = graph("[A]: a {isInMap: false}\n\n[B]: b\n\n<C> {isInMap: true}\n\n[D]: d {isInMap: \"false\"}")
            .value
        #expect(graph.statements.map(\.isInMap) == [false, nil, nil])
        #expect(graph.arguments.map(\.isInMap) == [true])
    }

    @Test func anElementMayStayOutOfTheGroupOfItsSection() {
        let graph = graph("# S\n\n[A]: a {isInGroup: false}\n\n[B]: b\n\n<C> {isInGroup: false}").value
        #expect(graph.statements.map(\.isInGroup) == [false, true])
        #expect(graph.arguments.map(\.isInGroup) == [false])
    }

    @Test func anUnknownShortcodeIsNotedAndStays() {
        check(
            "===\nmodel: {shortcodes: {\":bomb:\": {unicode: B}}}\n===\n\n[A]: :bomb: 1️⃣:hart: :heart: 1:2:3",
            says: [
                "unknown-shortcode at 1 ':hart:': ':hart:' is no shortcode and stays in the text; did you mean 'heart'?"
            ])
    }

    @Test func ofTwoMetadataOfOneElementTheLastCounts() {
        #expect(graph("[A]: a {weight: 0.1} {weight: 0.2}").value.statements[0].weight == 0.2)
    }

    @Test func metadataThatAreNoMapAreAnError() {
        check("[A]: a 1️⃣{\n- b\n}", says: ["malformed-data at"])
    }
}
