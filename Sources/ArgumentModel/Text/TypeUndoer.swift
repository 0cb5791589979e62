/// Reads a text code point by code point and undoes typography.
struct TypeUndoer {
    let kinds: Set<Typography>
    private var glyphs: [SetText.Glyph] = []
    /// The white space read last, as long as nothing has followed it.
    private var blank: (place: Range<Int>, breaksLine: Bool)?
    private var isAtLineStart = true
    private var endsInSoftHyphen = false

    init(kinds: Set<Typography>) { self.kinds = kinds }

    /// What was read, without blanks beside the dots of an ellipsis.
    var finished: [SetText.Glyph] {
        guard kinds.contains(.ellipses), glyphs.contains(where: { $0.scalar == "." }) else { return glyphs }
        let isDot = glyphs.map { $0.scalar == "." }
        func isEllipsis(_ index: Int, _ step: Int) -> Bool {
            (1...3).allSatisfy { isDot.indices.contains(index + $0 * step) && isDot[index + $0 * step] }
        }
        return glyphs.indices.filter { index in
            glyphs[index].scalar != " " || !(isEllipsis(index, 1) || isEllipsis(index, -1))
        }.map { glyphs[$0] }
    }

    mutating func add(_ scalar: Unicode.Scalar, at place: Range<Int>) {
        let isQuoteMark = scalar == ">" && isAtLineStart && kinds.contains(.blockQuotes)
        if isQuoteMark || scalar.properties.isWhitespace {
            let breaksLine = scalar == "\n" || scalar == "\r" || scalar == "\u{2028}"
            isAtLineStart = isAtLineStart || breaksLine
            blank = (
                (blank?.place.lowerBound ?? place.lowerBound)..<place.upperBound,
                (blank?.breaksLine ?? false) || breaksLine
            )
            return
        }
        isAtLineStart = false
        if scalar.isIgnorable, kinds.contains(scalar == "\u{AD}" ? .softHyphens : .invisible) {
            endsInSoftHyphen = scalar == "\u{AD}"
            return
        }
        if "*_`".unicodeScalars.contains(scalar), kinds.contains(.emphasis) { return }
        endBlank(before: scalar)
        endsInSoftHyphen = false
        for plain in plain(scalar) { append(plain, at: place) }
    }

    private mutating func endBlank(before scalar: Unicode.Scalar) {
        guard let (place, breaksLine) = blank else { return }
        blank = nil
        guard let last = glyphs.last?.scalar else { return }
        let isDivided = breaksLine && dividesWord(before: scalar)
        if isDivided, kinds.contains(.dividedWords) {
            if !endsInSoftHyphen { glyphs[glyphs.count - 1].mayBeLeftOut = true }
            return
        }
        if breaksLine, last.joinsLines, scalar.joinsLines { return }
        if last == "-", kinds.contains(.dashes), !isDivided { return }
        glyphs.append(SetText.Glyph(scalar: " ", place: place))
    }

    /// Whether a word may go on behind the line break that was read last.
    private func dividesWord(before scalar: Unicode.Scalar) -> Bool {
        guard scalar.isWordLike else { return false }
        if endsInSoftHyphen { return true }
        guard let last = glyphs.last?.scalar, "-\u{2010}\u{2011}".unicodeScalars.contains(last) else { return false }
        return glyphs.dropLast().last?.scalar.isWordLike ?? false
    }

    /// What a code point stands for.
    private func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        let isUndone =
            Folding.isLigature(scalar) && kinds.contains(.ligatures)
            || Folding.hasOtherWidth(scalar) && kinds.contains(.width)
        let plain = isUndone ? Folding.compatible(scalar) ?? String(scalar) : String(scalar)
        return plain.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            if kinds.contains(.quotationMarks), Typography.isQuotationMark(scalar) { return ["'"] }
            if kinds.contains(.dashes), Typography.isDash(scalar) { return ["-"] }
            return scalar == "…" && kinds.contains(.ellipses) ? [".", ".", "."] : [scalar]
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar, at place: Range<Int>) {
        switch scalar {
        case "-" where kinds.contains(.dashes):
            if glyphs.last?.scalar == " " { glyphs.removeLast() }
            if glyphs.last?.scalar == "-" { return extendLast(to: place) }
        case "'" where kinds.contains(.quotationMarks):
            if glyphs.last?.scalar == "'" { return extendLast(to: place) }
        case "." where kinds.contains(.ellipses):
            if glyphs.last?.scalar == " ", glyphs.dropLast().last?.scalar == "." { glyphs.removeLast() }
        default: break
        }
        glyphs.append(SetText.Glyph(scalar: scalar, place: place))
    }

    private mutating func extendLast(to place: Range<Int>) {
        let last = glyphs[glyphs.count - 1].place
        glyphs[glyphs.count - 1].place = last.lowerBound..<max(last.upperBound, place.upperBound)
    }
}
