/// A relation from rows to 32-bit numbers, in compressed rows, for graphs too large for an array per node.
package struct Rows: Sendable {
    private let starts: [Int32]
    private let columns: [Int32]

    /// Collects pairs by row, keeping their order. O(rows + pairs).
    package init(rowCount: Int, pairs: [(row: Int32, column: Int32)]) {
        var starts = [Int32](repeating: 0, count: rowCount + 1)
        for pair in pairs { starts[Int(pair.row) + 1] += 1 }
        for row in 0..<rowCount { starts[row + 1] += starts[row] }
        var next = starts
        var columns = [Int32](repeating: 0, count: pairs.count)
        for pair in pairs {
            columns[Int(next[Int(pair.row)])] = pair.column
            next[Int(pair.row)] += 1
        }
        (self.starts, self.columns) = (starts, columns)
    }

    package subscript(row: Int) -> ArraySlice<Int32> { columns[Int(starts[row])..<Int(starts[row + 1])] }

    /// The positions of a row's entries among all entries.
    package func range(of row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

    /// The number of entries in all rows.
    package var entryCount: Int { columns.count }
}
