import ArgumentModel

extension DateSpan {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `28 January 2022`, `January 2022`, `2022`, or two of them.
    var spoken: String { words { $0 } }

    /// The same with the first three letters of the month: `28 Jan 2022`.
    var brief: String { words { String($0.prefix(3)) } }

    private func words(_ shape: (String) -> String) -> String {
        description.split(separator: "/").map { part in
            let numbers = part.split(separator: "-").compactMap { Int($0) }
            let month = numbers.count > 1 ? shape(DateSpan.months[numbers[1] - 1]) : nil
            let day = numbers.count > 2 ? String(numbers[2]) : nil
            return [day, month, numbers.first.map(String.init)].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: " – ")
    }
}

extension DateSpan? {
    /// The date in words, or `undated`.
    var spoken: String { self?.spoken ?? "undated" }
}
