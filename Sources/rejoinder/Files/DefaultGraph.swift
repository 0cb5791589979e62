import Glibc

/// The graph that is meant when none is named.
enum DefaultGraph {
    static let folder = "graphs"

    /// The only `.argdown` file in `./graphs`, not looking into folders.
    static func path() throws(CommandFailure) -> String {
        let found = files(in: folder)
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            throw CommandFailure(
                .usage, "no graph is named, and there are several in ./\(folder)",
                help: "name one of them:\n" + found.joined(separator: "\n"))
        }
        throw CommandFailure(
            .usage, "no graph is named, and ./\(folder) holds no .argdown file",
            help: "name a file: rejoinder check my-debate.argdown")
    }

    private static func files(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var paths: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
            }
            if name.hasSuffix(".argdown"), !name.hasPrefix(".") { paths.append("\(folder)/\(name)") }
        }
        return paths.sorted()
    }
}
