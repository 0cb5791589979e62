/// The sources that quotations are checked against, in the order of their names.
public struct Corpus: Sendable {
    public let sources: [Source]

    public static let empty = Corpus(sources: [])

    /// The source that graphs call `name`.
    ///
    /// Complexity: O(log *n*).
    public func source(named name: String) -> Source.ID? {
        var low = 0
        var high = sources.count
        while low < high {
            let middle = (low + high) / 2
            if sources[middle].name < name { low = middle + 1 } else { high = middle }
        }
        return low < sources.count && sources[low].name == name ? sources[low].id : nil
    }
}
