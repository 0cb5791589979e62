/// A day of the proleptic Gregorian calendar.
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.lastDay(of: month, in: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// ISO 8601, `2022-02-01`.
    public var description: String {
        "\(CalendarDate.padded(year, to: 4))-\(CalendarDate.padded(month, to: 2))-\(CalendarDate.padded(day, to: 2))"
    }

    /// Days since 1 January of year 1, for differences between dates.
    public var ordinal: Int {
        let before = year - 1
        var days = before * 365 + before / 4 - before / 100 + before / 400
        for earlier in 1..<month { days += CalendarDate.lastDay(of: earlier, in: year) }
        return days + day - 1
    }

    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    static func lastDay(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// When something was said, as precisely as the source says it: a day, a month, a year, or a stretch of days.
public struct DateSpan: Hashable, Sendable, CustomStringConvertible {
    public let first: CalendarDate
    public let last: CalendarDate
    /// `2022-02-01`, `2022-01`, `1990`, or `2022-01-26/2022-01-28`.
    public let description: String

    /// Reads `YYYY-MM-DD`, `YYYY-MM`, `YYYY` or two of them joined by `/`; nil for anything else.
    public init?(_ text: String) {
        let ends = text.split(separator: "/", omittingEmptySubsequences: false).map { DateSpan.days(of: $0) }
        guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil,
            first.lowerBound <= last.upperBound
        else { return nil }
        (self.first, self.last, self.description) = (first.lowerBound, last.upperBound, text)
    }

    public init(_ day: CalendarDate) {
        (first, last, description) = (day, day, day.description)
    }

    /// Whether what was said in this span had surely been said by the end of `day`.
    public func isOver(by day: CalendarDate) -> Bool { last <= day }

    private static func days(of text: Substring) -> ClosedRange<CalendarDate>? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), zip(parts, [4, 2, 2]).allSatisfy({ $0.count == $1 }) else { return nil }
        let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
        guard numbers.count == parts.count else { return nil }
        let lastMonth = numbers.count > 1 ? numbers[1] : 12
        guard (1...12).contains(lastMonth),
            let first = CalendarDate(
                year: numbers[0], month: numbers.count > 1 ? numbers[1] : 1, day: numbers.count > 2 ? numbers[2] : 1),
            let last = CalendarDate(
                year: numbers[0], month: lastMonth,
                day: numbers.count > 2 ? numbers[2] : CalendarDate.lastDay(of: lastMonth, in: numbers[0]))
        else { return nil }
        return first...last
    }
}
