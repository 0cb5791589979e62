import ArgdownSyntax
import TestInputs
import Testing

/// Any bytes give a tree that holds every one of them.
@Suite struct LosslessnessTests {
    private func check(_ source: SourceFile, at place: SourceLocation = #_sourceLocation) {
        let tree = parse(source).value
        var end = 0
        for token in tree.tokens {
            guard token.bounds.lowerBound == end, !token.bounds.isEmpty else {
                Issue.record(
                    "token at \(token.bounds) after \(end) in \(source.text.debugDescription)", sourceLocation: place)
                return
            }
            end = token.bounds.upperBound
        }
        #expect(end == source.utf8.count, "\(source.text.debugDescription)", sourceLocation: place)
        #expect(tree.description == source.text, sourceLocation: place)
        for element in tree.blocks.flatMap(\.elements) {
            #expect(element.content.upperBound <= tree.tokens.count && element.data.upperBound <= tree.data.count)
            #expect(element.bounds.upperBound <= source.utf8.count)
        }
    }

    @Test(arguments: representativeInputs) func soundTextsAreRead(_ text: String) {
        check(SourceFile(text: text))
        #expect(!parse(SourceFile(text: text)).hasErrors)
    }

    @Test(arguments: brokenInputs) func brokenTextsAreKept(_ text: String) { check(SourceFile(text: text)) }

    @Test func everyPrefixOfATextIsKept() {
        for text in representativeInputs {
            let bytes = Array(text.utf8)
            for end in stride(from: 0, to: bytes.count, by: 3) {
                check(SourceFile(path: "x", bytes: Array(bytes[..<end])))
            }
        }
    }

    @Test func mutatedTextsAreKept() {
        var numbers = SeededNumbers(seed: 1)
        for _ in 0..<3000 { check(SourceFile(path: "x", bytes: Mutation.bytes(&numbers))) }
    }

    @Test func randomBytesAreKept() {
        var numbers = SeededNumbers(seed: 2)
        let marks = Array("[]<>(){}#@*_+-:.,\"'\\/=!\n\n \t1aé".utf8)
        for _ in 0..<1000 {
            check(
                SourceFile(
                    path: "x", bytes: (0..<numbers.below(60)).map { _ in UInt8(truncatingIfNeeded: numbers.next()) }))
            check(SourceFile(path: "x", bytes: (0..<numbers.below(60)).map { _ in numbers.pick(marks) }))
        }
    }
}
