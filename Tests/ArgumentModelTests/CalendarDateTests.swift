import ArgumentModel
import Testing

@Suite struct CalendarDateTests {
    @Test func onlyRealDaysExist() {
        #expect(CalendarDate(year: 2024, month: 2, day: 29) != nil)
        #expect(CalendarDate(year: 2023, month: 2, day: 29) == nil)
        #expect(CalendarDate(year: 1900, month: 2, day: 29) == nil)
    }

    @Test func aSpanCoversWhatItsWordsMean() throws {
        let month = try #require(DateSpan("2022-02"))
        #expect(month.first.description == "2022-02-01")
        #expect(month.last.description == "2022-02-28")
        let stretch = try #require(DateSpan("2022-01-26/2022-02"))
        #expect(stretch.last.description == "2022-02-28")
        for bad in ["", "2022-2-1", "2022-13", "2022-02-30", "x", "2022-02-02/2022-01-01", "２０２２"] {
            #expect(DateSpan(bad) == nil)
        }
    }

    @Test func aDateMayHaveATimeOfDay() throws {
        let (early, late) = (try #require(DateSpan("2024-03-05T09:05")), try #require(DateSpan("2024-03-05T17:30:59")))
        #expect(early.start.minute == 545)
        #expect(early.description == "2024-03-05T09:05")
        #expect(early.ending < late.beginning)
        #expect(early.isExact && early.first.description == "2024-03-05")
        let day = try #require(DateSpan("2024-03-05"))
        #expect(day.beginning < early.beginning && late.ending < day.ending)
        for bad in [
            "2024-03-05T24:00", "2024-03-05T9:00", "2024-03T09:00", "2024-03-05T09:60", "2024-03-05T", "T09:00",
        ] {
            #expect(DateSpan(bad) == nil, "\(bad)")
        }
        #expect(DateSpan("2024-03-05T10:00/2024-03-05T09:00") == nil)
    }

    @Test func aDateMayBeApproximateOrUncertain() throws {
        func marks(_ text: String) -> [Bool]? { DateSpan(text).map { [$0.isApproximate, $0.isUncertain, $0.isExact] } }
        #expect(marks("2022-05-01") == [false, false, true])
        #expect(marks("2022-05-01~") == [true, false, false])
        #expect(marks("2022-05?") == [false, true, false])
        #expect(marks("2022%") == [true, true, false])
        #expect(marks("2022/2023~") == [true, false, false])
        #expect(marks("2022-05") == [false, false, false])
        #expect(DateSpan("2022~")?.description == "2022~")
        #expect(DateSpan("2022~?") == nil)
    }

    @Test func yearsBeforeZeroAreDates() throws {
        let ides = try #require(DateSpan("-0043-03-15"))
        #expect(ides.first.description == "-0043-03-15")
        #expect(DateSpan("-0043")?.last.description == "-0043-12-31")
        #expect(DateSpan("0000-02-29") != nil)
        for bad in ["-43", "--0043", "-0000", "-"] { #expect(DateSpan(bad) == nil, "\(bad)") }
    }

    @Test func everyDayIsOneMoreThanTheDayBefore() {
        var last: Int?
        for year in [-9999, -401, -400, -5, -4, -1, 0, 1, 2, 1900, 2000] {
            last = CalendarDate(year: year - 1, month: 12, day: 31)?.ordinal ?? last
            for month in 1...12 {
                for day in 1...31 {
                    guard let date = CalendarDate(year: year, month: month, day: day) else { continue }
                    if let last { #expect(date.ordinal == last + 1, "\(date)") }
                    last = date.ordinal
                }
            }
            last = nil
        }
        #expect(CalendarDate(year: 1, month: 1, day: 1)?.ordinal == 0)
    }

    @Test func differencesAreDays() throws {
        let days = ["2022-01-26", "2022-02-01", "2024-03-01", "2024-02-28"].compactMap { DateSpan($0)?.first.ordinal }
        #expect(days[1] - days[0] == 6)
        #expect(days[2] - days[3] == 2)
    }
}
