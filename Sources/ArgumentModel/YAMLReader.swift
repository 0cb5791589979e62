import ArgdownSyntax
import Yams

/// Reads YAML that the syntax tree does not read itself: frontmatter, and metadata in block form or with rarer syntax.
struct YAMLReader {
    /// Why some YAML could not be read, and where.
    struct Failure: Error {
        let message: String
        let bounds: Range<Int>
    }

    /// Nesting deeper than this is refused.
    private static let deepest = 64

    private let file: SourceFile
    private let bounds: Range<Int>
    /// UTF-8 offsets in the file at which the lines of the YAML begin.
    private let lineStarts: [Int]

    /// Reads the YAML between two UTF-8 offsets of a file.
    ///
    /// Anchors and aliases are refused, because a few lines of them can stand for billions of values.
    static func read(_ bounds: Range<Int>, of file: SourceFile) -> Result<DataValue, Failure> {
        let reader = YAMLReader(file, bounds)
        if let alias = reader.aliasOffset {
            return .failure(
                Failure(
                    message: "anchors and aliases ('&', '*') are not allowed here; quote the text if it is one",
                    bounds: alias..<(alias + 1)))
        }
        do {
            guard let node = try Yams.compose(yaml: file.text(in: bounds), .basic) else {
                return .success(DataValue(.null, at: bounds))
            }
            return .success(try reader.value(node, depth: 0))
        } catch let failure as Failure {
            return .failure(failure)
        } catch let error as YamlError {
            return .failure(reader.failure(error))
        } catch {
            return .failure(Failure(message: "this YAML cannot be read", bounds: bounds))
        }
    }

    private init(_ file: SourceFile, _ bounds: Range<Int>) {
        (self.file, self.bounds) = (file, bounds)
        lineStarts = [bounds.lowerBound] + bounds.filter { file.utf8[$0] == 0x0A }.map { $0 + 1 }
    }

    /// The first `&` or `*` outside quotation marks that stands where a value may begin and is not followed by a blank.
    private var aliasOffset: Int? {
        var quote: UInt8?
        var previous: UInt8 = 0x20
        for offset in bounds {
            let byte = file.utf8[offset]
            if let open = quote {
                if byte == open && !(open == UInt8(ascii: "\"") && previous == UInt8(ascii: "\\")) { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                if " \t\n[{,".utf8.contains(previous) { quote = byte }
            } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*"), " \t\n[{,".utf8.contains(previous),
                offset + 1 < bounds.upperBound, file.utf8[offset + 1] > 0x20
            {
                return offset
            }
            previous = byte == UInt8(ascii: "\\") && previous == byte ? 0 : byte
        }
        return nil
    }

    private func value(_ node: Yams.Node, depth: Int) throws(Failure) -> DataValue {
        let start = offset(of: node.mark)
        guard depth < YAMLReader.deepest else {
            throw Failure(message: "these metadata are nested too deeply", bounds: start..<(start + 1))
        }
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || scalar.style == .any
            let end = min(bounds.upperBound, max(start, start + scalar.string.utf8.count + (isPlain ? 0 : 2)))
            if isPlain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                return DataValue(.null, at: start..<end)
            }
            return DataValue(.scalar(scalar.string, isPlain: isPlain), at: start..<end)
        case .sequence(let sequence):
            var items: [DataValue] = []
            for item in sequence { items.append(try value(item, depth: depth + 1)) }
            return DataValue(.list(items), at: start..<(items.last?.bounds.upperBound ?? start))
        case .mapping(let mapping):
            var entries: [DataValue.Entry] = []
            for (key, item) in mapping {
                let name = try value(key, depth: depth + 1)
                let entry = try value(item, depth: depth + 1)
                entries.append(DataValue.Entry(key: name.text ?? "", keyBounds: name.bounds, value: entry))
            }
            return DataValue(.map(entries), at: start..<(entries.last?.value.bounds.upperBound ?? start))
        case .alias:
            throw Failure(message: "aliases are not allowed here", bounds: start..<(start + 1))
        }
    }

    /// The UTF-8 offset of a line and column (both from 1; the column counts Unicode scalars).
    private func offset(of mark: Mark?) -> Int {
        guard let mark, mark.line >= 1, mark.line <= lineStarts.count else { return bounds.lowerBound }
        var offset = lineStarts[mark.line - 1]
        var column = 1
        while column < mark.column, offset < bounds.upperBound {
            offset += 1
            while offset < bounds.upperBound, file.utf8[offset] & 0xC0 == 0x80 { offset += 1 }
            column += 1
        }
        return min(offset, bounds.upperBound)
    }

    private func failure(_ error: YamlError) -> Failure {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let start = offset(of: mark)
            return Failure(message: problem, bounds: start..<min(start + 1, bounds.upperBound))
        case .duplicatedKeysInMapping(let duplicates, let context):
            let start = offset(of: context.mark)
            let names = duplicates.map { "'\($0)'" }.sorted().joined(separator: ", ")
            return Failure(message: "the key \(names) stands here twice", bounds: start..<start)
        default:
            return Failure(message: "this YAML cannot be read", bounds: bounds.lowerBound..<bounds.lowerBound)
        }
    }
}
