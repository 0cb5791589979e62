import ArgdownSyntax
import ArgumentModel
import TestInputs
import Testing

/// Who says what where.
@Suite struct OccurrenceTests {
    private static let parties =
        "===\nparties:\n  RU: {name: Russia, side: A, speakers: [Sergey Lavrov]}\n  US: {name: United States, side: B}\n===\n\n"
    private static let texts = corpus(
        ["letter": "The same words. Other words.", "report": "He said: the same words."],
        dated: ["letter": "2022-02-01"])

    /// The occurrences of all statements: `party/speaker in source on date, act: quotation`.
    private func occurrences(_ text: String) -> [String] {
        let graph = graph(Self.parties + text, citing: Self.texts).value
        return graph.statements.flatMap(\.occurrences).map { occurrence in
            let speaker = occurrence.speaker.map { "/\($0)" } ?? ""
            let via = occurrence.via.map { " via \(graph[$0].code)" } ?? ""
            let to = occurrence.to.isEmpty ? "" : " to \(occurrence.to.map { graph[$0].code }.joined(separator: "+"))"
            return
                "\(occurrence.by.map { graph[$0].code } ?? "-")\(speaker) in \(occurrence.source.map { graph[$0].name } ?? "-")"
                + "\(via)\(to) on \(occurrence.date?.description ?? "-") \(occurrence.act): \(occurrence.quotation?.text ?? "-")"
        }
    }

    private func check(_ marked: String, says said: [String], at place: SourceLocation = #_sourceLocation) {
        ArgumentModelTests.check(Self.parties + marked, citing: Self.texts, says: said, at: place)
    }

    @Test func anOccurrenceIsSpeakerSourceDateAndWords() {
        #expect(
            occurrences("[A]: a {by: RU/Sergey Lavrov, in: letter, quote: The same words, to: [US, RU], act: concedes}")
                == ["RU/Sergey Lavrov in letter to US+RU on 2022-02-01 concedes: The same words"])
        #expect(
            occurrences("[A]: a {by: US, in: report, via: RU, date: 2022-01, quote: \"the same words\"}")
                == ["US in report via RU on 2022-01 asserts: the same words"])
    }

    @Test func whatIsDatedAfterItsSourceIsWarnedAbout() {
        check(
            "[A]: a {by: RU, in: letter, date: 1️⃣2022-02-02, quote: The same words}",
            says: ["said-after-source at 1 '2022-02-02': this is later than 'letter', which is of 2022-02-01"])
        for date in ["2022-02-01", "2022-01-31", "2022-02", "2022"] {
            check("[A]: a {by: RU, in: letter, date: \(date), quote: The same words}", says: [])
        }
        // An undated text may print anything.
        check("[A]: a {by: RU, in: report, date: 2030-01-01, quote: the same words}", says: [])
    }

    @Test func anOccurrenceWithoutAnyDateStaysUndated() {
        #expect(
            occurrences("[A]: a {by: US, in: report, quote: the same words}") == [
                "US in report on - asserts: the same words"
            ])
    }

    @Test func occurrencesAreNeverMerged() {
        #expect(
            occurrences(
                "[A]: a {by: RU, in: letter, quote: Other words}\n\n[A] {by: US, in: report, quote: the same words}\n\n[A] {in: report, quote: He said}"
            )
                == [
                    "RU in letter on 2022-02-01 asserts: Other words", "US in report on - asserts: the same words",
                    "- in report on - asserts: He said",
                ])
    }

    @Test func furtherPlacesTakeOverTheWordsAndTheSpeakerOnly() {
        #expect(
            occurrences(
                "[A]: a {by: RU, in: letter, date: 2022-03, to: US, act: demands, prefix: The, via: US, quote: same words, also: [{in: report}, {in: letter, by: US, quote: Other words, act: denies, to: []}]}"
            )
                == [
                    "RU in letter via US to US on 2022-03 demands: same words",
                    "RU in report to US on - demands: same words",
                    "US in letter on 2022-02-01 denies: Other words",
                ])
    }

    @Test func wrongFurtherPlacesAreReported() {
        let head = "[A]: a {in: letter, quote: Other words, also: "
        check(head + "[1️⃣report]}", says: ["malformed-also at 1 'report': 'also' must be a list of further places"])
        check(head + "[{in: report, quote: He, 1️⃣also: [{in: letter}]}]}", says: ["nested-also at 1 'also'"])
        check(
            head + "[{in: report, quote: He, 1️⃣dat: 2022}]}",
            says: ["unknown-key at 1 'dat': 'also' has no key 'dat'; did you mean 'date'?"])
    }

    @Test func anAttributionWithoutWordsIsTheEditors() {
        check("[A]: a {by: 1️⃣RU}", says: ["attribution-without-quotation at 1 'RU'"])
        #expect(occurrences("[A]: a {by: RU}") == [])
    }

    @Test func unknownNamesAreReportedWithTheNearest() {
        check(
            "[A]: a {by: 1️⃣RX, in: letter, quote: Other words}",
            says: ["unknown-party at 1 'RX': no party has the code 'RX'; did you mean 'RU'?"])
        check(
            "[A]: a {by: 1️⃣RU/Sergei Lavrov, in: letter, quote: Other words}",
            says: [
                "unknown-speaker at 1 'RU/Sergei Lavrov': 'RU' has no speaker 'Sergei Lavrov'; did you mean 'Sergey Lavrov'?"
            ])
        check(
            "[A]: a {in: 1️⃣leter, quote: Other words}",
            says: ["unknown-source at 1 'leter': the corpus holds no source 'leter'; did you mean 'letter'?"])
        check(
            "[A]: a {in: letter, 1️⃣qoute: Other words}",
            says: ["unknown-key at 1 'qoute': the key 'qoute' is not known; did you mean 'quote'?"])
        check(
            "[A]: a {in: letter, quote: Other words, act: 1️⃣assert}",
            says: ["unknown-value at 1 'assert': 'act' has no value 'assert'; did you mean 'asserts'?"])
        check(
            "[A]: a {in: letter, quote: Other words, date: 1️⃣\"2022-13\"}", says: ["malformed-date at 1 '\"2022-13\"'"])
        check("[A]: a {in: letter, quote: Other words, to: [US, 1️⃣XX]}", says: ["unknown-party at 1 'XX'"])
    }

    @Test func aMistakeInWhatFurtherPlacesTakeOverIsSaidOnce() {
        check(
            "[A]: a {by: 1️⃣RX, in: letter, quote: same words, also: [{in: report}]}", says: ["unknown-party at 1 'RX'"])
        check(
            "[A]: a {in: letter, quote: 1️⃣Other words, also: [{in: report}, {in: letter}]}",
            says: ["quote-not-found at 1 'Other words': this quotation is not in 'report'"])
    }

    @Test func anyoneMaySpeakForAPartyThatListsNobody() {
        check("[A]: a {by: US/Somebody, in: letter, quote: Other words}", says: [])
    }

    @Test func wordsNeedASource() {
        check(
            "[A]: a {quote: 1️⃣Other words}",
            says: ["quote-without-source at 1 'Other words': this quotation names no source"])
        check("[A]: a {in: letter, quote: 1️⃣\" \"}", says: ["empty-quote at 1 '\" \"'"])
        check("[A]: a {in: letter, 1️⃣quote: }", says: ["empty-quote at 1 'quote'"])
    }

    @Test func unknownKeysAreKept() {
        let graph = graph("[A]: a {colour: red}").value
        #expect(graph.statements[0].sites[0].data.map { words($0) } == ["{\"colour\": red}"])
    }

    @Test func aKeyThatStandsTwiceIsAnError() {
        check(
            "[A]: a {in: letter, 1️⃣in: letter, quote: Other words}",
            says: ["duplicate-key at 1 'in': the key 'in' stands here twice"])
        check("[A]: a {in: &x letter, in: letter}", says: ["malformed-data at"])
    }

    @Test func aPartyDescribedTwiceIsAnError() {
        let files = [
            "===\nparties: {RU: Russia}\n===\n\n[A]: a", "===\nparties: {RU: Ruritania, US: USA}\n===\n\n[B]: b",
        ]
        let trees = files.enumerated().map {
            parse(SourceFile(id: SourceFile.ID($0), path: "\($0)", bytes: Array($1.utf8))).value
        }
        let result = resolve(trees, citing: .empty)
        #expect(result.diagnostics.map(\.id) == ["duplicate-party"])
        #expect(result.diagnostics[0].range?.file == SourceFile.ID(1))
        #expect(result.diagnostics[0].notes[0].range?.file == SourceFile.ID(0))
        #expect(result.value.parties.map(\.code) == ["RU", "US"])
        #expect(result.value.parties.map(\.name) == ["Russia", "USA"])
    }

    @Test func messagesNameTheFileTheyAreAbout() {
        let files = ["[A]: a {weight: 1}", "[B]: b {weight: 2}"]
        let trees = files.enumerated().map {
            parse(SourceFile(id: SourceFile.ID($0), path: "\($0)", bytes: Array($1.utf8))).value
        }
        let result = resolve(trees, citing: .empty)
        #expect(result.diagnostics.map(\.range?.file) == [SourceFile.ID(1)])
    }
}
