package import Analysis

extension DeskFailure {
    /// What the answers that were asked for lack because a limit was hit; nil when they lack nothing.
    package init?(cutting reports: Report...) {
        let cuts = reports.flatMap(\.cuts)
        guard !cuts.isEmpty else { return nil }
        let named = cuts.indices.filter { !cuts[..<$0].contains(cuts[$0]) }.map { cuts[$0] }
        self.init(.limit, "a limit was hit: " + named.joined(separator: ", and "))
    }
}
