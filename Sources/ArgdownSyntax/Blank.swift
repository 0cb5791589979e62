/// Blanks within a line, in UTF-8: Unicode's space separators (category Zs), the tab, and the zero-width spaces.
enum Blank {
    /// The number of bytes of the blank at the head of some bytes; 0 where none stands.
    static func length(in bytes: ArraySlice<UInt8>) -> Int {
        guard let first = bytes.first else { return 0 }
        if first == 0x20 || first == 0x09 { return 1 }
        guard first >= 0xC2 else { return 0 }
        let (second, third) = (bytes.dropFirst().first ?? 0, bytes.dropFirst(2).first ?? 0)
        switch (first, second, third) {
        case (0xC2, 0xA0, _): return 2
        case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F),
            (0xE2, 0x81, 0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):
            return 3
        default: return 0
        }
    }
}
