/// The modules of the page as one: each file stands after those it imports, without its imports and exports.
///
/// A file says what it imports in lines of their own, `import { a, b } from "./name.js";`, and exports declarations only;
/// no two files declare the same name.
enum ModuleBundle {
    /// From `main.js`, which nothing imports.
    static let program: String = {
        var seen: Set<String> = []
        var text = ""
        append("main.js", to: &text, &seen)
        return text
    }()

    private static func append(_ name: String, to text: inout String, _ seen: inout Set<String>) {
        guard seen.insert(name).inserted else { return }
        let lines = PageFile.text(name).split(separator: "\n", omittingEmptySubsequences: false)
        for line in lines {
            if let imported = imported(by: line) { append(imported, to: &text, &seen) }
        }
        for line in lines where imported(by: line) == nil {
            text += line.hasPrefix("export ") ? line.dropFirst("export ".count) : line
            text += "\n"
        }
    }

    /// `name.js` of `import … from "./name.js";`.
    private static func imported(by line: Substring) -> String? {
        guard line.hasPrefix("import "), line.hasSuffix("\";") else { return nil }
        return line.dropLast(2).split(separator: "\"./").last.map(String.init)
    }
}
