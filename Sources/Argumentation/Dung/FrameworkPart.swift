/// Some arguments of a framework with the attacks among them.
struct FrameworkPart {
    let part: Framework
    /// For every argument of the part the argument it stands for, ascending.
    let origins: [Framework.Argument]
    private let images: [Int32]

    /// Takes the arguments for which `isKept` holds. O(arguments + attacks).
    init(of whole: Framework, where isKept: (Framework.Argument) -> Bool) {
        origins = whole.arguments.filter(isKept)
        var images = [Int32](repeating: -1, count: whole.argumentCount)
        for (image, origin) in origins.enumerated() { images[origin.position] = Int32(image) }
        var attackers: [Framework.Argument] = []
        var targets: [Framework.Argument] = []
        for (image, origin) in origins.enumerated() {
            for target in whole.attacks(from: origin) where images[target.position] >= 0 {
                attackers.append(Framework.Argument(image))
                targets.append(Framework.Argument(rawValue: images[target.position]))
            }
        }
        self.images = images
        part = Framework(argumentCount: origins.count, attackers: attackers, targets: targets)
    }

    /// The argument of the part that stands for an argument of the whole.
    func image(of argument: Framework.Argument) -> Framework.Argument? {
        let image = images[argument.position]
        return image < 0 ? nil : Framework.Argument(rawValue: image)
    }

    /// The arguments of the whole at some positions of the part.
    func origins(where members: [Bool]) -> [Framework.Argument] {
        zip(origins, members).filter(\.1).map(\.0)
    }
}
