import Glibc

/// The standard streams, without buffers: each call writes all it is given.
///
/// A reader that went away ends the process silently by `SIGPIPE`, as it does every Unix filter.
enum Stream: Int32 {
    case output = 1
    case error = 2

    func write(_ text: String) { write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) {
        do throws(SystemError) { try FileDescriptor.write(bytes, to: rawValue) } catch {
            // Nobody is left to be told when the error stream fails.
            guard self == .output else { return }
            Stream.error.write("rejoinder: error: cannot write to standard output: \(error.reason)\n")
            exit(ExitStatus.file.rawValue)
        }
    }
}

/// What the operating system answered to a call that failed.
struct SystemError: Error {
    let code: Int32
    var reason: String { String(cString: strerror(code)) }

    static var last: SystemError { SystemError(code: errno) }
}

/// Reading and writing whole byte arrays.
enum FileDescriptor {
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written > 0 {
                offset += written
            } else if errno != EINTR {
                throw .last
            }
        }
    }

    /// The bytes of a file, or of standard input for `-`.
    static func readAll(of path: String) throws(SystemError) -> [UInt8] {
        guard path != "-" else { return try readAll(from: STDIN_FILENO) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        return try readAll(from: descriptor)
    }

    private static func readAll(from descriptor: Int32) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw .last
            }
        }
    }
}
