import Argumentation

/// SplitMix64: the same frameworks for the same seed on every machine.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

    /// True with a probability given in percent.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}

/// The families of frameworks that the competitions use, by seeded generators of our own.
enum Family: String, CaseIterable {
    /// Erdős–Rényi: every attack with the same probability; `degree` is the mean number of attacks per argument.
    case er
    /// Barabási–Albert: newcomers attach to what is popular; directions by coin, `percent` of edges mutual.
    case ba
    /// Watts–Strogatz: a ring lattice of `degree` neighbours, `percent` of edges rewired, directions by coin.
    case ws
    /// A square grid, directions by coin.
    case grid
    /// Components of about 20 arguments, dense inside, attacking only later ones.
    case scc
    /// A long chain of reinstatement that the grounded labelling settles step by step, after admbuster.
    case admbuster

    func attacks(count: Int, degree: Int, percent: Int, seed: UInt64) -> [(Int, Int)] {
        var generator = SeededGenerator(seed: seed)
        switch self {
        case .er: return Family.erdosRenyi(count, degree, &generator)
        case .ba: return Family.barabasiAlbert(count, degree, percent, &generator)
        case .ws: return Family.wattsStrogatz(count, degree, percent, &generator)
        case .grid: return Family.grid(count, percent, &generator)
        case .scc: return Family.components(count, degree, percent, &generator)
        case .admbuster: return Family.admbuster(count)
        }
    }

    func framework(count: Int, degree: Int, percent: Int, seed: UInt64) -> Framework {
        Framework(
            argumentCount: count,
            attacks: attacks(count: count, degree: degree, percent: percent, seed: seed))
    }

    private static func erdosRenyi(_ count: Int, _ degree: Int, _ generator: inout SeededGenerator) -> [(Int, Int)] {
        (0..<(count * degree)).map { _ in (generator.below(count), generator.below(count)) }
    }

    private static func barabasiAlbert(
        _ count: Int, _ degree: Int, _ percent: Int, _ generator: inout SeededGenerator
    ) -> [(Int, Int)] {
        var ends = [0]
        var attacks: [(Int, Int)] = []
        for newcomer in 1..<count {
            for _ in 0..<min(degree, newcomer) {
                let other = ends[generator.below(ends.count)]
                ends += [newcomer, other]
                attacks += directed(newcomer, other, mutualPercent: percent, &generator)
            }
        }
        return attacks
    }

    private static func wattsStrogatz(
        _ count: Int, _ degree: Int, _ percent: Int, _ generator: inout SeededGenerator
    ) -> [(Int, Int)] {
        var attacks: [(Int, Int)] = []
        for node in 0..<count {
            for step in 1...max(1, degree / 2) {
                let other = generator.chance(percent) ? generator.below(count) : (node + step) % count
                attacks += directed(node, other, mutualPercent: 30, &generator)
            }
        }
        return attacks
    }

    private static func grid(_ count: Int, _ percent: Int, _ generator: inout SeededGenerator) -> [(Int, Int)] {
        let side = max(1, Int(Double(count).squareRoot()))
        var attacks: [(Int, Int)] = []
        for node in 0..<(side * side) {
            if node % side + 1 < side { attacks += directed(node, node + 1, mutualPercent: percent, &generator) }
            if node + side < side * side { attacks += directed(node, node + side, mutualPercent: percent, &generator) }
        }
        return attacks
    }

    private static func components(
        _ count: Int, _ degree: Int, _ percent: Int, _ generator: inout SeededGenerator
    ) -> [(Int, Int)] {
        let size = 20
        var attacks: [(Int, Int)] = []
        for node in 0..<count {
            let start = node / size * size
            let width = min(size, count - start)
            for _ in 0..<degree { attacks.append((node, start + generator.below(width))) }
            if start > 0, generator.chance(percent) { attacks.append((generator.below(start), node)) }
        }
        return attacks
    }

    private static func admbuster(_ count: Int) -> [(Int, Int)] {
        (0..<max(0, count - 1)).map { ($0, $0 + 1) } + stride(from: 3, to: count, by: 4).map { ($0, $0 - 2) }
    }

    private static func directed(
        _ first: Int, _ second: Int, mutualPercent: Int, _ generator: inout SeededGenerator
    ) -> [(Int, Int)] {
        if generator.chance(mutualPercent) { return [(first, second), (second, first)] }
        return [generator.chance(50) ? (first, second) : (second, first)]
    }
}
