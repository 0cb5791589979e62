/// Numbers with their noun.
enum Count {
    /// `1 error`, `2 errors`.
    static func of(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
}
