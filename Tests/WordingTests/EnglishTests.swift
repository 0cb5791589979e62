import Testing
import Wording

@Suite struct EnglishTests {
    @Test(arguments: [
        ([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B, C and D"),
    ])
    func aListEndsInAnd(_ items: [String], _ expected: String) { #expect(English.list(items) == expected) }

    @Test func anotherWordMayStandBeforeTheLast() { #expect(English.list(["A", "B", "C"], "or") == "A, B or C") }

    @Test(arguments: [(0, "0 texts"), (1, "1 text"), (2, "2 texts"), (21, "21 texts")])
    func onlyOneIsSingular(_ count: Int, _ expected: String) { #expect(English.counted(count, "text") == expected) }

    @Test(arguments: [("", ""), ("a", "A"), ("éa", "Éa"), ("Ab", "Ab"), ("1a", "1a")])
    func onlyTheFirstLetterIsRaised(_ text: String, _ expected: String) { #expect(text.capitalizedFirst == expected) }
}
