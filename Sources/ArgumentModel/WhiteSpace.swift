/// White space as Unicode defines it (property White_Space), in UTF-8.
enum WhiteSpace {
    /// The number of bytes of the white-space character at `offset`; 0 when another character stands there.
    static func length(in bytes: [UInt8], at offset: Int) -> Int {
        switch bytes[offset] {
        case 0x09...0x0D, 0x20: return 1
        case 0xC2: return offset + 1 < bytes.count && [0x85, 0xA0].contains(bytes[offset + 1]) ? 2 : 0
        case 0xE1, 0xE2, 0xE3: break
        default: return 0
        }
        guard offset + 2 < bytes.count else { return 0 }
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
            (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
            return 3
        default: return 0
        }
    }

    /// Text with every run of white space made one blank, and none at the ends.
    static func normalized(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        while offset < bytes.count {
            let length = length(in: bytes, at: offset)
            if length == 0 {
                result.append(bytes[offset])
                offset += 1
            } else {
                if !result.isEmpty, result.last != 0x20 { result.append(0x20) }
                offset += length
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
