package import ArgumentModel

extension DateSpan {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `28 January 2022`, `January 2022`, `2022`, or two of them with what they share said once: `24–30 January 2022`.
    package var spoken: String { words { $0 } }

    /// The same with the first three letters of the month: `28 Jan 2022`.
    package var brief: String { words { String($0.prefix(3)) } }

    private func words(_ shape: (String) -> String) -> String {
        let ends = description.split(separator: "/").map { end in
            let numbers = end.split(separator: "-").compactMap { Int($0) }
            return numbers.enumerated().map { $0 == 1 ? shape(DateSpan.months[$1 - 1]) : String($1) }
        }
        guard ends.count == 2 else { return ends.map(DateSpan.phrase).joined() }
        // The last unit stays even where both ends share it.
        let shared = zip(ends[0].dropLast(), ends[1].dropLast()).prefix { $0 == $1 }.count
        let start = Array(ends[0].dropFirst(shared))
        return DateSpan.phrase(start) + (start.count == 1 && shared > 1 ? "–" : " – ") + DateSpan.phrase(ends[1])
    }

    /// Of year, month and day, the last first.
    private static func phrase(_ units: [String]) -> String { units.reversed().joined(separator: " ") }
}

extension DateSpan? {
    /// The date in words, or `undated`.
    package var spoken: String { self?.spoken ?? "undated" }
}
