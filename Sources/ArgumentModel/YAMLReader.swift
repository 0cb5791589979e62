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
        lineStarts = [bounds.lowerBound] + bounds.filter { YAMLReader.endsLine($0, of: file.utf8) }.map { $0 + 1 }
    }

    /// Whether the last byte of a line break stands at `offset`: `\n`, `\r`, U+0085, U+2028 or U+2029, as YAML 1.1 has
    /// it.
    private static func endsLine(_ offset: Int, of bytes: [UInt8]) -> Bool {
        switch bytes[offset] {
        case 0x0A: true
        case 0x0D: offset + 1 == bytes.count || bytes[offset + 1] != 0x0A
        case 0x85: offset > 0 && bytes[offset - 1] == 0xC2
        case 0xA8, 0xA9: offset > 1 && bytes[offset - 1] == 0x80 && bytes[offset - 2] == 0xE2
        default: false
        }
    }

    /// The first anchor or alias that would be read as one.
    private var aliasOffset: Int? { aliasOfAnchor ?? strayMark }

    /// The first `*name` for which there is an `&name`, wherever they stand: what is a quoted text is for the YAML
    /// reader to find out, and it must not see an alias.
    private var aliasOfAnchor: Int? {
        var names: Set<ArraySlice<UInt8>> = []
        for offset in bounds { if let name = name(at: offset, after: UInt8(ascii: "&")) { names.insert(name) } }
        guard !names.isEmpty else { return nil }
        return bounds.first { offset in name(at: offset, after: UInt8(ascii: "*")).map(names.contains) ?? false }
    }

    /// The name of an anchor or alias whose mark stands at `offset`; neither stands inside a word.
    private func name(at offset: Int, after mark: UInt8) -> ArraySlice<UInt8>? {
        guard file.utf8[offset] == mark, offset == bounds.lowerBound || !YAMLReader.mayName(file.utf8[offset - 1])
        else {
            return nil
        }
        let name = file.utf8[(offset + 1)..<bounds.upperBound].prefix(while: YAMLReader.mayName)
        return name.isEmpty ? nil : name
    }

    private static func mayName(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
        default: false
        }
    }

    /// The first `&` or `*` outside quotation marks that stands where a value may begin and is not followed by a blank.
    private var strayMark: Int? {
        var quote: UInt8?
        var isEscaped = false
        var mayBegin = true
        for offset in bounds {
            let byte = file.utf8[offset]
            let next = offset + 1 < bounds.upperBound ? file.utf8[offset + 1] : 0x20
            if let open = quote {
                if byte == open, !isEscaped { quote = nil }
                isEscaped = byte == UInt8(ascii: "\\") && !isEscaped && open == UInt8(ascii: "\"")
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if mayBegin { quote = byte }
                mayBegin = false
            case UInt8(ascii: "&"), UInt8(ascii: "*"):
                if mayBegin, next > 0x20 { return offset }
                mayBegin = false
            case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), 0x0A: mayBegin = true
            case UInt8(ascii: ":"): mayBegin = next <= 0x20
            case UInt8(ascii: "-"), 0x20, 0x09, 0x0D: break
            default: mayBegin = false
            }
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
            let end = min(start + 1, bounds.upperBound)
            // No token begins with a tab, so that one at fault indents.
            let isTab = start < end && file.utf8[start] == 0x09
            return Failure(message: isTab ? "YAML is indented with spaces, not tabs" : problem, bounds: start..<end)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let start = offset(of: context.mark)
            let names = duplicates.map { "'\($0)'" }.sorted().joined(separator: ", ")
            return Failure(message: "the key \(names) stands here twice", bounds: start..<start)
        default:
            return Failure(message: "this YAML cannot be read", bounds: bounds.lowerBound..<bounds.lowerBound)
        }
    }
}
