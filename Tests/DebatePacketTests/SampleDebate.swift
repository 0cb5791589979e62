import ArgumentModel

@testable import DebatePacket

/// A motion `Yes` by X, with `P0`, `P1` … by X for it and `C0`, `C1` … by Y against it, each in its own paragraph.
enum SampleDebate {
    /// - Parameters:
    ///   - lines: What else the graph says. Its quotations may be the words `Q0?` to `Q19?` of the source `x`, `y` or, undated
    ///     and by X, `undated`.
    ///   - count: How many claims there are on each side.
    static func packet(_ lines: [String] = [], count: Int = 3) throws -> Packet {
        let names = (0..<count).flatMap { ["P\($0)", "C\($0)"] }
        let claims = names.map { name in
            let (party, arrow) = name.first == "P" ? ("X", "+>") : ("Y", "->")
            return "[\(name)]: Claim \(name). {by: \(party), in: \(party.lowercased()), quote: \"Words \(name).\"}\n"
                + "  \(arrow) [Yes]\n"
        }
        let head = [
            "===", "title: Sample", "parties: {X: {name: Party X, side: A}, Y: {name: Party Y, side: B}}", "===", "",
            "[Yes]: Yes. {by: X, in: x, quote: \"Words.\"}", "",
        ]
        let body = ["Words."] + names.map { "Words \($0)." } + (0..<20).map { "Q\($0)?" }
        func record(_ issuer: String, dated date: String = "\ndate: 2024-05-10") -> String {
            "kind: letter\nissuer: \(issuer)\nlanguage: en\ntranslation: none\(date)"
        }
        let text = body.joined(separator: "\n\n")
        let graph = try SamplePackets.graph(
            (head + claims + lines).joined(separator: "\n"),
            sources: [
                ("x", record("Party X"), text), ("y", record("Party Y"), text), ("z", record("S"), text),
                ("undated", record("Party X", dated: ""), text),
            ])
        let motion = graph.statement(titled: "Yes").map { Node.statement($0) }
        return try SamplePackets.packet(of: graph, options: PacketOptions(motion: motion))
    }
}
