package import Analysis

extension Report {
    /// Whether a limit cut the answers given so far: `partial` in JSON, and exit code 6.
    package var isCut: Bool { !cuts.isEmpty }
}
