import ArgumentParser

/// The option of a command line; without this name it could be the warning on a node that the analysis also calls so.
typealias Flag = ArgumentParser.Flag
