import ArgumentParser
import Desk
import Wording

/// Runs one command line.
enum Program {
    static func run(_ arguments: [String]) -> ExitStatus {
        let names = RootCommand.configuration.subcommands.map { $0._commandName } + ["help"]
        do {
            var command = try RootCommand.parseAsRoot(
                ArgumentOrder.subcommandFirst(arguments, subcommands: names))
            guard let subcommand = command as? any Subcommand else {
                try command.run()
                return .done
            }
            return run(subcommand)
        } catch {
            return explain(error, arguments, subcommands: names)
        }
    }

    private static let outOfTime: StaticString = "rejoinder: error: time is up; the result is not complete\n"

    private static func run(_ command: any Subcommand) -> ExitStatus {
        let console = command.talk.console
        command.talk.timeout?.enforce(saying: outOfTime, exitingWith: ExitStatus.limit.rawValue)
        do {
            try command.run(console)
            return .done
        } catch let failure as DeskFailure {
            console.report(failure)
            return ExitStatus(failure.kind)
        } catch let status as ExitStatus {
            return status
        } catch {
            console.report(DeskFailure(.usage, "\(error)"))
            return .usage
        }
    }

    /// Prints help where help was asked for, else what is wrong with the command line.
    private static func explain(_ error: any Error, _ arguments: [String], subcommands: [String]) -> ExitStatus {
        let text = RootCommand.fullMessage(for: error, columns: Terminal.width(of: Stream.output.rawValue))
        guard RootCommand.exitCode(for: error) != .success else {
            Stream.output.write(text.last == "\n" ? text : text + "\n")
            return .done
        }
        if let word = arguments.first, !word.hasPrefix("-"), !subcommands.contains(word) {
            let console = TalkOptions.standard
            console.report(unknown(word, subcommands))
        } else {
            Stream.error.write("rejoinder: " + VisibleText.lines(lowercasedError(text)) + "\n")
        }
        return .usage
    }

    private static func unknown(_ word: String, _ subcommands: [String]) -> DeskFailure {
        guard !word.contains("."), !word.contains("/") else {
            return DeskFailure(
                .usage, "a file needs a command before it", help: "rejoinder check \(word)\nrejoinder map \(word)")
        }
        return DeskFailure(
            .usage, "there is no command '\(word)'" + DidYouMean.question(for: word, among: subcommands),
            help: "'rejoinder --help' lists the commands")
    }

    /// The parser's `Error: Unknown option` in the form of all our messages.
    private static func lowercasedError(_ text: String) -> String {
        guard text.hasPrefix("Error: ") else { return text }
        let rest = text.dropFirst("Error: ".count)
        return "error: " + rest.prefix(1).lowercased() + rest.dropFirst()
    }
}
