import ArgdownSyntax
import Testing

@Suite struct FrontmatterTests {
    private func frontmatter(_ text: String) -> String? {
        let tree = parse(SourceFile(text: text)).value
        return tree.frontmatter.map { tree.source.text(in: $0) }
    }

    @Test func itStandsBetweenTwoRowsAtTheTop() {
        #expect(frontmatter("===\na: b\n===\n\nc") == "a: b\n")
        #expect(frontmatter("\n\n// c\n=====  \na: b\n=== \nd") == "a: b\n")
        #expect(frontmatter("===\r\na: b\r\n===\r\nc") == "a: b\r\n")
        #expect(frontmatter("===\n===") == "")
        #expect(frontmatter("a\n\n===\nb: c\n===") == nil)
        #expect(frontmatter("=== a\nb: c\n===") == nil)
    }

    @Test func unclosedFrontmatterIsTextAndReported() {
        check(
            "1️⃣===\na: b\n\n[C]: c", reads: "=== a: b\n[C]: c",
            saying: ["unclosed-frontmatter at 1 '===': the frontmatter is not closed, so it is read as text"])
    }
}
