/// Comma-separated values (RFC 4180): lines end in CRLF, cells are quoted where they must be.
public enum CSV {
    /// Who is to read the values.
    public enum Reader: Sendable {
        /// A program: cells are written as they are.
        case program
        /// A spreadsheet, which takes text without a mark for that of a code page, and a cell that begins with `=` for a
        /// formula: a byte order mark stands first, and an apostrophe before what could be a formula.
        case spreadsheet
    }

    /// A header and rows as one document.
    public static func bytes(
        _ header: [String], _ rows: some Sequence<[String]>, for reader: Reader = .program
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        switch reader {
        case .program: append(header, to: &bytes)
        case .spreadsheet:
            bytes += [0xEF, 0xBB, 0xBF]
            append(header.map(neutralised), to: &bytes)
        }
        for row in rows {
            switch reader {
            case .program: append(row, to: &bytes)
            case .spreadsheet: append(row.map(neutralised), to: &bytes)
            }
        }
        return bytes
    }

    /// Text that no spreadsheet takes for a formula.
    private static func neutralised(_ cell: String) -> String {
        guard let first = cell.utf8.first, "=+-@\t\r".utf8.contains(first) else { return cell }
        return "'" + cell
    }

    private static func append(_ cells: [String], to bytes: inout [UInt8]) {
        for (column, cell) in cells.enumerated() {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell, to: &bytes)
        }
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }

    private static func append(_ cell: String, to bytes: inout [UInt8]) {
        let quote = UInt8(ascii: "\"")
        let special = [quote, UInt8(ascii: ","), UInt8(ascii: "\n"), UInt8(ascii: "\r")]
        guard cell.utf8.contains(where: special.contains) || cell.utf8.first == 0x20 || cell.utf8.last == 0x20 else {
            bytes += cell.utf8
            return
        }
        bytes.append(quote)
        for byte in cell.utf8 {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }
}
