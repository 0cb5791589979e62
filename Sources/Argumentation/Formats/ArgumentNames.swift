/// What a file calls its arguments.
public struct ArgumentNames: Hashable, Sendable {
    /// The number of arguments.
    public let count: Int
    private let names: [String]?

    /// The names `1` … `count`, which need no storage.
    public static func numbers(upTo count: Int) -> ArgumentNames { ArgumentNames(count: count, names: nil) }

    /// The given names, by argument.
    public static func given(_ names: [String]) -> ArgumentNames { ArgumentNames(count: names.count, names: names) }

    /// The name of an argument.
    public func name(of argument: Framework.Argument) -> String {
        names?[argument.position] ?? String(argument.position + 1)
    }

    /// The argument with a name, if there is one. O(count) for given names.
    public func argument(named name: String) -> Framework.Argument? {
        if let names { return names.firstIndex(of: name).map { Framework.Argument($0) } }
        guard let number = Int(name), String(number) == name, number >= 1, number <= count
        else { return nil }
        return Framework.Argument(number - 1)
    }
}
