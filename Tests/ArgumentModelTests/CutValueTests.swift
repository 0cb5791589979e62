import ArgdownSyntax
import TestInputs
import Testing

@testable import ArgumentModel

/// What a comment in YAML cuts short.
@Suite struct CutValueTests {
    private func check(_ marked: String, says said: [String], at place: SourceLocation = #_sourceLocation) {
        ArgumentModelTests.check(marked, says: said, at: place)
    }

    @Test func aNumberSignThatCutsAValueShortIsWarnedAbout() {
        check(
            "===\ntitle: Pier 1️⃣#3 and more  \nparties:\n  H:\n    name: Berth 2️⃣#7\n===\n\n[A]: a",
            says: [
                "value-cut-short at 1 '#3 and more': '#' begins a comment here, so the value ends before it",
                "value-cut-short at 2 '#7'",
            ])
        check("===\ntitle: 1️⃣#3\n===\n\n[A]: a", says: ["value-cut-short at 1 '#3'"])
        check(
            "[A]: a {\n  note: Pier 1️⃣#3\n  list:\n    - one 2️⃣#2\n}",
            says: ["value-cut-short at 1", "value-cut-short at 2"])
    }

    @Test func curlyMarksAroundANameInFrontMatterAreWarnedAbout() {
        let text =
            "===\ntitle: “A talk”\nparties:\n  H: {name: 1️⃣“Harbour Board”, speakers: [2️⃣„Ada“, Tom “T” Cole]}\n===\n\n[A]: a"
        check(
            text,
            says: [
                "curly-quotation-marks at 1 '“Harbour Board”': curly marks do not quote a value in YAML",
                "curly-quotation-marks at 2 '„Ada“'",
            ])
        let source = MarkedText(text).text
        #expect(graph(source).diagnostics.flatMap(\.fixIts).map(\.replacement) == ["Harbour Board", "Ada"])
    }

    @Test func aCommentThatIsMeantIsNone() {
        for value in ["loose # or strict", "loose #", "\"Pier #3\"", "'Pier #3'", "C#3", "x   # 3"] {
            check("===\nauthor: \(value)\n===\n\n[A]: a", says: [])
        }
        check("===\nauthor: # nobody\ntitle: x\n# 3\n#4\n===\n\n[A]: a", says: [])
    }

    @Test func theWholeValueIsQuoted() {
        let text = "===\ntitle: Pier #3 \"new\" \n===\n\n[A]: a"
        let fix = graph(text).diagnostics.flatMap(\.fixIts).first
        #expect(fix?.replacement == "\"Pier #3 \\\"new\\\"\"")
        #expect(fix.map { SourceFile(text: text).text(in: $0.range.bounds) } == "Pier #3 \"new\"")
    }
}
