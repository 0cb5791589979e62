/// Makes the identifiers that nodes and sections have on the command line and in output.
struct SlugMaker {
    private var taken: Set<String> = []
    /// By base that is taken: the least number that may be free.
    private var numbers: [String: Int] = [:]

    /// The title in lower case with everything but letters and digits as single hyphens; numbered when taken.
    mutating func slug(for title: String, suffix: String = "") -> String {
        let base = SlugMaker.slug(title) + suffix
        if taken.insert(base).inserted { return base }
        var number = numbers[base, default: 2]
        while !taken.insert("\(base)-\(number)").inserted { number += 1 }
        numbers[base] = number + 1
        return "\(base)-\(number)"
    }

    /// Whether a slug is in use.
    func isTaken(_ slug: String) -> Bool { taken.contains(slug) }

    static func slug(_ title: String) -> String {
        asciiSlug(title) ?? unicodeSlug(title)
    }

    /// The slug of a title that is all ASCII, as most are; nil for others.
    private static func asciiSlug(_ title: String) -> String? {
        var slug: [UInt8] = []
        slug.reserveCapacity(title.utf8.count)
        for byte in title.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): slug.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): slug.append(byte | 0x20)
            case UInt8(ascii: "'"): break
            case 0x80...: return nil
            default: if let last = slug.last, last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
            }
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? "untitled" : String(decoding: slug, as: UTF8.self)
    }

    private static func unicodeSlug(_ title: String) -> String {
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
