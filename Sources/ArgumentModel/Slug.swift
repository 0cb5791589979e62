/// Makes the identifiers that nodes and sections have on the command line and in output.
struct SlugMaker {
    private var taken: Set<String> = []

    /// The title in lower case with everything but letters and digits as single hyphens; numbered when taken.
    mutating func slug(for title: String, suffix: String = "") -> String {
        let base = SlugMaker.slug(title) + suffix
        var slug = base
        var number = 1
        while !taken.insert(slug).inserted {
            number += 1
            slug = "\(base)-\(number)"
        }
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
