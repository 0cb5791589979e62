import Glibc
import Rendering

// A closed pipe ends the program as silently as an interrupt does, whatever the parent process had set.
signal(SIGPIPE, SIG_DFL)
// A file that grows beyond what is allowed is an error of that file, to be told and cleaned up.
signal(SIGXFSZ, SIG_IGN)
if CommandLine.arguments.dropFirst().first == RenderWorker.subcommand { RenderWorker.run() }
exit(Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
