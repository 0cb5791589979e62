/// Makes the identifiers that nodes and sections have on the command line and in output.
struct SlugMaker {
    private var taken: Set<String> = []
    /// By base: the least number that may be free.
    private var numbers: [String: Int] = [:]

    /// The title in lower case with everything but letters and digits as single hyphens; numbered when taken.
    mutating func slug(for title: String, suffix: String = "") -> String {
        let base = SlugMaker.slug(title) + suffix
        var number = numbers[base, default: 1]
        var slug = number == 1 ? base : "\(base)-\(number)"
        while !taken.insert(slug).inserted {
            number += 1
            slug = "\(base)-\(number)"
        }
        numbers[base] = number + 1
        return slug
    }

    /// Whether a slug is in use.
    func isTaken(_ slug: String) -> Bool { taken.contains(slug) }

    static func slug(_ title: String) -> String {
        var result = ""
        for scalar in title.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                result.unicodeScalars.append(scalar)
            } else if !result.isEmpty, result.last != "-", scalar != "'" && scalar != "’" {
                result.append("-")
            }
        }
        if result.last == "-" { result.removeLast() }
        return result.isEmpty ? "untitled" : result
    }
}
