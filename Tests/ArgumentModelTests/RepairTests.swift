import ArgdownSyntax
import Foundation
import TestInputs
import Testing

@testable import ArgumentModel

/// Repairs that are sure, applied to the text they are about.
@Suite struct RepairTests {
    private static let parties = "===\nparties:\n  HBD: {name: Harbour Board, speakers: [Ada Berg]}\n===\n\n"
    private static let texts = corpus(["letter": "The pier is open.", "minutes": "Nothing."])

    /// The text after the first repair; nil when there is none.
    private func mended(_ text: String) -> String? {
        let source = Self.parties + text
        let fixes = graph(source, citing: Self.texts).diagnostics.flatMap(\.fixIts)
        return fixes.first.map { applied($0, to: source) }.map { String($0.dropFirst(Self.parties.count)) }
    }

    private func applied(_ fix: Diagnostic.FixIt, to text: String) -> String {
        var bytes = Array(text.utf8)
        bytes.replaceSubrange(fix.range.bounds, with: Array(fix.replacement.utf8))
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func keysValuesSourcesAndPartiesAreMended() {
        #expect(
            mended("[A]: a {in: letter, qoute: The pier}") == "[A]: a {in: letter, quote: The pier}")
        #expect(
            mended("[A]: a {in: letter, quote: The pier, act: assert}")
                == "[A]: a {in: letter, quote: The pier, act: asserts}")
        #expect(mended("[A]: a {in: leter, quote: The pier}") == "[A]: a {in: letter, quote: The pier}")
        #expect(
            mended("[A]: a {by: \"HPD/Ada Berg\", in: letter, quote: The pier}")
                == "[A]: a {by: \"HBD/Ada Berg\", in: letter, quote: The pier}")
        #expect(
            mended("[A]: a {by: HBD/Ada Borg, in: letter, quote: The pier}")
                == "[A]: a {by: HBD/Ada Berg, in: letter, quote: The pier}")
        #expect(
            mended("[A]: a {in: minutes, quote: The pier is open}") == "[A]: a {in: letter, quote: The pier is open}")
    }

    /// For every closed list: a word for a value of it, and a value mistyped.
    @Test(arguments: [
        ("reply", "partly", "partial"), ("reply", "Refused", "refusal"), ("reply", "silence", "none"),
        ("reply", "parial", "partial"), ("act", "claims", "asserts"), ("act", "accuses", "charges"),
        ("force", "duty", "obligation"), ("status", "legally-binding", "legal"),
        ("canon", "wording", "ordinary meaning"),
        ("canon", "teleological", "purpose"),
    ]) func anotherWordForAValueIsMended(_ key: String, _ word: String, _ value: String) {
        let before = "[Q]: q? #question\n\n[A]: a #norm {answers: Q, \(key): "
        #expect(mended("\(before)\(word)}") == "\(before)\(value)}")
        let said = graph(Self.parties + "\(before)\(word)}", citing: Self.texts).diagnostics.map(\.message)
        #expect(said.contains { $0 == "'\(key)' has no value '\(word)'; did you mean '\(value)'?" })
    }

    @Test func anotherWordForAnExpectationIsOneOfThoseOfItsCheck() {
        let check = "[A]: a {checks: [{text: The pier, in: letter, expect: "
        #expect(mended(check + "missing}]}") == check + "absent}]}")
        #expect(mended(check + "solely}]}") == nil)
        let ofParty = "[A]: a {checks: [{text: The pier, of: HBD, expect: "
        #expect(mended(ofParty + "solely}]}") == ofParty + "only}]}")
    }

    @Test func settingsAreMended() {
        func said(_ settings: String) -> [String] {
            graph("===\n\(settings)\n===\n").diagnostics.flatMap { [$0.message] + $0.fixIts.map(\.replacement) }
        }
        #expect(said("mode: strickt") == ["the mode must be 'loose' or 'strict'; did you mean 'strict'?", "strict"])
        #expect(said("mode: formal").last == "strict")
        #expect(said("map: {argumentLabelMode: titles}").last == "title")
        #expect(said("mode: sideways") == ["the mode must be 'loose' or 'strict'"])
    }

    @Test func titlesAreMended() {
        #expect(
            mended("[Who pays]: who? #question\n\n[B]: b {answers: Who pay, reply: full}")
                == "[Who pays]: who? #question\n\n[B]: b {answers: Who pays, reply: full}")
        #expect(mended("[Who pays]: a\n\n[B]: by @[Who pay].") == "[Who pays]: a\n\n[B]: by @[Who pays].")
        #expect(mended("<Costs>: a\n\n[B]: by @<Cots>.") == "<Costs>: a\n\n[B]: by @<Costs>.")
        #expect(mended("[Who pays]: a\n  - [Who pay]") == "[Who pays]: a\n  - [Who pays]")
    }

    @Test func ofOneOrTwoLettersNothingIsSure() {
        #expect(mended("[A]: a {bi: x}") == nil)
        #expect(mended("[Q1]: a\n\n[B]: by @[Q2], {restates: Q3}") == nil)
        #expect(mended("[Q1]: a\n  - [Q2]") == nil)
    }

    @Test func aValueThatAYAMLReaderPlacedRoughlyIsLeftAlone() {
        #expect(mended("[A]: a {in: !!str leter, quote: The pier}") == nil)
        #expect(mended("[A]: a {\n  in: leter\n  quote: The pier\n}") == "[A]: a {\n  in: letter\n  quote: The pier\n}")
    }

    @Test func wordsThatFurtherPlacesTakeOverAreLeftAlone() {
        let further = "[A]: a {in: letter, quote: The pier is open, also: [{in: minutes}]}"
        #expect(mended(further) == nil)
        #expect(mended("[A]: a {in: letter, quote: The pier, also: [{in: minuts, quote: Nothing}]}") != nil)
    }

    /// The quotations of a text after all its sure repairs, and how many repairs are left to the author.
    private func repaired(_ text: String) -> (text: String, suggestions: Int) {
        var source = Self.parties + text
        let fixes = graph(source, citing: Self.texts).diagnostics.flatMap(\.fixIts)
        for fix in fixes.filter({ $0.certainty == .sure }).sorted(by: {
            $0.range.bounds.lowerBound > $1.range.bounds.lowerBound
        }) {
            source = applied(fix, to: source)
        }
        return (String(source.dropFirst(Self.parties.count)), fixes.count { $0.certainty == .suggestion })
    }

    @Test(arguments: ["The peer is open", "The pier is [now] open", "The pier was open", "The [p]ier is open"])
    func noSureRepairChangesTheWordsOfAQuotation(_ words: String) {
        for place in ["letter", "minutes"] {
            let text = "[A]: a {in: \(place), quote: \"\(words)\"}"
            #expect(repaired(text).text == text)
        }
    }

    @Test func whatIsProbablyMeantIsSuggestedAndWhatIsSureIsMended() {
        let wrongWord = "[A]: a {in: letter, quote: The peer is open}"
        #expect(repaired(wrongWord) == (wrongWord, 1))
        let elsewhere = "[A]: a {in: minutes, quote: The pier is open}"
        #expect(repaired(elsewhere) == (elsewhere, 1))
        let key = "[A]: a {in: letter, qoute: The pier}"
        #expect(repaired(key) == ("[A]: a {in: letter, quote: The pier}", 0))
        let typography = "[A]: a {in: letter, quote: The\u{AD} pier is open}"
        #expect(repaired(typography) == ("[A]: a {in: letter, quote: The pier is open}", 0))
    }

    private func loaded(_ text: String) throws -> [Diagnostic] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "rejoinder-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(text.utf8).write(to: folder.appending(path: "s.md"))
        return try Workspace.corpus(at: folder.path).diagnostics
    }

    @Test(arguments: ["---\nid: s\n---\nabc\n", "---\nid: s\nsha256: 0\n---\nabc\n", "---\r\nid: s\r\n---\r\nabc\n"])
    func aMissingOrOtherHashIsMended(_ text: String) throws {
        let fix = try #require(try loaded(text).first?.fixIts.first)
        #expect(try loaded(applied(fix, to: text)).isEmpty)
        // A hash that is missing is made of the text there is; one that differs says that the text may be another.
        #expect(fix.certainty == (text.contains("sha256") ? .suggestion : .sure))
    }
}
