import ArgumentParser

/// How much a command says besides its result.
struct TalkOptions: ParsableArguments {
    @Flag(name: [.customShort("q"), .long], help: "Say nothing but errors.") var quiet = false
    @Flag(name: [.customShort("v"), .long], help: "Say more: every message, however many.") var verbose = false
    @Option(help: ArgumentHelp("When to colour: auto, always or never. NO_COLOR wins.", valueName: "when"))
    var color = Ink.Choice.auto
    @Option(
        help: ArgumentHelp("Give up after so many seconds, with exit code 6.", valueName: "seconds"),
        transform: TalkOptions.seconds)
    var timeout: Double?

    var console: Console {
        Console(
            verbosity: quiet ? .quiet : verbose ? .verbose : .normal, ink: Ink(color, for: Stream.error.rawValue),
            outputInk: Ink(color, for: Stream.output.rawValue))
    }

    func validate() throws {
        if quiet, verbose { throw ValidationError("'-q' and '-v' exclude each other.") }
    }

    private static func seconds(_ text: String) throws -> Double {
        guard let seconds = Double(text), seconds > 0, seconds < 1e6 else {
            throw ValidationError("a number of seconds is wanted, such as 10 or 0.5")
        }
        return seconds
    }
}

extension Ink.Choice: ExpressibleByArgument {}

extension TalkOptions {
    /// For messages about a command line that could not be read.
    static var standard: Console {
        Console(
            verbosity: .normal, ink: Ink(.auto, for: Stream.error.rawValue),
            outputInk: Ink(.auto, for: Stream.output.rawValue))
    }
}
