import Testing

@testable import rejoinder

@Suite struct ArgumentOrderTests {
    @Test(arguments: [
        (["--as-of", "2022", "map", "g"], ["map", "--as-of", "2022", "g"]),
        (["-q", "check"], ["check", "-q"]), (["--party=RU", "map"], ["map", "--party=RU"]),
        (["check", "-q"], ["check", "-q"]), (["-h"], ["-h"]), (["-o", "map"], ["-o", "map"]),
        (["-q", "other"], ["-q", "other"]), (["--", "map"], ["--", "map"]),
    ])
    func optionsBeforeTheSubcommandMoveBehindIt(words: [String], expected: [String]) {
        #expect(ArgumentOrder.subcommandFirst(words, subcommands: ["map", "check"]) == expected)
    }
}
