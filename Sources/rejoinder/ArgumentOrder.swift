/// Lets options stand before the subcommand: `rejoinder --as-of 2022-02-01 map` is `rejoinder map --as-of 2022-02-01`.
enum ArgumentOrder {
    /// The options that take the next word as their value.
    private static let valued: Set<String> = [
        "-o", "--output", "-f", "--format", "--as-of", "--party", "--source", "--kind", "--semantics", "--color",
        "--timeout", "--corpus",
    ]

    /// The words with everything before the subcommand moved behind it; as they are when there is no subcommand.
    ///
    /// `-h`, `--help` and `--version` without a subcommand are left where they are.
    static func subcommandFirst(_ arguments: [String], subcommands: [String]) -> [String] {
        var position = 0
        while position < arguments.count, arguments[position].hasPrefix("-"), arguments[position] != "-" {
            guard arguments[position] != "--" else { return arguments }
            position += valued.contains(arguments[position]) ? 2 : 1
        }
        guard position > 0, position < arguments.count, subcommands.contains(arguments[position]) else {
            return arguments
        }
        return [arguments[position]] + arguments[..<position] + arguments[(position + 1)...]
    }
}
