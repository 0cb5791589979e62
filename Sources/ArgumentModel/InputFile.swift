import Glibc

/// A file, or standard input, that is read to its end.
///
/// Whatever can be read counts as a file: a pipe and a device as well.
package struct InputFile {
    /// What stands for standard input.
    package static let standardInput = "-"

    /// What messages call standard input.
    package static let nameOfStandardInput = "<stdin>"

    package let path: String

    package init(_ path: String) { self.path = path }

    /// Whether it can be read only once and not be rewritten: standard input, or a pipe.
    package var isStream: Bool {
        var status = stat()
        return path == InputFile.standardInput || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }

    /// All that it holds.
    ///
    /// - Throws: `Workspace.Failure.unreadable`.
    package func bytes() throws(Workspace.Failure) -> [UInt8] {
        if path == InputFile.standardInput { return try bytes(from: STDIN_FILENO) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        return try bytes(from: descriptor)
    }

    private func bytes(from descriptor: Int32) throws(Workspace.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &chunk, chunk.count)
            if count > 0 {
                bytes += chunk[..<count]
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                throw failure
            }
        }
    }

    /// Why the last call of the system did not succeed.
    private var failure: Workspace.Failure {
        let reason =
            switch errno {
            case ENOENT: "there is no such file"
            case EISDIR: "this is a folder"
            case EBADF: "it is closed"
            case let code: String(cString: strerror(code))
            }
        return .unreadable(path: path, reason: reason)
    }
}
