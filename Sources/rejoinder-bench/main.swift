import Foundation

// Each benchmark stands in a file of its own and is listed here.
let benchmarks: [Benchmark] = [reading, reasoning, startUp]

let names = Array(CommandLine.arguments.dropFirst())
for name in names where !benchmarks.contains(where: { $0.name == name }) {
    print("there is no benchmark '\(name)'")
    exit(2)
}
if names.isEmpty {
    print("usage: rejoinder-bench NAME…")
    for benchmark in benchmarks { print("  \(benchmark.name): \(benchmark.summary)") }
}
for benchmark in benchmarks where names.contains(benchmark.name) {
    print("\(benchmark.name): \(benchmark.summary)")
    try benchmark.run()
}
