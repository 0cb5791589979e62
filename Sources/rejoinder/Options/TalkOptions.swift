import ArgumentParser
import Argumentation
import Desk

/// How much a command says besides its result.
struct TalkOptions: ParsableArguments {
    @Flag(name: [.customShort("q"), .long], help: "Say nothing but errors.") var quiet = false
    @Flag(name: [.customShort("v"), .long], help: "Say more: every message, however many.") var verbose = false
    @Option(help: ArgumentHelp("When to colour: auto, always or never. NO_COLOR wins.", valueName: "when"))
    var color = Ink.Choice.auto
    @Option(
        help: ArgumentHelp(
            "Stop searching after so many seconds, with exit code 6 and what was found by then.", valueName: "seconds"),
        transform: TalkOptions.timeLimit)
    var timeout: TimeLimit?

    var console: Console {
        Console(
            verbosity: quiet ? .quiet : verbose ? .verbose : .normal, ink: Ink(color, for: Stream.error.rawValue),
            outputInk: Ink(color, for: Stream.output.rawValue))
    }

    func validate() throws {
        if quiet, verbose { throw ValidationError("'-q' and '-v' exclude each other.") }
    }

    private static func timeLimit(_ text: String) throws -> TimeLimit {
        guard let seconds = Double(text), seconds > 0, seconds < 1e6 else {
            throw ValidationError("a number of seconds is wanted, such as 10 or 0.5")
        }
        return TimeLimit(.milliseconds(Int(seconds * 1000)))
    }
}

extension Ink.Choice: ExpressibleByArgument {}

extension TalkOptions {
    /// The work that `--timeout` allows.
    var budget: Budget { timeout?.budget ?? .unlimited }

    /// How long one picture may take.
    var pictureLimit: Duration { timeout?.allowed ?? .picture }

    /// For messages about a command line that could not be read.
    static var standard: Console {
        Console(
            verbosity: .normal, ink: Ink(.auto, for: Stream.error.rawValue),
            outputInk: Ink(.auto, for: Stream.output.rawValue))
    }
}
