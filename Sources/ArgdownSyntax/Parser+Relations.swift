extension Parser {
    /// A line with a relation symbol, or with a sign in the place of one.
    private struct RelationLine {
        /// Nil where the sign is none.
        let symbol: RelationSymbol?
        let lookAlike: RelationLookAlike?
        /// UTF-8 offsets of the symbol.
        let bounds: Range<Int>
    }

    /// Reads the relations that stand under `root`, whose line is indented by `indent`.
    ///
    ///     relations := (line-break indentation symbol element)*
    mutating func parseRelations(of root: Element.Parent?, indent: Int, into block: inout Block) {
        var ancestors: [(indent: Int, parent: Element.Parent?)] = [(indent, root)]
        let surroundings = Surroundings(of: block.kind)
        while let line = nextRelation(in: surroundings) {
            let begin = line.bounds.lowerBound
            let lineBegin = tokens.last.map { $0.kind == .whitespace ? $0.bounds.lowerBound : begin } ?? begin
            let indentation = width(of: lineBegin..<begin)
            checkIndentation(lineBegin..<begin)
            emit(.relation, upTo: line.bounds.upperBound)
            checkBlanks(position..<skippingBlanks(from: position))
            while ancestors.count > 1, ancestors[ancestors.count - 1].indent >= indentation { ancestors.removeLast() }
            if ancestors.count == 1, indentation <= indent, root != nil, line.symbol != nil {
                warn(
                    "relation-not-indented", "this relation is not indented under what it relates to", at: line.bounds,
                    help: "indent it further than the line it belongs to")
            }
            var element = parseElement(in: surroundings)
            if let sign = line.lookAlike { report(sign, at: line.bounds, before: element) }
            guard !isEmpty(element) else {
                report(
                    .error, "relation-to-nothing", "nothing follows this relation", at: line.bounds,
                    help: "write a statement or argument after it")
                continue
            }
            element.parent = ancestors[ancestors.count - 1].parent
            element.relation = element.parent == nil ? nil : line.symbol
            block.elements.append(element)
            ancestors.append((indentation, .element(block.elements.count - 1)))
        }
    }

    /// Moves to the relation symbol of the next line (or of this one, at the head of a block), if there is one.
    private mutating func nextRelation(in surroundings: Surroundings) -> RelationLine? {
        guard let byte = byte(at: position) else { return nil }
        let next = byte.isLineBreak ? afterLineBreak(at: position) : position
        let first = skippingBlanks(from: next)
        let start = lineStart(at: first)
        let line: RelationLine
        if case .relation(let symbol, let length) = start {
            line = RelationLine(symbol: symbol, lookAlike: nil, bounds: first..<(first + length))
        } else if let sign = lookAlike(at: first, start, in: surroundings, afterData: true) {
            // Whatever went before has ended here because of the sign.
            line = RelationLine(symbol: nil, lookAlike: sign, bounds: first..<(first + sign.length))
        } else {
            return nil
        }
        if byte.isLineBreak { emit(.lineBreak, upTo: next) }
        emit(.whitespace, upTo: first)
        return line
    }

    /// What stands behind the sign has become an element of its own, so that nobody's words become another's.
    private mutating func report(_ sign: RelationLookAlike, at bounds: Range<Int>, before element: Element) {
        let written = source.text(in: bounds)
        let title = element.kind == .argument ? "<\(element.title)>" : "[\(element.title)]"
        let target = element.form == .untitled ? "" : " to \(title)"
        let choice = sign.symbols.map { "'\($0)'" }.joined(separator: " or ")
        let range = SourceRange(source.id, bounds)
        let fixIts =
            sign.isCertain ? [Diagnostic.FixIt("write \(choice)", replace: range, with: sign.symbols[0])] : []
        diagnostics.append(
            Diagnostic(
                .error, "relation-look-alike",
                "this looks like a relation\(target), but '\(written)' is no relation symbol; write \(choice)",
                at: range, help: "if it is text, put '\\' before it", fixIts: fixIts))
    }

    private mutating func checkIndentation(_ indentation: Range<Int>) {
        let text = bytes[indentation]
        if text.contains(0x09), text.contains(0x20) {
            warn(
                "mixed-indentation", "tabs and blanks are mixed in this indentation", at: indentation,
                help: "indent with blanks only")
        }
        checkBlanks(indentation)
    }

    /// Other Argdown tools read no relation behind a no-break space.
    private mutating func checkBlanks(_ blanks: Range<Int>) {
        guard bytes[blanks].contains(where: { $0 >= 0x80 }) else { return }
        let range = SourceRange(source.id, blanks)
        let plain = String(repeating: " ", count: width(of: blanks))
        diagnostics.append(
            Diagnostic(
                .error, "special-blanks", "these blanks beside a relation symbol are no-break or zero-width ones",
                at: range, help: "write plain blanks",
                fixIts: [Diagnostic.FixIt("write plain blanks", replace: range, with: plain)]))
    }
}
