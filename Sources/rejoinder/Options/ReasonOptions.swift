import Analysis
import ArgumentModel
import ArgumentParser
import Argumentation
import Desk
import DisputeModel

/// How a graph is reasoned about.
struct ReasonOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What counts as an acceptable view: grounded, complete, preferred, stable, semi-stable or ideal.",
            valueName: "name"),
        transform: ReasonOptions.semantics)
    var semantics = Semantics.grounded

    func report(on dispute: Dispute, _ talk: TalkOptions) -> Report {
        analyze(dispute, under: semantics, limits: AnalysisLimits(budget: talk.budget))
    }

    private static let offered: [Semantics] = [.grounded, .complete, .preferred, .stable, .semiStable, .ideal]

    private static func semantics(_ text: String) throws -> Semantics {
        if let found = offered.first(where: { $0.name == text.lowercased() || $0.rawValue == text.uppercased() }) {
            return found
        }
        let names = offered.map(\.name)
        throw ValidationError(
            "there is no semantics '\(text)'" + DidYouMean.question(for: text, among: names)
                + " (semantics: \(names.joined(separator: ", ")))")
    }
}
