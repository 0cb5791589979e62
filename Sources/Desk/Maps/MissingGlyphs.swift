package import ArgumentModel
import Foundation
import Wording

/// Characters that no installed font has: PNG and PDF show boxes with digits in their place.
package struct MissingGlyphs {
    /// A part of Unicode, with the Debian package of a font that has it.
    private struct Block {
        let ranges: [ClosedRange<UInt32>]
        let package: String
    }

    private static let blocks = [
        Block(
            ranges: [
                0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
                0xFF00...0xFFEF, 0x20000...0x3FFFF,
            ], package: "fonts-noto-cjk"),
        Block(ranges: [0x2600...0x27BF, 0x1F000...0x1FAFF], package: "fonts-noto-color-emoji"),
        Block(ranges: [0x80...0x10FFFF], package: "fonts-noto-core"),
    ]

    /// At most so many characters are looked up one by one, and so many are named.
    private static let (lookUpLimit, namedLimit) = (60, 8)

    /// In the order of their code points.
    private let missing: [(scalar: Unicode.Scalar, package: String)]

    /// - Parameter hasFont: Whether some font has all of some characters; nil where that cannot be told.
    init(in texts: [String], hasFont: ([Unicode.Scalar]) -> Bool?) {
        var drawn: [[Unicode.Scalar]] = Array(repeating: [], count: MissingGlyphs.blocks.count)
        for scalar in Set(texts.flatMap { $0.unicodeScalars.filter(MissingGlyphs.isDrawn) }) {
            let block = MissingGlyphs.blocks.firstIndex { $0.ranges.contains { $0.contains(scalar.value) } }
            if let block { drawn[block].append(scalar) }
        }
        missing = zip(MissingGlyphs.blocks, drawn).flatMap { block, scalars in
            guard !scalars.isEmpty, hasFont(scalars) == false else { return [(Unicode.Scalar, String)]() }
            return scalars.sorted().prefix(MissingGlyphs.lookUpLimit).filter { hasFont([$0]) == false }.map {
                ($0, block.package)
            }
        }
    }

    /// Of the titles and texts of a graph, by the fonts that fontconfig knows.
    package init(in graph: ArgumentGraph) {
        let parties = graph.parties.flatMap { [$0.code, $0.name] } + [graph.title ?? ""]
        self.init(
            in: parties + graph.nodes.flatMap { [graph.title(of: $0), graph.text(of: $0)] }
                + graph.sections.map(\.title), hasFont: MissingGlyphs.fontconfig)
    }

    /// What a reader has to be told; nil where nothing is missing.
    package var warning: String? {
        guard !missing.isEmpty else { return nil }
        let named = missing.prefix(MissingGlyphs.namedLimit).map { scalar, _ in
            "\(scalar) (U+\(String(scalar.value, radix: 16, uppercase: true)))"
        }
        let more = missing.count > named.count ? " and \(missing.count - named.count) more" : ""
        var packages: [String] = []
        for (_, package) in missing where !packages.contains(package) { packages.append(package) }
        return "no installed font has \(named.joined(separator: ", "))\(more), so that PNG and PDF show boxes in their "
            + "place; on Debian, install \(English.list(packages))"
    }

    /// Letters, marks and signs beyond ASCII; blanks and controls have no shape.
    private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII, !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        return switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator:
            false
        default: true
        }
    }

    /// Asks fontconfig's own program, which stands on every machine where Graphviz draws letters.
    private static func fontconfig(_ scalars: [Unicode.Scalar]) -> Bool? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let codes = scalars.map { String($0.value, radix: 16) }.joined(separator: " ")
        process.arguments = ["fc-list", ":charset=\(codes)", "family"]
        (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
        guard (try? process.run()) != nil else { return nil }
        let found = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? !found.isEmpty : nil
    }
}
