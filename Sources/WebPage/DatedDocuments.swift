import Analysis
import ArgumentModel
import DisputeModel
import Interchange

/// The documents of the page as they are at every date at which something was said.
///
/// A date changes few items of their lists, so that each different item is kept once, in a pool, and a list of a date is
/// the places of its items there.
struct DatedDocuments {
    private enum Member {
        /// By their numbers in the order of being found.
        case items([Int])
        case value(ArraySlice<UInt8>)
    }

    private var dates: [(date: CalendarDate, documents: [[(key: String, member: Member)]])] = []
    private var numbers: [ArraySlice<UInt8>: Int] = [:]

    init() {}

    /// The documents of all dates: as many analyses as there are dates.
    init(of report: Report, tool: String) {
        for date in DatedDocuments.dates(of: report.dispute) {
            add(date, analyze(Dispute(report.dispute.graph, asOf: date), under: report.semantics), tool: tool)
        }
    }

    /// At which something is said.
    static func dates(of dispute: Dispute) -> [CalendarDate] {
        Set(Timeline(dispute).dated.compactMap { $0.date?.last }).sorted()
    }

    /// Adds the documents of a date, later than those added before.
    mutating func add(_ date: CalendarDate, _ then: Report, tool: String) {
        let documents = PageDocument.allCases.map { document in
            JSONMembers(of: document.bytes(of: then, tool: tool)).members.map { key, value in
                let member: Member =
                    switch value {
                    case .items(let items): .items(items.map { number(of: $0) })
                    case .value(let bytes): .value(bytes)
                    }
                return (key, member)
            }
        }
        dates.append((date, documents))
    }

    private mutating func number(of item: ArraySlice<UInt8>) -> Int {
        let number = numbers[item] ?? numbers.count
        numbers[item] = number
        return number
    }

    /// `{"dates": {"2022-01-28": {"clashes": {"clashes": [0, 7], …}, …}}, "pool": […]}`, like items side by side.
    func bytes() -> [UInt8] {
        let pool = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var places = Array(repeating: 0, count: pool.count)
        for (place, item) in pool.enumerated() { places[numbers[item] ?? 0] = place }
        var json = JSONWriter()
        json.object { json in
            json.member("dates") { json in
                for (date, documents) in dates {
                    json.member(date.description) { json in
                        for (document, members) in zip(PageDocument.allCases, documents) {
                            json.member(document.rawValue) { json in
                                for (key, member) in members { write(member, key, places, to: &json) }
                            }
                        }
                    }
                }
            }
            json.member("pool", document: Array("[".utf8) + pool.joined(separator: ",".utf8) + Array("]".utf8))
        }
        return json.finished()
    }

    private func write(_ member: Member, _ key: String, _ places: [Int], to json: inout JSONWriter) {
        switch member {
        case .items(let numbers): json.member(key, numbers) { $0.number(places[$1]) }
        case .value(let bytes): json.member(key, document: Array(bytes))
        }
    }
}
