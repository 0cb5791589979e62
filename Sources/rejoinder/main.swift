import Glibc

// A closed pipe ends the program as silently as an interrupt does, whatever the parent process had set.
signal(SIGPIPE, SIG_DFL)
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
