import ArgdownSyntax
import Testing

@Suite struct DataTests {
    @Test func flowDataAreReadWithTheirTypes() {
        check(
            "[A]: a {x: 1, \"y z\": [b, \"c, d\", null], w: {v: it is}, u, t: }",
            reads: "[A]: a {x: 1, \"y z\": [b, \"c, d\", null], w: {v: it is}, u: null, t: null}")
    }

    @Test func bracesAndApostrophesInScalarsAreText() {
        check(
            "[A]: a {x: don't, y: 5\" pipe, z: rock 'n' roll}",
            reads: "[A]: a {x: don't, y: 5\" pipe, z: rock 'n' roll}")
        check("[A]: a {x: 'it''s }', y: [\"}\", '{']}", reads: "[A]: a {x: \"it's }\", y: [\"}\", \"{\"]}")
        check("[A]: a {x: \"\\\\\"} #t", reads: "[A]: a #t {x: \"\\\\\"}")
    }

    @Test func dataMayStandOnTheirOwnLineAndMoreThanOnce() {
        check(
            "[A]: a\n  {x: 1}\n  {y: 2} #t {z: 3} // c\n\nb {w: 4}", reads: "[A]: a #t {x: 1} {y: 2} {z: 3}\nb {w: 4}")
        check("[A]: a {x: 1,\n   y: [2,\n 3]}", reads: "[A]: a {x: 1, y: [2, 3]}")
    }

    @Test func positionsAreExact() throws {
        let source = "[Ä]: é {kéy: \"vål\", l: [ x y , 'z']}"
        let tree = parse(SourceFile(text: source)).value
        let entries = try #require(tree.data.first?.value?.entries)
        #expect(entries.map { tree.source.text(in: $0.keyBounds) } == ["kéy", "l"])
        #expect(entries.map { tree.source.text(in: $0.value.bounds) } == ["\"vål\"", "[ x y , 'z']"])
        #expect(entries[1].value.items.map { tree.source.text(in: $0.bounds) } == ["x y", "'z'"])
    }

    @Test func blockDataEndAtABraceOnItsOwnLine() {
        check("[A]: a {\n  x: \"}\"\n  y:\n    - 1 }\n} #t\n\n[B]: b", reads: "[A]: a #t {block}\n[B]: b")
        check(
            "[A]: a {\n  x: [\n    {y: 1\n    },\n    {y: 2\n  }]\n}\n  + [B]: b",
            reads: "[A]: a {block}\n  supports it: [B]: b")
    }

    @Test func rarerYAMLIsLeftToTheYAMLReader() {
        check(
            "[A]: a {x: &y 1}\n\n[B]: b {x: !t 1}\n\n[C]: c {x: \"two\n lines\"}",
            reads: "[A]: a {raw}\n[B]: b {raw}\n[C]: c {raw}")
    }

    @Test func bracesBeforeTextAreText() {
        check(
            "[A]: a 1️⃣{b} c\n  + [D]: d", reads: "[A]: a {b} c\n  supports it: [D]: d",
            saying: ["braces-in-text at 1 '{b}': text follows these braces, so they are not metadata"])
    }

    @Test func unclosedDataAreTextAndReported() {
        for open in ["{", "{x: \"", "{x: 'y", "{x: {y: 1}", "{\n  x: y"] {
            let source = "[A]: a 1️⃣\(open)\n\n[B]: b"
            let text = open.split { $0.isWhitespace }.joined(separator: " ")
            check(
                source, reads: "[A]: a \(text)\n[B]: b",
                saying: ["unclosed-data at 1 '{': these metadata are not closed"])
        }
    }
}
