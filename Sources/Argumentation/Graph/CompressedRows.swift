/// A sparse relation in compressed rows: for every row the columns related to it, in the order they were given.
///
/// Two arrays of 32-bit numbers: `columns[starts[row] ..< starts[row + 1]]` belong to `row`. Building takes two
/// counting passes, O(rows + pairs).
struct CompressedRows<Column: DenseID>: Hashable, Sendable {
    let starts: [Int32]
    let columns: [Column]

    /// The number of rows.
    var rowCount: Int { starts.count - 1 }

    /// Collects the pairs `(rows[i], columns[i])` by row.
    ///
    /// - Precondition: Both arrays are equally long and every row lies in `0 ..< rowCount`.
    init<Row: DenseID>(rowCount: Int, rows: [Row], columns unsorted: [Column]) {
        precondition(rows.count == unsorted.count, "every pair has a row and a column")
        var starts = [Int32](repeating: 0, count: rowCount + 1)
        for row in rows { starts[row.position + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var next = starts
        columns = [Column](unsafeUninitializedCapacity: unsorted.count) { buffer, count in
            for pair in 0..<unsorted.count {
                let row = rows[pair].position
                // Every slot is written exactly once: `next` walks disjoint ranges that cover the buffer.
                (buffer.baseAddress.unsafelyUnwrapped + Int(next[row])).initialize(to: unsorted[pair])
                next[row] += 1
            }
            count = unsorted.count
        }
        self.starts = starts
    }

    /// Takes rows that are already collected.
    init(starts: [Int32], columns: [Column]) {
        precondition(starts.last.map(Int.init) == columns.count, "the last row ends with the columns")
        self.starts = starts
        self.columns = columns
    }

    /// For every row how many columns it has.
    var counts: [Int32] { zip(starts, starts.dropFirst()).map { $1 - $0 } }

    /// The columns of a row.
    subscript(row: some DenseID) -> ArraySlice<Column> {
        columns[range(of: row.position)]
    }

    /// The positions in `columns` that belong to a row.
    func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}
