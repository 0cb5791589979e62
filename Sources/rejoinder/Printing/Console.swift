import Desk
import Wording

/// Where a command's talk goes, and how much of it is wanted.
struct Console {
    enum Verbosity: Comparable { case quiet, normal, verbose }

    let verbosity: Verbosity
    /// For talk, on the error stream.
    let ink: Ink
    /// For data, on the output stream.
    let outputInk: Ink

    /// Talk that is not needed to understand the result; silenced by `-q`.
    func say(_ text: String) {
        if verbosity >= .normal { Stream.error.write(text + "\n") }
    }

    func warn(_ message: String) {
        guard verbosity >= .normal else { return }
        Stream.error.write("rejoinder: \(ink(.warning, "warning:")) \(VisibleText.line(message))\n")
    }

    /// Says that a graph has errors, where their messages are not printed.
    func warn(ofErrorsIn graph: OpenGraph) {
        let errors = graph.errorCount
        guard errors > 0 else { return }
        warn(
            "the graph has \(English.counted(errors, "error")); 'rejoinder check' shows \(errors == 1 ? "it" : "them")")
    }

    func report(_ failure: DeskFailure) {
        var text = "rejoinder: \(ink(.error, "error:")) \(VisibleText.line(failure.message))\n"
        if let help = failure.help ?? failure.next?.words {
            let lines = VisibleText.lines(help).split(separator: "\n", omittingEmptySubsequences: false)
            text += "  \(ink(.note, "help:")) " + lines.joined(separator: "\n        ") + "\n"
        }
        Stream.error.write(text)
    }
}
