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

    private static let mediaBox = Array("/MediaBox [".utf8)

    /// How large the first page is, in points; nil where it does not say so in plain words.
    static func pageSize(of pdf: [UInt8]) -> PictureSize? {
        guard let found = pdf.firstRange(of: mediaBox) else { return nil }
        let box = String(decoding: pdf[found.upperBound...].prefix { $0 != UInt8(ascii: "]") }, as: UTF8.self)
        let corners = box.split(separator: " ").compactMap { Double($0) }
        guard corners.count == 4 else { return nil }
        return PictureSize(width: corners[2] - corners[0], height: corners[3] - corners[1])
    }
}
