/// A text format for Dung frameworks.
public enum FrameworkFormat: String, CaseIterable, Sendable {
    /// ICCMA 2023: `p af <count>`, then one attack `i j` a line, arguments numbered from 1.
    case af
    /// ASPARTIX: `arg(a).` and `att(a,b).`.
    case apx
    /// Trivial graph format: one argument a line, `#`, then one attack `a b` a line.
    case tgf
}
