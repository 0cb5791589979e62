package import ArgumentModel

extension DateSpan {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `28 January 2022`, `28 January 2022, 09:30`, `January 2022`, `2022`, `about 2022`, `perhaps 2022`, `45 BC`, or two
    /// of them with what they share said once: `24–30 January 2022`.
    package var spoken: String { words { $0 } }

    /// The same with the first three letters of the month: `28 Jan 2022`.
    package var brief: String { words { String($0.prefix(3)) } }

    private func words(_ shape: (String) -> String) -> String {
        let ends = [start, end].map { DateSpan.units(of: $0, shape) }
        if start == end { return DateSpan.phrase(ends[0], start) }
        // The last unit stays even where both ends share it, and all do where one is marked.
        let isPlain = [start, end].allSatisfy { DateSpan.mark(on: $0).isEmpty && $0.minute == nil }
        let shared = isPlain ? zip(ends[0].dropLast(), ends[1].dropLast()).prefix { $0 == $1 }.count : 0
        let own = Array(ends[0].dropFirst(shared))
        let dash = own.count == 1 && shared > 1 ? "–" : " – "
        return DateSpan.phrase(own, start) + dash + DateSpan.phrase(ends[1], end)
    }

    /// Year, month and day as far as they are known.
    private static func units(of point: Point, _ shape: (String) -> String) -> [String] {
        // The year 0 is 1 BC.
        let year = point.year > 0 ? String(point.year) : "\(1 - point.year) BC"
        return [year] + (point.month.map { [shape(months[$0 - 1])] } ?? []) + (point.day.map { [String($0)] } ?? [])
    }

    /// The units, the last first, with the time of day and what is doubtful.
    private static func phrase(_ units: [String], _ point: Point) -> String {
        let time = point.minute.map { minute in
            let digits = String(10_000 + minute / 60 * 100 + minute % 60).dropFirst()
            return ", \(digits.prefix(2)):\(digits.suffix(2))"
        }
        return mark(on: point) + units.reversed().joined(separator: " ") + (time ?? "")
    }

    private static func mark(on point: Point) -> String {
        (point.isUncertain ? "perhaps " : "") + (point.isApproximate ? "about " : "")
    }
}

extension DateSpan? {
    /// The date in words, or `undated`.
    package var spoken: String { self?.spoken ?? "undated" }
}
