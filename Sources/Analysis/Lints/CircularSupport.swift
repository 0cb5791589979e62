import ArgumentModel
import DisputeModel

extension LintRule {
    /// Reasons that rest on one another; see `SupportCircles`.
    static var circularSupport: LintRule {
        LintRule(
            isMistake: true, find: { SupportCircles($0).circles },
            sentence: { nodes, phrasing in
                let titles = phrasing.titles(nodes + nodes.prefix(1))
                return "Circular support: \(titles.joined(separator: " rests on "))."
            })
    }
}
