import CZlib

/// The gzip format (RFC 1952): the same for the same bytes, without name or time.
package enum Gzip {
    package static func compressed(_ bytes: [UInt8]) throws(DeskFailure) -> [UInt8] {
        var stream = z_stream()
        // 15 is the largest window, 16 more asks for the format of gzip.
        let began = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard began == Z_OK else { throw DeskFailure(.limit, "cannot compress: zlib says \(began)") }
        defer { deflateEnd(&stream) }
        var bytes = bytes
        var ended = Z_OK
        let most = Int(deflateBound(&stream, UInt(bytes.count)))
        let output = [UInt8](unsafeUninitializedCapacity: most) { room, count in
            bytes.withUnsafeMutableBufferPointer { input in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (room.baseAddress, UInt32(room.count))
                ended = deflate(&stream, Z_FINISH)
                count = Int(stream.total_out)
            }
        }
        guard ended == Z_STREAM_END else { throw DeskFailure(.limit, "cannot compress: zlib says \(ended)") }
        return output
    }
}
