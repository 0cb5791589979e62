/// Starting the program and ending it.
let startUp = Benchmark(name: "start-up", summary: "rejoinder --version, from the folder of this program") {
    var times: [Double] = []
    for _ in 0..<30 {
        let run = try ChildRun(ChildRun.neighbour("rejoinder"), ["--version"])
        guard run.status == 0 else { throw ChildRun.Failure.code(run.status) }
        times.append(run.wallMilliseconds)
    }
    times.sort()
    print("  median \(Stopwatch.text(times[times.count / 2])) ms, best \(Stopwatch.text(times[0])) ms")
}
