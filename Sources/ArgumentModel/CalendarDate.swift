/// A day of the proleptic Gregorian calendar. The year 0 is the one before the year 1 (ISO 8601).
public struct CalendarDate: Hashable, Sendable, Comparable, CustomStringConvertible {
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// Nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (-9999...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CalendarDate.lastDay(of: month, in: year)
        else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// ISO 8601, `2022-02-01`.
    public var description: String {
        "\(CalendarDate.padded(year, to: 4))-\(CalendarDate.padded(month, to: 2))-\(CalendarDate.padded(day, to: 2))"
    }

    /// Days since 1 January of year 1, for differences between dates; negative before it.
    public var ordinal: Int {
        // Counted from a year that is a multiple of 400 and lies before all others.
        let cycles = 25
        let before = year - 1 + 400 * cycles
        var days = before * 365 + before / 4 - before / 100 + before / 400 - 146_097 * cycles
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
        let digits = String(abs(number))
        return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
