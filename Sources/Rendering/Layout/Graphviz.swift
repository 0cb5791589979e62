import CGraphvizShim
import Foundation

/// The layout library, called in this process.
///
/// This Graphviz can crash or hang on a graph it does not like: commands draw through `RenderWorker` instead.
public enum Graphviz {
    public enum Format: String, Sendable, CaseIterable { case svg, png, pdf }

    public enum Failure: Error, Equatable {
        /// The library's plugins are not installed.
        case noPlugins
        /// Graphviz refused the graph; the text is its own message.
        case refused(String)
    }

    /// libgvc and libcgraph keep state of the whole process. An NSLock, because the thread sanitizer cannot see
    /// through `Synchronization.Mutex`.
    private static let lock = NSLock()

    /// Lays a graph out with `dot` and paints it.
    ///
    /// SVG is measured with Graphviz's own font tables and is the same on every machine; PNG and PDF use the
    /// installed fonts.
    public static func render(_ dot: String, as format: Format) throws(Failure) -> [UInt8] {
        let result: Result<[UInt8], Failure> = lock.withLock {
            var output = rj_gv_output()
            let plugins = format == .svg ? rj_gv_builtin : rj_gv_installed
            let status = rj_gv_render(dot, format.rawValue, plugins, &output)
            defer { rj_gv_release(&output) }
            guard status == rj_gv_ok, let bytes = output.bytes else {
                return .failure(failure(status, message: output.message))
            }
            return .success(
                bytes.withMemoryRebound(to: UInt8.self, capacity: output.length) {
                    Array(UnsafeBufferPointer(start: $0, count: output.length))
                })
        }
        let bytes = try result.get()
        return format == .pdf ? UndatedPDF.undated(bytes) : bytes
    }

    private static func failure(_ status: rj_gv_status, message: UnsafePointer<CChar>?) -> Failure {
        if status == rj_gv_no_plugins { return .noPlugins }
        return .refused(message.map { String(cString: $0) } ?? "no reason given")
    }
}
