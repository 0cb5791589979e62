/// An abstract argumentation framework: arguments and the attacks between them.
///
/// Dung (1995), definition 2, https://doi.org/10.1016/0004-3702(94)00041-X. Attacks are kept in both directions in
/// compressed sparse rows with 32-bit numbers; there is no object per argument. An attack that is given twice is kept
/// twice, which changes no answer.
public struct Framework: Hashable, Sendable {
    /// An argument, numbered from 0.
    public struct Argument: DenseID {
        public let rawValue: Int32
        public init(rawValue: Int32) { self.rawValue = rawValue }
    }

    let targets: CompressedRows<Argument>
    let attackers: CompressedRows<Argument>

    /// Creates a framework in which `attackers[i]` attacks `targets[i]`. O(arguments + attacks).
    ///
    /// - Precondition: Both arrays are equally long and all arguments lie in `0 ..< argumentCount`.
    public init(argumentCount: Int, attackers: [Argument], targets: [Argument]) {
        self.targets = CompressedRows(rowCount: argumentCount, rows: attackers, columns: targets)
        self.attackers = CompressedRows(rowCount: argumentCount, rows: targets, columns: attackers)
    }

    /// Creates a framework from pairs of positions: the first attacks the second.
    public init(argumentCount: Int, attacks: [(Int, Int)]) {
        self.init(
            argumentCount: argumentCount, attackers: attacks.map { Argument($0.0) },
            targets: attacks.map { Argument($0.1) })
    }

    /// The number of arguments.
    public var argumentCount: Int { targets.rowCount }

    /// The number of attacks.
    public var attackCount: Int { targets.columns.count }

    /// All arguments, ascending.
    public var arguments: some RandomAccessCollection<Argument> & Sendable { ArgumentRange(count: argumentCount) }

    /// The arguments that attack an argument, in the order given.
    public func attackers(of argument: Argument) -> ArraySlice<Argument> { attackers[argument] }

    /// The arguments that an argument attacks, in the order given.
    public func attacks(from argument: Argument) -> ArraySlice<Argument> { targets[argument] }
}

/// The arguments 0 ..< count.
private struct ArgumentRange: RandomAccessCollection, Sendable {
    let count: Int
    var startIndex: Int { 0 }
    var endIndex: Int { count }
    subscript(position: Int) -> Framework.Argument { Framework.Argument(position) }
}
