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

    @Test func differencesAreDays() throws {
        let days = ["2022-01-26", "2022-02-01", "2024-03-01", "2024-02-28"].compactMap { DateSpan($0)?.first.ordinal }
        #expect(days[1] - days[0] == 6)
        #expect(days[2] - days[3] == 2)
    }
}
