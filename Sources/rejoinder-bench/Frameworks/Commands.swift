import Argumentation
import Glibc

func generate(_ words: ArraySlice<String>) {
    let numbers = words.dropFirst().compactMap { Int($0) }
    guard let family = words.first.flatMap(Family.init(rawValue:)), numbers.count == 4 else {
        fail("generate FAMILY COUNT DEGREE PERCENT SEED, with one of \(Family.allCases.map(\.rawValue))")
    }
    let framework = family.framework(
        count: numbers[0], degree: numbers[1], percent: numbers[2], seed: UInt64(numbers[3]))
    write(FrameworkFile(framework: framework, names: .numbers(upTo: framework.argumentCount)).bytes(as: .af))
}

func solve(_ words: ArraySlice<String>) {
    let words = Array(words)
    guard words.count >= 2, let problem = ICCMAProblem(name: words[0]) else { fail("solve TASK-SEMANTICS FILE …") }
    let (file, reading) = Measurement.of { readFramework(words[1]) }
    let query = words.count > 2 ? file.names.argument(named: words[2]) : nil
    let budget = words.count > 3 ? Budget.lasting(.seconds(Int(words[3]) ?? 30)) : .unlimited
    let (bytes, solving) = Measurement.of { answer(problem, about: query, in: file, within: budget) }
    guard let bytes else {
        print("UNKNOWN")
        exit(6)
    }
    write(bytes)
    print(
        "c read \(Int(reading.milliseconds)) ms, solved \(Int(solving.milliseconds)) ms, \(solving.peakMegabytes) MB")
}

func printAllAnswers(of paths: ArraySlice<String>) {
    for path in paths {
        let file = readFramework(path)
        print("file \(path)")
        for problem in ICCMAProblem.supported {
            let queries = problem.task.needsQuery ? file.framework.arguments.map { Optional($0) } : [nil]
            for query in queries {
                let bytes = answer(problem, about: query, in: file, within: .unlimited) ?? []
                let name = query.map { " \($0.position + 1)" } ?? ""
                let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").joined(separator: ";")
                print("\(problem.name)\(name): \(lines)")
            }
        }
    }
}

func runABA() {
    var generator = SeededGenerator(seed: 11)
    for isCyclic in [false, true] {
        var builder = ABAFramework.Builder()
        let assumptions = (0..<50_000).map { _ in builder.addAssumption() }
        let claims = (0..<50_000).map { _ in builder.addSentence() }
        for rule in 0..<300_000 {
            let head = rule % claims.count
            let others = isCyclic ? claims.count : max(1, head)
            let claim = claims[generator.below(others)]
            let body = head == 0 && !isCyclic ? [] : [claim]
            builder.addRule(claims[head], from: body + [assumptions[generator.below(assumptions.count)]])
        }
        for assumption in assumptions where generator.chance(90) {
            builder.addContrary(claims[generator.below(claims.count)], of: assumption)
        }
        let framework = builder.build()
        let (labelling, cost) = Measurement.of { framework.groundedLabelling() }
        let counts = Label.allCases.map { "\($0) \(labelling.elements(labelled: $0).count)" }.joined(separator: ", ")
        print("ABA 100k sentences, 300k rules, cyclic \(isCyclic): \(Int(cost.milliseconds)) ms; \(counts)")
    }
}
