import Foundation
import Glibc

/// What tells whether files have changed: of each its size, its time and which file it is, so that a file put in the place
/// of another is seen too; of a folder, what it holds.
struct Fingerprint: Equatable {
    private enum Mark: Equatable {
        case absent
        case file(inode: ino_t, size: off_t, seconds: Int, nanoseconds: Int)
        case folder([String: Mark])
    }

    private let marks: [String: Mark]

    /// - Parameter paths: Files, and folders whose files count; there may be none at a path.
    init(of paths: [String]) {
        marks = Dictionary(paths.map { ($0, Fingerprint.mark($0)) }) { first, _ in first }
    }

    private static func mark(_ path: String) -> Mark {
        var status = stat()
        guard stat(path, &status) == 0 else { return .absent }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            return .file(
                inode: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
                nanoseconds: status.st_mtim.tv_nsec)
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        let files = names.map { ($0, mark(ofFile: path + "/" + $0)) }
        return .folder(Dictionary(files) { first, _ in first })
    }

    /// Folders within a folder do not count: a corpus is flat.
    private static func mark(ofFile path: String) -> Mark {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return .absent }
        return .file(
            inode: status.st_ino, size: status.st_size, seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec)
    }
}
