import ArgdownSyntax
import Wording

/// Diagnostics as text: a first line that editors can jump to (GNU coding standards), the excerpt, cause and next step.
struct DiagnosticPrinter {
    enum Limit {
        /// The first twenty, errors before warnings.
        case brief
        case all
    }

    private static let briefCount = 20

    /// The files that ranges point into; `files[id.index].id == id`.
    let files: [SourceFile]
    let ink: Ink
    /// The columns an excerpt may take.
    let width: Int

    func text(_ diagnostics: [Diagnostic], _ limit: Limit) -> String {
        let ordered = DiagnosticPrinter.inFileOrder(diagnostics)
        let shown =
            switch limit {
            case .brief: DiagnosticPrinter.mostSevere(ordered, count: DiagnosticPrinter.briefCount)
            case .all: ordered
            }
        var text = shown.map(text).joined(separator: "\n")
        if shown.count < ordered.count {
            text += "\n… and \(ordered.count - shown.count) more; -v shows all of them\n"
        }
        return text
    }

    func text(_ diagnostic: Diagnostic) -> String {
        let tone: Ink.Tone =
            switch diagnostic.severity {
            case .error: .error
            case .warning: .warning
            case .note: .note
            }
        let severity = ink(tone, "\(diagnostic.severity.rawValue)[\(diagnostic.id)]:")
        var text = "\(ink(.strong, place(of: diagnostic) + ":")) \(severity) \(VisibleText.line(diagnostic.message))\n"
        if let range = diagnostic.range { text += excerpt(range, tone) }
        for note in diagnostic.notes { text += "  \(ink(.note, "note:")) \(words(of: note))\n" }
        if let help = diagnostic.help { text += "  \(ink(.note, "help:")) \(VisibleText.line(help))\n" }
        for fixIt in diagnostic.fixIts { text += "  \(ink(.note, "fix:")) \(VisibleText.line(fixIt.message))\n" }
        return text
    }

    /// `path:line:column`.
    func place(of range: SourceRange) -> String {
        guard files.indices.contains(range.file.position) else { return "<unknown>" }
        let file = files[range.file.position]
        let (line, column) = file.position(at: range.bounds.lowerBound)
        return "\(VisibleText.line(file.path)):\(line):\(column)"
    }

    private func place(of diagnostic: Diagnostic) -> String {
        diagnostic.range.map(place) ?? VisibleText.line(diagnostic.path ?? "rejoinder")
    }

    private func words(of note: Diagnostic.Note) -> String {
        (note.range.map { place(of: $0) + ": " } ?? "") + VisibleText.line(note.message)
    }

    private func excerpt(_ range: SourceRange, _ tone: Ink.Tone) -> String {
        guard files.indices.contains(range.file.position) else { return "" }
        let file = files[range.file.position]
        let number = String(file.line(at: range.bounds.lowerBound))
        let gutter = String(repeating: " ", count: max(5, number.count))
        let excerpt = Excerpt(of: file, bounds: range.bounds, width: width - gutter.count - 3)
        let head = String(repeating: " ", count: gutter.count - number.count) + number
        return
            "\(ink(.faint, head + " |")) \(excerpt.text)\n\(ink(.faint, gutter + " |")) \(ink(tone, excerpt.marks))\n"
    }

    private static func inFileOrder(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        func key(_ position: Int) -> (Int, Int, Int) {
            guard let range = diagnostics[position].range else { return (-1, 0, position) }
            return (range.file.position, range.bounds.lowerBound, position)
        }
        return diagnostics.indices.sorted { key($0) < key($1) }.map { diagnostics[$0] }
    }

    private static func mostSevere(_ diagnostics: [Diagnostic], count: Int) -> [Diagnostic] {
        let ranked = diagnostics.indices.sorted {
            (diagnostics[$1].severity, $0) < (diagnostics[$0].severity, $1)
        }
        return ranked.prefix(count).sorted().map { diagnostics[$0] }
    }
}

extension SourceFile.ID {
    fileprivate var position: Int { Int(index) }
}
