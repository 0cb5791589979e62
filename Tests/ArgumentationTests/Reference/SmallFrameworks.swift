import Argumentation

extension Framework {
    /// The framework on `count` arguments whose attacks are the bits of `matrix`, row by row.
    init(count: Int, matrix: UInt32) {
        var attacks: [(Int, Int)] = []
        for bit in 0..<(count * count) where matrix >> UInt32(bit) & 1 == 1 {
            attacks.append((bit / count, bit % count))
        }
        self.init(argumentCount: count, attacks: attacks)
    }

    /// A random framework in which every attack is present with probability `percent` / 100.
    static func random(count: Int, percent: Int, _ generator: inout SeededGenerator) -> Framework {
        var attacks: [(Int, Int)] = []
        for attacker in 0..<count {
            for target in 0..<count where generator.below(100) < percent { attacks.append((attacker, target)) }
        }
        return Framework(argumentCount: count, attacks: attacks)
    }
}

/// One four-argument framework of every isomorphism class: 3,044 of the 65,536.
///
/// Which member of its class is taken varies, so that no numbering is favoured.
let fourArgumentFrameworks: [Framework] = {
    var isSeen = [Bool](repeating: false, count: 1 << 16)
    var representatives: [UInt32] = []
    let orders = permutations(of: [0, 1, 2, 3])
    for matrix in UInt32(0)..<(1 << 16) where !isSeen[Int(matrix)] {
        for order in orders { isSeen[Int(permuted(matrix, order))] = true }
        representatives.append(permuted(matrix, orders[representatives.count % orders.count]))
    }
    return representatives.map { Framework(count: 4, matrix: $0) }
}()

private func permuted(_ matrix: UInt32, _ order: [UInt32]) -> UInt32 {
    var result: UInt32 = 0
    var rest = matrix
    while rest != 0 {
        let bit = rest.trailingZeroBitCount
        rest &= rest - 1
        result |= 1 << (order[bit >> 2] << 2 + order[bit & 3])
    }
    return result
}

private func permutations(of items: [UInt32]) -> [[UInt32]] {
    guard let first = items.first else { return [[]] }
    return permutations(of: Array(items.dropFirst())).flatMap { rest in
        (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
    }
}
