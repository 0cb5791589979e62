import Analysis
import ArgumentModel
import Foundation

/// The documents of the page as they are at every date at which something was said.
///
/// A date changes few items of their lists, so that each different item is kept once, in a pool, and a list of a date is
/// the places of its items there.
struct DatedDocuments {
    private enum Member {
        /// By their numbers in the order of being found.
        case items([Int])
        case value(Any)
    }

    private var dates: [(date: CalendarDate, documents: [String: [String: Member]])] = []
    private var numbers: [Data: Int] = [:]

    /// Adds the documents of a date.
    mutating func add(_ date: CalendarDate, _ then: Report, tool: String) {
        var documents: [String: [String: Member]] = [:]
        for document in PageDocument.allCases {
            let written = try? JSONSerialization.jsonObject(with: Data(document.bytes(of: then, tool: tool)))
            var members: [String: Member] = [:]
            for (key, value) in written as? [String: Any] ?? [:] {
                members[key] = (value as? [[String: Any]]).map { .items($0.map { number(of: $0) }) } ?? .value(value)
            }
            documents[document.rawValue] = members
        }
        dates.append((date, documents))
    }

    private mutating func number(of item: [String: Any]) -> Int {
        let written = DatedDocuments.bytes(of: item)
        let number = numbers[written] ?? numbers.count
        numbers[written] = number
        return number
    }

    /// `{"dates": {"2022-01-28": {"clashes": {"clashes": [0, 7], …}, …}}, "pool": […]}`, like items side by side.
    func bytes() -> [UInt8] {
        let pool = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
        var places = Array(repeating: 0, count: pool.count)
        for (place, item) in pool.enumerated() { places[numbers[item] ?? 0] = place }
        let written = dates.map { date, documents in
            let lists = documents.mapValues { members in
                members.mapValues { member in
                    switch member {
                    case .items(let numbers): numbers.map { places[$0] }
                    case .value(let value): value
                    }
                }
            }
            return (date.description, lists)
        }
        var bytes = Data("{\"dates\":".utf8)
        bytes += DatedDocuments.bytes(of: Dictionary(uniqueKeysWithValues: written))
        bytes += Data(",\"pool\":[".utf8)
        bytes += Data(pool.joined(separator: Data(",".utf8)))
        return Array(bytes) + Array("]}".utf8)
    }

    /// Keys in order, so that equal values are equal bytes.
    private static func bytes(of value: Any) -> Data {
        (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes])) ?? Data()
    }
}
