import Argumentation
import Glibc

/// One row of the table of generated frameworks.
private struct Instance {
    let family: Family
    let count: Int
    let degree: Int
    let percent: Int

    var name: String { "\(family.rawValue)_\(count)_\(degree)_\(percent)" }

    static let all = [
        Instance(family: .er, count: 300, degree: 8, percent: 0),
        Instance(family: .er, count: 500, degree: 5, percent: 0),
        Instance(family: .er, count: 1000, degree: 3, percent: 0),
        Instance(family: .ba, count: 1000, degree: 2, percent: 40),
        Instance(family: .ba, count: 2000, degree: 3, percent: 60),
        Instance(family: .ws, count: 500, degree: 12, percent: 70),
        Instance(family: .ws, count: 1000, degree: 8, percent: 30),
        Instance(family: .grid, count: 900, degree: 0, percent: 50),
        Instance(family: .grid, count: 2000, degree: 0, percent: 50),
        Instance(family: .scc, count: 1000, degree: 8, percent: 60),
        Instance(family: .scc, count: 2000, degree: 3, percent: 80),
        Instance(family: .admbuster, count: 2000, degree: 0, percent: 0),
    ]
}

/// Prints a table: for every family and task the processor time in milliseconds and the peak memory in megabytes of a
/// process that reads the framework and answers.
func runSuite(secondsPerTask: Int) throws {
    let tasks = ["SE-GR", "SE-PR", "DC-CO", "DS-PR", "SE-ST", "SE-SST", "SE-STG", "SE-ID"]
    let path = "/tmp/rejoinder-bench-\(getpid()).af"
    defer { unlink(path) }
    print("| ms (MB) | \(tasks.joined(separator: " | ")) |")
    print("|---\(String(repeating: "|---", count: tasks.count))|")
    for instance in Instance.all {
        let framework = instance.family.framework(
            count: instance.count, degree: instance.degree, percent: instance.percent, seed: 7)
        let file = FrameworkFile(framework: framework, names: .numbers(upTo: framework.argumentCount))
        save(file.bytes(as: .af), to: path)
        let cells = try tasks.map { task in
            let query = String(framework.argumentCount / 2)
            let run = try ChildRun(CommandLine.arguments[0], ["solve", task, path, query, String(secondsPerTask)])
            let time = run.status == 0 ? String(Int(run.cpuMilliseconds.rounded())) : "unknown"
            return "\(time) (\(run.peakMegabytes))"
        }
        print("| \(instance.name) | \(cells.joined(separator: " | ")) |")
    }
}

private func save(_ bytes: [UInt8], to path: String) {
    guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
}
