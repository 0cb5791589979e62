import ArgumentModel
import Testing

@testable import Rendering

@Suite struct ThemeTests {
    @Test func contrastIsThatOfTheStandard() {
        #expect(Theme.print.text.contrast(with: Theme.print.canvas) == 21)
        #expect(abs(Theme.Color("#767676").contrast(with: Theme.Color("#FFFFFF")) - 4.54) < 0.005)
    }

    @Test(arguments: Theme.all, Relation.Kind.allCases)
    func everyLineStandsOutFromTheGroundsItRunsOver(theme: Theme, kind: Relation.Kind) {
        #expect(theme.line(kind).contrast(with: theme.canvas) >= 4.5)
        #expect(theme.line(kind).contrast(with: theme.group) >= 4.5)
    }

    @Test(arguments: Theme.all, Diagram.Node.Kind.allCases)
    func wordsInBoxesAreEasyToRead(theme: Theme, kind: Diagram.Node.Kind) {
        #expect(theme.text.contrast(with: theme.fill(of: kind)) >= 6.5)
        #expect(theme.meta.contrast(with: theme.fill(of: kind)) >= 6.5)
        #expect(theme.canvas.contrast(with: theme.text) >= 6.5)
    }

    @Test(arguments: Theme.all, Diagram.Node.Kind.allCases)
    func bordersStandOutFromBothSides(theme: Theme, kind: Diagram.Node.Kind) {
        #expect(theme.border.contrast(with: theme.canvas) >= 5)
        #expect(theme.border.contrast(with: theme.group) >= 5)
        #expect(theme.border.contrast(with: theme.fill(of: kind)) >= 5)
    }

    @Test(arguments: Theme.all) func themesAreFoundByTheirNames(theme: Theme) {
        #expect(Theme(named: theme.name) == theme)
    }

    @Test func unknownThemesAreNotFound() { #expect(Theme(named: "sepia") == nil) }

    @Test func noTwoRelationsLookAlikeWithoutColour() {
        let looks = Relation.Kind.allCases.filter { $0 != .entails }.map { kind in
            let style = LineStyle.of(kind)
            return "\(style.width) \(style.dash) \(style.head) \(style.ends)"
        }
        #expect(Set(looks).count == looks.count)
    }
}
