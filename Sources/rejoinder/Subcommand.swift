import ArgumentParser

/// A command that talks on the console.
protocol Subcommand: ParsableCommand {
    var talk: TalkOptions { get }
    func run(_ console: Console) throws
}
