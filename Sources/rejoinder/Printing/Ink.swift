import Glibc

/// Colours a text for a terminal, or leaves it as it is.
struct Ink {
    enum Choice: String, CaseIterable { case auto, always, never }

    enum Tone: String {
        case error = "1;31"
        case warning = "1;35"
        case note = "1;36"
        case strong = "1"
        case faint = "2"
    }

    let isOn: Bool

    /// Colour when asked for, or on a terminal; never when `NO_COLOR` is set to anything but nothing (no-color.org).
    init(_ choice: Choice, for stream: Int32) {
        switch choice {
        case .always: isOn = !Environment.has("NO_COLOR")
        case .never: isOn = false
        case .auto: isOn = isatty(stream) == 1 && !Environment.has("NO_COLOR") && Environment["TERM"] != "dumb"
        }
    }

    func callAsFunction(_ tone: Tone, _ text: String) -> String {
        isOn && !text.isEmpty ? "\u{1B}[\(tone.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The variables the shell hands over.
enum Environment {
    static subscript(name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Whether a variable is set to something.
    static func has(_ name: String) -> Bool { !(self[name] ?? "").isEmpty }
}

/// The window that output is shown in.
enum Terminal {
    /// Its width in columns; nil when the stream is no terminal.
    static func width(of stream: Int32) -> Int? {
        guard isatty(stream) == 1 else { return nil }
        if let columns = Environment["COLUMNS"].flatMap({ Int($0) }), columns > 20 { return columns }
        var window = winsize()
        guard ioctl(stream, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 20 else { return 80 }
        return Int(window.ws_col)
    }
}
