import Foundation

// Each benchmark stands in a file of its own and is listed here.
let benchmarks: [Benchmark] = [reading, reasoning, startUp, frameworks, assumptions, conflicts]

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "generate": generate(arguments.dropFirst())
case "solve": solve(arguments.dropFirst())
case "answers": printAllAnswers(of: arguments.dropFirst())
case nil: printUsage()
default:
    for name in arguments where !benchmarks.contains(where: { $0.name == name }) {
        print("there is no benchmark '\(name)'")
        exit(2)
    }
    for benchmark in benchmarks where arguments.contains(benchmark.name) {
        print("\(benchmark.name): \(benchmark.summary)")
        try benchmark.run()
    }
}

func printUsage() {
    print("usage: rejoinder-bench NAME…")
    for benchmark in benchmarks { print("  \(benchmark.name): \(benchmark.summary)") }
    print(
        """
        or, for single frameworks:
          rejoinder-bench generate FAMILY COUNT DEGREE PERCENT SEED      a framework in 'p af'
          rejoinder-bench solve TASK-SEMANTICS FILE [ARGUMENT] [SECONDS] its answer, and its cost on the last line
          rejoinder-bench answers FILE…                                  all problems, for compare-with-pygarg.py
        """)
}
