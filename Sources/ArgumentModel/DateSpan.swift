/// When something was said, as precisely as the source says it: a moment, a day, a month, a year, or a stretch of them.
///
/// Marked as in EDTF (ISO 8601-2, level 1): `~` for what is approximate, `?` for what is uncertain, `%` for both.
public struct DateSpan: Hashable, Sendable, CustomStringConvertible {
    /// One end of a span as it is written.
    public struct Point: Hashable, Sendable {
        public let year: Int
        /// 1 to 12.
        public let month: Int?
        /// 1 to 31.
        public let day: Int?
        /// Minutes since midnight, in the local time of what was said.
        public let minute: Int?
        public let isApproximate: Bool
        public let isUncertain: Bool
    }

    /// A time by which spans are put in order: a day, and minutes since midnight.
    public struct Moment: Hashable, Sendable, Comparable {
        public let day: CalendarDate
        public let minute: Int

        public static func < (a: Moment, b: Moment) -> Bool { (a.day, a.minute) < (b.day, b.minute) }
    }

    public let first: CalendarDate
    public let last: CalendarDate
    public let start: Point
    /// Equal to `start` where one date is written.
    public let end: Point
    /// As it was written: `2022-02-01`, `2022-02-01T09:30`, `2022-01`, `1990~`, `-0044`, or `2022-01-26/2022-01-28`.
    public let description: String

    /// Reads `YYYY-MM-DD`, with or without `Thh:mm`, `YYYY-MM`, `YYYY`, each with `~`, `?` or `%` behind it and a `-` before
    /// years before 0, or two of them joined by `/`; nil for anything else.
    public init?(_ text: String) {
        let points = text.split(separator: "/", omittingEmptySubsequences: false).map { Point($0) }
        guard points.count <= 2, let start = points.first ?? nil, let end = points.last ?? nil,
            let first = start.firstDay, let last = end.lastDay, first <= last
        else { return nil }
        (self.first, self.last, self.start, self.end, self.description) = (first, last, start, end, text)
        guard beginning <= ending else { return nil }
    }

    public init(_ day: CalendarDate) {
        start = Point(
            year: day.year, month: day.month, day: day.day, minute: nil, isApproximate: false, isUncertain: false)
        (first, last, end, description) = (day, day, start, day.description)
    }

    /// Whether what was said in this span had surely been said by the end of `day`.
    public func isOver(by day: CalendarDate) -> Bool { last <= day }

    /// Whether it is one certain day, so that days can be counted from it.
    public var isExact: Bool { first == last && !isApproximate && !isUncertain }
    public var isApproximate: Bool { start.isApproximate || end.isApproximate }
    public var isUncertain: Bool { start.isUncertain || end.isUncertain }

    /// The earliest and the latest moment that it may mean; days without a time are whole.
    public var beginning: Moment { Moment(day: first, minute: start.minute ?? 0) }
    public var ending: Moment { Moment(day: last, minute: end.minute ?? 24 * 60) }
}

extension DateSpan.Point {
    /// Reads one date: see `DateSpan.init(_:)`.
    fileprivate init?(_ text: Substring) {
        var rest = text
        let mark = rest.last.flatMap { "~?%".contains($0) ? $0 : nil }
        if mark != nil { rest.removeLast() }
        let isBeforeZero = rest.first == "-"
        if isBeforeZero { rest.removeFirst() }
        let halves = rest.split(separator: "T", omittingEmptySubsequences: false)
        guard halves.count <= 2, let date = halves.first,
            let units = Self.numbers(date, separator: "-", widths: [4, 2, 2]), !isBeforeZero || units[0] > 0
        else { return nil }
        var minute: Int?
        if halves.count == 2 {
            guard units.count == 3, let time = Self.minute(halves[1]) else { return nil }
            minute = time
        }
        (year, self.minute) = (isBeforeZero ? -units[0] : units[0], minute)
        (month, day) = (units.count > 1 ? units[1] : nil, units.count > 2 ? units[2] : nil)
        (isApproximate, isUncertain) = (mark == "~" || mark == "%", mark == "?" || mark == "%")
        if firstDay == nil { return nil }
    }

    fileprivate var firstDay: CalendarDate? { CalendarDate(year: year, month: month ?? 1, day: day ?? 1) }

    fileprivate var lastDay: CalendarDate? {
        let last = month ?? 12
        guard (1...12).contains(last) else { return nil }
        return CalendarDate(year: year, month: last, day: day ?? CalendarDate.lastDay(of: last, in: year))
    }

    /// `hh:mm`, as minutes; seconds may follow.
    private static func minute(_ text: Substring) -> Int? {
        guard let units = numbers(text, separator: ":", widths: [2, 2, 2]), units.count > 1, units[0] < 24,
            units.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return units[0] * 60 + units[1]
    }

    private static func numbers(_ text: Substring, separator: Character, widths: [Int]) -> [Int]? {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        guard (1...widths.count).contains(parts.count), zip(parts, widths).allSatisfy({ $0.count == $1 }) else {
            return nil
        }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        return numbers.count == parts.count ? numbers : nil
    }
}
