/// The graph that is meant when none is named.
package enum DefaultGraph {
    package static let folder = "graphs"

    /// The only `.argdown` file in `./graphs`, not looking into folders.
    package static func path() throws(DeskFailure) -> String {
        let found = files(in: folder)
        if found.count == 1 { return found[0] }
        guard found.isEmpty else {
            throw DeskFailure(
                .usage, "no graph is named, and there are several in ./\(folder)",
                help: "name one of them:\n" + found.joined(separator: "\n"))
        }
        throw DeskFailure(
            .usage, "no graph is named, and ./\(folder) holds no .argdown file",
            next: .graphFile)
    }

    private static func files(in folder: String) -> [String] {
        Folder(path: folder).names.filter { $0.hasSuffix(".argdown") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
    }
}
