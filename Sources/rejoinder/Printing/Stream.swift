import Desk
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
