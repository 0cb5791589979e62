import Glibc

/// A file that is written whole or not at all.
package struct OutputFile {
    package let path: String

    package init(path: String) { self.path = path }

    /// Writes beside what `path` named before, and then takes its place; a symbolic link is followed and stays.
    /// Devices and pipes are written to as they are.
    package func write(_ bytes: [UInt8]) throws(DeskFailure) { try OutputFile.write([(path, bytes)]) }

    /// Writes several files, all of them or none.
    package static func write(_ files: [(path: String, bytes: [UInt8])]) throws(DeskFailure) {
        try Undisturbed.run { () throws(DeskFailure) in
            var staged: [(path: String, file: StagedFile)] = []
            defer { for (_, file) in staged { file.discard() } }
            for (path, bytes) in files where !isSpecial(path) {
                try naming(path) { () throws(SystemError) in staged.append((path, try StagedFile(bytes, for: path))) }
            }
            for (path, file) in staged { try naming(path, file.settle) }
        }
        for (path, bytes) in files where isSpecial(path) {
            try naming(path) { () throws(SystemError) in try writeThrough(bytes, to: path) }
        }
    }

    private static func naming(_ path: String, _ work: () throws(SystemError) -> Void) throws(DeskFailure) {
        do throws(SystemError) { try work() } catch {
            throw DeskFailure(.file, "cannot write '\(path)': \(error.reason)")
        }
    }

    private static func isSpecial(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
    }

    private static func writeThrough(_ bytes: [UInt8], to path: String) throws(SystemError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .last }
        defer { close(descriptor) }
        try FileDescriptor.write(bytes, to: descriptor)
    }
}
