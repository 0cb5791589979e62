/// Collects arguments by name and attacks between names, for the formats that have names.
struct NamedArguments {
    private var names: [String] = []
    private var positions: [ArraySlice<UInt8>: Int32] = [:]
    private var attackers: [Framework.Argument] = []
    private var targets: [Framework.Argument] = []

    /// Adds an argument; false when there already is one with that name.
    mutating func declare(_ name: ArraySlice<UInt8>) -> Bool {
        guard positions.updateValue(Int32(names.count), forKey: name) == nil else { return false }
        names.append(String(decoding: name, as: UTF8.self))
        return true
    }

    func argument(named name: ArraySlice<UInt8>) -> Framework.Argument? {
        positions[name].map { Framework.Argument(rawValue: $0) }
    }

    mutating func addAttack(_ attacker: Framework.Argument, _ target: Framework.Argument) {
        attackers.append(attacker)
        targets.append(target)
    }

    /// The file collected so far.
    var file: FrameworkFile {
        FrameworkFile(
            framework: Framework(argumentCount: names.count, attackers: attackers, targets: targets),
            names: .given(names))
    }
}
