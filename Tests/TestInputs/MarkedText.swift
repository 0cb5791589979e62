/// A text with places marked `1️⃣`, `2️⃣` … `9️⃣`: the text without the marks, and where they stood.
public struct MarkedText {
    public let text: String
    /// UTF-8 offsets into `text`, by the number of the mark.
    public let offsets: [Int: Int]

    public init(_ marked: String) {
        var text = ""
        var offsets: [Int: Int] = [:]
        for character in marked {
            let scalars = Array(character.unicodeScalars)
            if scalars.count == 3, scalars[2] == "\u{20E3}", let number = Int(String(scalars[0])) {
                offsets[number] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        (self.text, self.offsets) = (text, offsets)
    }
}
