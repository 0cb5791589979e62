/// The last part of a path.
package enum FileName {
    /// What follows its last dot, in lower case; nil where there is none, or only one that hides the file.
    package static func ending(of path: String) -> String? {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
        return name[name.index(after: dot)...].lowercased()
    }
}
