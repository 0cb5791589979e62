import Glibc

/// A file that is written already, but does not stand in its place yet.
struct StagedFile {
    private let temporary: String
    private let target: String

    /// Writes the bytes into the folder of what they are to replace, under a name that nobody else uses.
    ///
    /// - Parameter path: Where they are to stand. A symbolic link is followed and stays.
    init(_ bytes: [UInt8], for path: String) throws(SystemError) {
        let destination = Destination(of: path)
        target = destination.path
        let permissions = try StagedFile.permissions(of: target)
        let descriptor: Int32
        (temporary, descriptor) = try StagedFile.create(in: destination.folder)
        do throws(SystemError) {
            if let permissions { _ = fchmod(descriptor, permissions) }
            try StagedFile.fill(descriptor, with: bytes)
        } catch {
            discard()
            throw error
        }
    }

    /// Takes the place of what stood there before.
    func settle() throws(SystemError) {
        guard rename(temporary, target) == 0 else { throw .last }
    }

    func discard() { unlink(temporary) }

    /// Those of the file to replace; nil when there is none.
    ///
    /// - Throws: What forbids to replace it. A rename would get past the protection of a file.
    private static func permissions(of target: String) throws(SystemError) -> mode_t? {
        var status = stat()
        guard stat(target, &status) == 0 else { return nil }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw SystemError(code: EISDIR) }
        guard access(target, W_OK) == 0 else { throw .last }
        return status.st_mode & 0o7777
    }

    /// A new file with a short name, as a long one can be all that a folder allows.
    private static func create(in folder: String) throws(SystemError) -> (path: String, descriptor: Int32) {
        var number = 0
        while true {
            let path = "\(folder).rejoinder-\(getpid())-\(number)"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 { return (path, descriptor) }
            // What an earlier process with our number left behind when it was killed.
            guard errno == EEXIST, number < 1000 else { throw .last }
            number += 1
        }
    }

    /// Writes and closes the file.
    private static func fill(_ descriptor: Int32, with bytes: [UInt8]) throws(SystemError) {
        do throws(SystemError) { try FileDescriptor.write(bytes, to: descriptor) } catch {
            close(descriptor)
            throw error
        }
        // Some file systems say only now that there is no room.
        guard close(descriptor) == 0 else { throw .last }
    }
}
