import Foundation
import Testing

/// Outputs of the program, read without its own code.
enum ReadOutput {
    /// The rows of a table of comma-separated values by their first cell that names a node, each by column.
    static func table(_ csv: String) -> [[String: String]] {
        var rows: [[String]] = [[]]
        var cell = ""
        var isQuoted = false
        var characters = Array(csv)[...]
        while let next = characters.popFirst() {
            switch (next, isQuoted) {
            case ("\"", true) where characters.first == "\"": cell.append(characters.removeFirst())
            case ("\"", _): isQuoted.toggle()
            case (",", false):
                rows[rows.count - 1].append(cell)
                cell = ""
            case ("\r\n", false):
                rows[rows.count - 1].append(cell)
                rows.append([])
                cell = ""
            default: cell.append(next)
            }
        }
        let header = rows[0]
        return rows.dropFirst().filter { !$0.isEmpty }.map { row in
            Dictionary(uniqueKeysWithValues: zip(header, row))
        }
    }

    static func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// The members of a list of objects.
    static func objects(_ json: [String: Any], _ key: String) throws -> [[String: Any]] {
        try #require(json[key] as? [[String: Any]], "\(key)")
    }

    /// The data of the nodes of GraphML, by id and key.
    static func graphML(_ text: String) -> [String: [String: String]] {
        var nodes: [String: [String: String]] = [:]
        for part in text.components(separatedBy: "<node id=\"").dropFirst() {
            let body = part.components(separatedBy: "</node>")[0]
            var values: [String: String] = [:]
            for data in body.components(separatedBy: "<data key=\"").dropFirst() {
                let pair = data.components(separatedBy: "</data>")[0].components(separatedBy: "\">")
                values[pair[0]] = pair[1]
            }
            nodes[body.components(separatedBy: "\"")[0]] = values
        }
        return nodes
    }
}
