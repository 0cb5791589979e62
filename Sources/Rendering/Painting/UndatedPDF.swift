/// A PDF without the moment of its making, so that the same map gives the same bytes.
enum UndatedPDF {
    private static let key = Array("/CreationDate (D:".utf8)

    /// Writes zeros over the digits of the creation date; nothing moves, so the PDF's table of offsets stays right.
    static func undated(_ pdf: [UInt8]) -> [UInt8] {
        guard let found = pdf.firstRange(of: key) else { return pdf }
        var undated = pdf
        var position = found.upperBound
        while position < pdf.count, pdf[position] != UInt8(ascii: ")") {
            if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(pdf[position]) { undated[position] = UInt8(ascii: "0") }
            position += 1
        }
        return undated
    }
}
