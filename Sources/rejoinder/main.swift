import Glibc
import Rendering

// A closed pipe ends the program as silently as an interrupt does, whatever the parent process had set.
signal(SIGPIPE, SIG_DFL)
if CommandLine.arguments.dropFirst().first == RenderWorker.subcommand { RenderWorker.run() }
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
