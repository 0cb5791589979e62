import ArgumentParser
import Desk

/// Where a result goes, and in which format.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp(
            "Write the result to a file, whole or not at all; its ending sets the format.", valueName: "file"))
    var output: String?
    @Option(name: [.customShort("f"), .long], help: ArgumentHelp("The format of the result.", valueName: "format"))
    var format: String?
    @Flag(help: "Short for '--format json'.") var json = false

    /// The format asked for: by the ending of `-o`, by `-f` or `--json`, else the first of `formats`.
    func format<Format: OutputFormat>(_: Format.Type = Format.self) throws(DeskFailure) -> Format {
        let named = try namedFormat(Format.self)
        let ending = output.flatMap(FileName.ending)
        let byEnding = ending.flatMap { Format.allCases.with(ending: $0) }
        if let ending, byEnding == nil, named == nil, Format.refusesOtherEndings {
            let names = Format.allCases.flatMap(\.endings)
            throw DeskFailure(
                .usage, "this command cannot write '.\(ending)'" + DidYouMean.question(for: ending, among: names),
                help: "endings: \(names.joined(separator: ", ")); or name the format: '-f svg'")
        }
        if let named, let byEnding, named != byEnding {
            throw DeskFailure(
                .usage, "the file asks for \(byEnding.rawValue), the option for \(named.rawValue)",
                help: "leave out one of '-o \(output ?? "")' and '-f \(named.rawValue)'")
        }
        return byEnding ?? named ?? Format.standard
    }

    private func namedFormat<Format: OutputFormat>(_: Format.Type) throws(DeskFailure) -> Format? {
        let names = Format.allCases.map(\.rawValue)
        if json, let format, format != "json" {
            throw DeskFailure(.usage, "'--json' and '--format \(format)' exclude each other")
        }
        guard let name = json ? "json" : format else { return nil }
        guard let named = Format(rawValue: name.lowercased()) else {
            throw DeskFailure(
                .usage, "this command cannot write '\(name)'" + DidYouMean.question(for: name, among: names),
                help: "formats: \(names.joined(separator: ", "))")
        }
        return named
    }

    func write(_ text: String) throws(DeskFailure) { try write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) throws(DeskFailure) {
        guard let output, output != "-" else { return Stream.output.write(bytes) }
        try OutputFile(path: output).write(bytes)
    }

    /// The columns to fit a text into: those of the terminal when the result goes there.
    var width: Int? { output == nil ? Terminal.width(of: Stream.output.rawValue) : nil }

    /// Colours for a text result; none in files.
    func ink(_ console: Console) -> Ink { output == nil ? console.outputInk : Ink(.never, for: Stream.output.rawValue) }

}

/// The formats one command can write.
protocol OutputFormat: RawRepresentable<String>, CaseIterable, Equatable {
    /// What is written when nothing is asked for.
    static var standard: Self { get }
    /// The endings of file names that ask for it.
    var endings: [String] { get }
    /// Whether a file of any other ending is refused where no format is named.
    static var refusesOtherEndings: Bool { get }
}

extension OutputFormat {
    var endings: [String] { [rawValue] }
    static var refusesOtherEndings: Bool { false }
}

extension Collection where Element: OutputFormat {
    fileprivate func with(ending: String) -> Element? { first { $0.endings.contains(ending) } }
}

/// A result as text to read or as data.
enum TextOrJSON: String, OutputFormat {
    case text, json
    static var standard: TextOrJSON { .text }
    var endings: [String] { self == .text ? ["txt"] : [rawValue] }
}

/// A result that is a list for reading, for spreadsheets and for notes.
enum ListFormat: String, OutputFormat {
    case text, json, csv, md
    static var standard: ListFormat { .text }
    var endings: [String] { self == .text ? ["txt"] : [rawValue] }
}

/// A result that is rows.
enum TableFormat: String, OutputFormat {
    case text, csv, json
    static var standard: TableFormat { .text }
    var endings: [String] { self == .text ? ["txt"] : [rawValue] }
}
