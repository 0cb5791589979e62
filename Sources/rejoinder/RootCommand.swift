import ArgumentParser

struct RootCommand: ParsableCommand {
    /// Name and version, for `--version` and for the `tool` of JSON documents.
    static let tool = "rejoinder 0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "rejoinder",
        abstract: "Turn source documents into an argument graph, reason over it, and draw it.",
        discussion: """
            GRAPH is an Argdown file; without one, the only .argdown file in ./graphs is meant, and '-' is standard \
            input. Options may stand before or after the subcommand. Results go to standard output or to '-o FILE'; \
            messages go to standard error.

            Exit codes: 0 done; 1 findings; 2 wrong usage; 3 not a graph; 4 a quotation or a hash could not be \
            verified; 5 a file could not be read or written; 6 a limit was hit.

            Start with: rejoinder check graphs/debate.argdown
            """,
        version: tool,
        subcommands: [
            CheckCommand.self, MapCommand.self, UnansweredCommand.self, ContradictionsCommand.self,
            PositionsCommand.self,
            NormsCommand.self,
            ListCommand.self, ShowCommand.self, ExplainCommand.self, SolveCommand.self, StrengthCommand.self,
            TimelineCommand.self, DiffCommand.self, PacketCommand.self, PageCommand.self, ServeCommand.self,
            FindCommand.self,
            FormatCommand.self,
            ExportCommand.self,
        ])
}
