import Glibc

/// Starting the program and ending it.
let startUp = Benchmark(name: "start-up", summary: "rejoinder --version, from the folder of this program") {
    let own = CommandLine.arguments[0]
    let folder = own.lastIndex(of: "/").map { String(own[...$0]) } ?? "./"
    var times: [Double] = []
    for _ in 0..<30 {
        times.append(
            Stopwatch.milliseconds(try ContinuousClock().measure { try run(folder + "rejoinder", "--version") }))
    }
    times.sort()
    print("  median \(Stopwatch.text(times[times.count / 2])) ms, best \(Stopwatch.text(times[0])) ms")
}

private enum SpawnFailure: Error { case code(Int32) }

/// Runs a program to its end, its output discarded. (Foundation's `Process` looks for the end only now and then.)
private func run(_ program: String, _ argument: String) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(argument), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let code = posix_spawn(&process, program, &actions, nil, &arguments, environ)
    guard code == 0 else { throw SpawnFailure.code(code) }
    var status: Int32 = 0
    guard waitpid(process, &status, 0) == process, status == 0 else { throw SpawnFailure.code(status) }
}
