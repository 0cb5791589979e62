import Glibc

/// A file that is written whole or not at all.
package struct OutputFile {
    package let path: String

    package init(path: String) { self.path = path }

    /// Writes into a temporary file of the same folder and then takes the place of what `path` named before.
    /// Devices and pipes are written to as they are.
    package func write(_ bytes: [UInt8]) throws(DeskFailure) {
        do throws(SystemError) {
            if isSpecial { try writeThrough(bytes) } else { try replace(with: bytes) }
        } catch {
            throw DeskFailure(.file, "cannot write '\(path)': \(error.reason)")
        }
    }

    private var isSpecial: Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    private func writeThrough(_ bytes: [UInt8]) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        try FileDescriptor.write(bytes, to: descriptor)
    }

    private func replace(with bytes: [UInt8]) throws(SystemError) {
        let target = resolved
        // A rename would get past the protection of a file that must not be written.
        guard access(target, F_OK) != 0 || access(target, W_OK) == 0 else { throw .last }
        let temporary = "\(target).\(getpid()).tmp"
        let mode = permissions(of: target)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw .last }
        do throws(SystemError) {
            defer { close(descriptor) }
            try FileDescriptor.write(bytes, to: descriptor)
        } catch {
            unlink(temporary)
            throw error
        }
        guard rename(temporary, target) == 0 else {
            let error = SystemError.last
            unlink(temporary)
            throw error
        }
    }

    /// The file itself where `path` is a symbolic link to one.
    private var resolved: String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private func permissions(of target: String) -> mode_t {
        var status = stat()
        return stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o666
    }
}
