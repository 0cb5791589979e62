package import DebatePacket
import Rendering

extension Packet {
    /// Draws the maps, in a process of their own.
    ///
    /// - Parameter limit: How long one picture may take.
    package func maps(within limit: Duration = .picture) throws(DeskFailure) -> PacketMaps {
        let worker = RenderWorker(timeLimit: limit)
        do { return try maps { try worker.render($0, as: $1, map: "map of the packet") } } catch {
            throw DeskFailure(drawing: "the packet", error)
        }
    }
}

extension DeskFailure {
    package init(_ refusal: PacketRefusal) {
        self.init(.notAGraph, "no packet: \(refusal.message)", help: refusal.help)
    }
}
