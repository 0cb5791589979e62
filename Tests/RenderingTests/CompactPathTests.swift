import Testing

@testable import Rendering

@Suite struct CompactPathTests {
    @Test func curvesAreWrittenRelativeToTheEndOfTheLast() {
        check("M10,20C11,22 12.54,24 13,26 14,28 15,30 16.06,32", "M10,20c1,2 2.5,4 3,6 1,2 2,4 3.1,6")
    }

    @Test func roundingErrorsDoNotAddUp() {
        check("M0,0C0,0 0,0 0.04,0 0,0 0,0 0.08,0", "M0,0c0,0 0,0 0,0 0,0 0,0 0.1,0")
    }

    @Test(arguments: ["", "M1,2", "M1,2L3,4", "M1,2C3,4 5,6", "MaC"]) func otherPathsAreLeftAlone(path: String) {
        check(path, nil)
    }

    private func check(_ path: String, _ compact: String?, sourceLocation: SourceLocation = #_sourceLocation) {
        #expect(CompactPath.rewritten(path) == compact, sourceLocation: sourceLocation)
    }
}
