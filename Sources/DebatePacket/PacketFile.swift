/// A file of a packet: what it is called, and what it holds.
public struct PacketFile: Sendable, Equatable {
    /// Without a folder.
    public let name: String
    public let bytes: [UInt8]

    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }

    /// The names of all files of a packet, in the order of `Packet.files`.
    public static let names = [
        "student.html", "teacher.html", "student.md", "teacher.md", "map.svg", "cards-anki.txt", "quiz.gift",
    ]
}
