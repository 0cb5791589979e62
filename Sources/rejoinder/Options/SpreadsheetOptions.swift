import ArgumentParser
import Desk
import Interchange

/// For whom values separated by commas are written.
struct SpreadsheetOptions: ParsableArguments {
    @Flag(
        help: """
            With csv: for Excel and other spreadsheets, with a byte order mark, and an apostrophe before a cell that \
            would be taken for a formula.
            """)
    var excel = false

    /// A header and rows, where `csv` is what was asked for.
    func bytes(_ header: [String], _ rows: [[String]]) -> [UInt8] { CSV.bytes(header, rows, for: reader) }

    var reader: CSV.Reader { excel ? .spreadsheet : .program }

    /// - Throws: A complaint where another format was asked for.
    func check(isCSV: Bool) throws(DeskFailure) {
        guard excel, !isCSV else { return }
        throw DeskFailure(
            .usage, "'--excel' goes with csv", help: "name the format: 'csv', or a file that ends in .csv")
    }
}
