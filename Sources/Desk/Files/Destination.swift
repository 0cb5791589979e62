import Glibc

/// Where writing to a path ends up: behind all symbolic links, whether or not something is there.
struct Destination {
    /// Not a symbolic link, unless they go round in a circle.
    let path: String

    init(of path: String) {
        var path = path
        // As many as Linux itself follows.
        for _ in 0..<40 {
            guard let target = Destination.target(ofLink: path) else { break }
            path = target.hasPrefix("/") ? target : Destination.folder(of: path) + target
        }
        self.path = path
    }

    /// The folder it stands in, with a slash at the end; empty for the working directory.
    var folder: String { Destination.folder(of: path) }

    private static func target(ofLink path: String) -> String? {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = readlink(path, &buffer, buffer.count)
        return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
