/// Dung frameworks of several families, every task, with time and peak memory.
let frameworks = Benchmark(name: "frameworks", summary: "every task on generated Dung frameworks, a process each") {
    try runSuite(secondsPerTask: 20)
}

/// Flat assumption-based frameworks.
let assumptions = Benchmark(name: "aba", summary: "grounded flat ABA, large, and the ladder of alternatives") {
    runABA()
}

/// Minimal conflicts.
let conflicts = Benchmark(name: "conflicts", summary: "minimal conflicts of debates of growing size") {
    runConflicts()
}
