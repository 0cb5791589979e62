/// The argumentation semantics: which sets of arguments (or assumptions) count as acceptable points of view.
///
/// Definitions in Dung (1995), https://doi.org/10.1016/0004-3702(94)00041-X, unless said otherwise. For flat
/// assumption-based argumentation read "assumption" for "argument", as in Bondarenko, Dung, Kowalski & Toni (1997),
/// https://doi.org/10.1016/S0004-3702(97)00015-5.
public enum Semantics: String, CaseIterable, Sendable {
    /// No member attacks a member (definition 5).
    case conflictFree = "CF"
    /// A conflict-free set that is maximal under inclusion.
    case naive = "NA"
    /// A conflict-free set that attacks every attacker of its members (definition 6).
    case admissible = "AD"
    /// An admissible set that contains every argument it defends (definition 23).
    case complete = "CO"
    /// The least complete set (definition 20); there is exactly one.
    case grounded = "GR"
    /// An admissible set that is maximal under inclusion (definition 7).
    case preferred = "PR"
    /// A conflict-free set that attacks everything outside it (definition 13); there may be none.
    case stable = "ST"
    /// A complete set whose range (members and what they attack) is maximal: Verheij (1996), Caminada (2006),
    /// https://doi.org/10.1007/11853886_11.
    case semiStable = "SST"
    /// A conflict-free set whose range is maximal: Verheij (1996).
    case stage = "STG"
    /// The largest admissible set contained in every preferred one; there is exactly one.
    /// Dung, Mancarella & Toni (2007), https://doi.org/10.1016/j.artint.2007.05.003.
    case ideal = "ID"
}
