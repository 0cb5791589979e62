/// How lists and numbers are said in English, for every output.
package enum English {
    /// `A`, `A and B`, `A, B and C`.
    package static func list(_ items: [String], _ last: String = "and") -> String {
        guard items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(last) " + items[items.count - 1]
    }

    /// Words that are a party's or may be, in quotation marks, so that they are not read as ours.
    package static func quoted(_ words: String) -> String { "“\(LineText.clean(words))”" }

    /// `9`, or `9–33` for several numbers.
    package static func range(_ numbers: ClosedRange<Int>) -> String {
        numbers.count == 1 ? "\(numbers.lowerBound)" : "\(numbers.lowerBound)–\(numbers.upperBound)"
    }

    /// `1 card`, `2 cards`.
    package static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension String {
    /// With a capital at the beginning.
    package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
