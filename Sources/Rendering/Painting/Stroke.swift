/// One element of Graphviz's SVG, to be made plainer and smaller.
struct Stroke {
    private(set) var name: String
    private(set) var attributes: [(name: String, value: String)]
    /// As it stands in the document, escaped; nil for an empty element.
    let content: String?

    /// Reads a line of Graphviz such as `<text x="1">a</text>`.
    init(_ line: String) {
        let utf8 = line.utf8
        let end = utf8.firstIndex(of: UInt8(ascii: ">")) ?? utf8.endIndex
        let parts = utf8[..<end].split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map {
            Substring($0)
        }
        let head = parts[0].dropFirst().split(separator: " ")
        name = head.first.map(String.init) ?? ""
        attributes = []
        var key = head.last ?? ""
        for index in stride(from: 1, to: parts.count, by: 2) where parts.count > index {
            attributes.append((String(key.drop { $0 == " " }.dropLast()), String(parts[index])))
            key = index + 1 < parts.count ? parts[index + 1] : ""
        }
        let isEmpty = line[..<end].hasSuffix("/")
        content =
            isEmpty || end == utf8.endIndex
            ? nil : String(line[utf8.index(after: end)...].prefix { $0 != "<" }).replacing("&#45;", with: "-")
        plain()
    }

    subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            let index = attributes.firstIndex { $0.name == attribute }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append((attribute, value))
            case (nil, nil): break
            }
        }
    }

    /// The element, on one line.
    var text: String {
        var text = "<" + name
        for (name, value) in attributes { text += " \(name)=\"\(value)\"" }
        if let content { return text + ">\(content)</\(name)>" }
        return text + "/>"
    }

    /// Leaves fonts to the root, and writes `none` for a paint that SVG 1.1 does not know.
    private mutating func plain() {
        self["font-family"] = nil
        if self["text-anchor"] == "start" { self["text-anchor"] = nil }
        for index in attributes.indices {
            if attributes[index].value == "transparent" { attributes[index].value = "none" }
            if attributes[index].value.hasSuffix(".00") { attributes[index].value.removeLast(3) }
        }
    }

    /// With a shorter path, where it is a spline.
    var compact: Stroke {
        var copy = self
        if let path = self["d"].flatMap(CompactPath.rewritten) { copy["d"] = path }
        return copy
    }

    /// Our own pattern in place of Graphviz's.
    func dashed(_ pattern: String?) -> Stroke {
        var copy = self
        if let pattern, self["stroke-dasharray"] != nil { copy["stroke-dasharray"] = pattern }
        return copy
    }

    /// In a language other than that of its surroundings.
    func speaking(_ language: String?) -> Stroke {
        var copy = self
        for (name, value) in WordsLanguage.attributes(language) { copy[name] = value }
        return copy
    }

    /// Without what its surroundings say already.
    func leaving(_ inherited: [(name: String, value: String)]) -> Stroke {
        var copy = self
        for (name, value) in inherited where copy[name]?.lowercased() == value.lowercased() { copy[name] = nil }
        return copy
    }
}

extension Stroke {
    /// Where a rectangle stands and what its corners are like.
    private var geometry: [String?] { ["x", "y", "width", "height", "rx"].map { self[$0] } }

    /// Graphviz's box with round corners, a path of four lines and four curves, as a rectangle; else the stroke itself.
    var squared: Stroke {
        guard name == "path", let path = self["d"] else { return self }
        let numbers = Stroke.numbers(in: path)
        guard numbers.count == 50, numbers[0] == numbers[48], numbers[1] == numbers[49] else { return self }
        let (xs, ys) = (numbers.indices.filter { $0 % 2 == 0 }, numbers.indices.filter { $0 % 2 == 1 })
        let (left, right) = extent(xs.map { numbers[$0] })
        let (top, bottom) = extent(ys.map { numbers[$0] })
        var box = self
        box.name = "rect"
        box["d"] = nil
        let radius = min(numbers[0] - left, right - numbers[0])
        let sides = [("x", left), ("y", top), ("width", right - left), ("height", bottom - top), ("rx", radius)]
        for (name, value) in sides { box[name] = points(value) }
        return box
    }

    /// The coordinates in a path of absolute lines and curves, or in a list of points.
    private static func numbers(in path: String) -> [Double] {
        let between = Array("MC, ".utf8)
        return path.utf8.split(whereSeparator: between.contains).compactMap { Double(Substring($0)) }
    }

    /// The greatest abscissa of a rectangle or of absolute points; nil for all else.
    var rightmost: Double? {
        if let x = self["x"].flatMap(Double.init), let width = self["width"].flatMap(Double.init) { return x + width }
        let numbers = (self["points"] ?? self["d"]).map(Stroke.numbers)
        return numbers.flatMap { numbers in numbers.indices.filter { $0 % 2 == 0 }.map { numbers[$0] }.max() }
    }

    private func extent(_ numbers: [Double]) -> (Double, Double) {
        (numbers.min() ?? 0, numbers.max() ?? 0)
    }

    /// Fills and outlines of the same rectangle as one.
    static func merged(_ strokes: [Stroke]) -> [Stroke] {
        var merged: [Stroke] = []
        for stroke in strokes {
            if stroke.name == "rect", stroke["fill"] == "none",
                let ground = merged.lastIndex(where: { $0.name == "rect" && $0.geometry == stroke.geometry })
            {
                for name in ["stroke", "stroke-dasharray"] { merged[ground][name] = stroke[name] }
            } else {
                merged.append(stroke)
            }
        }
        return merged
    }
}
