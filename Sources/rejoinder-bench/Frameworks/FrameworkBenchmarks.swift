/// Dung frameworks of several families, every task, with time and peak memory.
let frameworks = Benchmark(name: "frameworks", summary: "every task on generated Dung frameworks of 500 to 2,000") {
    runSuite(secondsPerTask: 15)
}

/// Flat assumption-based frameworks.
let assumptions = Benchmark(name: "aba", summary: "grounded flat ABA, large, and the ladder of alternatives") {
    runABA()
}

/// Minimal conflicts.
let conflicts = Benchmark(name: "conflicts", summary: "minimal conflicts of debates of growing size") {
    runConflicts()
}
