import ArgdownSyntax
import ArgumentModel
import Foundation
import TestInputs
import Testing

/// Formatting changes neither the graph nor, the second time, the text.
@Suite struct FormatTests {
    private func check(_ text: String, at place: SourceLocation = #_sourceLocation) {
        let parsed = parse(SourceFile(text: text))
        let graph = resolve([parsed.value], citing: .empty)
        guard !parsed.hasErrors, !graph.hasErrors else { return }
        let formatted = format(parsed.value)
        let again = parse(SourceFile(text: formatted))
        #expect(!again.hasErrors, "\(again.diagnostics.map(\.message)) in \(formatted)", sourceLocation: place)
        let differences = GraphFacts.differences(graph.value, resolve([again.value], citing: .empty).value)
        #expect(
            differences.isEmpty, "\(text.debugDescription) became \(formatted.debugDescription)", sourceLocation: place)
        #expect(format(again.value) == formatted, "\(text.debugDescription)", sourceLocation: place)
    }

    private func check(_ text: String, becomes expected: String, at place: SourceLocation = #_sourceLocation) {
        #expect(format(parse(SourceFile(text: text)).value) == expected, sourceLocation: place)
        check(text, at: place)
    }

    @Test(arguments: representativeInputs) func representativeTextsKeepTheirGraph(_ text: String) {
        #expect(!parse(SourceFile(text: text)).hasErrors)
        check(text)
    }

    @Test func combinedTextsKeepTheirGraph() {
        var numbers = SeededNumbers(seed: 3)
        for _ in 0..<100 { check(Mutation.combination(&numbers)) }
    }

    @Test func mutatedTextsWithoutErrorsKeepTheirGraph() {
        var numbers = SeededNumbers(seed: 4)
        for _ in 0..<1500 { check(String(decoding: Mutation.bytes(&numbers), as: UTF8.self)) }
    }

    @Test func theGraphsOfTheProjectKeepTheirMeaning() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../graphs")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".argdown") }
        #expect(!names.isEmpty)
        for name in names.sorted() { check(try String(contentsOf: folder.appending(path: name), encoding: .utf8)) }
    }

    @Test(.enabled(if: ArgdownConformance.folder != nil)) func realInputsKeepTheirGraph() throws {
        let folder = try #require(ArgdownConformance.folder)
        for name in try ArgdownConformance.inputs() {
            check(try String(contentsOfFile: "\(folder)/\(name).argdown", encoding: .utf8))
        }
    }

    @Test func anElementStandsOnOneLine() {
        check(
            "[A]:   words\n that   go on #t\n      -   <B>:x\n         {a: 1,b:   'c'}",
            becomes: "[A]: words that go on #t\n  - <B>: x {a: 1, b: \"c\"}\n")
    }

    @Test func blocksStandApartAndCommentsStay() {
        check(
            "# H\n[A]: a\n\n\n\n// c\n[B]: b // d\n", becomes: "# H\n\n[A]: a\n\n// c\n[B]: b // d\n")
    }

    @Test func longMetadataStandOnTheirOwnLine() {
        let words = String(repeating: "word ", count: 22) + "end"
        check("[A]: \(words) {key: value}", becomes: "[A]: \(words)\n  {key: value}\n")
        check("[A]: \(words){key: value}", becomes: "[A]: \(words)\n  {key: value}\n")
    }

    @Test func listsKeepTheirIndentation() { check("* a\n  *   b\n*  c", becomes: "* a\n  * b\n* c\n") }

    @Test func textThatJoiningLinesWouldTurnIntoMarkupIsEscaped() {
        check("[\na]", becomes: "\\[ a]\n")
        check("1.\na", becomes: "\\1. a\n")
        check("#\na", becomes: "\\# a\n")
        check("a\n  +\n  [B]", becomes: "a\n  + \\[B]\n")
        check("see [a\nb](c)", becomes: "see \\[a b](c)\n")
        check("[C]://x", becomes: "[C]: \\/\\/x\n")
        check("a\\\nb", becomes: "a\\\\ b\n")
    }

    @Test func aLineCommentEndsItsLine() {
        check("a // c\n#t", becomes: "a // c\n  #t\n")
        check("a // c\n{x: 1}", becomes: "a // c\n  {x: 1}\n")
        check("a // c\nb", becomes: "a // c\n  b\n")
    }

    @Test func inferencesStandOnOneLineUnlessThatChangesThem() {
        check("(1) a\n--\nrule,\n  other\n--\n(2) b", becomes: "(1) a\n-- rule, other --\n(2) b\n")
        check("(1) a\n--------\n(2) b", becomes: "(1) a\n----\n(2) b\n")
        check("(1) a\n--//\n(2) b", becomes: "(1) a\n--//\n(2) b\n")
    }

    @Test func everyLineEndsInALineFeed() {
        check(
            "===\r\ntitle: T\r\n===\r\n\r\n/* a\r\nb */\r\n[A]: x {y: \"1\r\n 2\"}\r   - [B]:b\r\n",
            becomes: "===\ntitle: T\n===\n\n/* a\nb */\n[A]: x {y: \"1\n 2\"}\n  - [B]: b\n")
    }

    @Test func commentsBesideAnInferenceStay() {
        check("(1) a\n----   // c\n  // d\n(2) b", becomes: "(1) a\n----\n// c\n// d\n(2) b\n")
    }

    @Test func controlCharactersInMetadataAreEscaped() {
        check(
            "[A]: a {x: \"\\x7f\\u0085\\u2028\\uFEFF\\n\"}",
            becomes: "[A]: a {x: \"\\u007f\\u0085\\u2028\\ufeff\\n\"}\n")
    }
}
