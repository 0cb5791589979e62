extension Parser {
    /// Reads a premise–conclusion structure.
    ///
    ///     reconstruction := (member relations | inference relations)+
    ///     member         := "(" digits ")" element
    mutating func parseReconstruction(indent: Int) {
        var block = Block(kind: .reconstruction, elements: [], steps: [])
        while true {
            let begin = skippingBlanks(from: position)
            let indent = width(
                of: (tokens.last?.kind == .whitespace ? tokens[tokens.count - 1].bounds.lowerBound : position)..<begin)
            emit(.whitespace, upTo: begin)
            switch lineStart(at: begin) {
            case .number(let number, let length):
                emit(.number, upTo: begin + length)
                var member = parseElement(in: Surroundings(of: .reconstruction))
                member.number = number
                if member.kind == .argument {
                    report(
                        .error, "argument-as-member", "an argument cannot be a premise or a conclusion",
                        at: member.titleBounds, help: "write its conclusion in square brackets")
                }
                reportEmpty(member, kind: "member")
                block.steps.append(.member(block.elements.count))
                block.elements.append(member)
                parseRelations(of: .element(block.elements.count - 1), indent: indent, into: &block)
            case .hyphens:
                block.steps.append(.inference(parseInference()))
                skipComments()
                parseRelations(of: .inference(block.steps.count - 1), indent: indent, into: &block)
            default:
                return finish(block)
            }
            guard let byte = byte(at: position), byte.isLineBreak else { return finish(block) }
            let next = afterLineBreak(at: position)
            switch lineStart(at: skippingBlanks(from: next)) {
            case .number, .hyphens: emit(.lineBreak, upTo: next)
            default: return finish(block)
            }
        }
    }

    /// Reads comments behind and below an inference.
    private mutating func skipComments() {
        while let byte = byte(at: position) {
            let next = byte.isLineBreak ? afterLineBreak(at: position) : position
            let first = skippingBlanks(from: next)
            guard first < bytes.count, let end = commentEnd(at: first) else { return }
            if byte.isLineBreak { emit(.lineBreak, upTo: next) }
            emit(.whitespace, upTo: first)
            emit(.comment, upTo: end)
        }
    }

    private mutating func finish(_ block: Block) {
        blocks.append(block)
        guard case .inference(let inference) = block.steps.last else { return }
        report(
            .error, "inference-without-conclusion", "no conclusion follows this inference", at: inference.bounds,
            help: "add a numbered statement below it")
    }

    ///     inference := "---" "-"* | "--" rules data? "--" "-"*, also over several lines
    private mutating func parseInference() -> InferenceNode {
        let start = position
        let firstData = data.count
        var mark = start
        while byte(at: mark) == UInt8(ascii: "-") { mark += 1 }
        emit(.inferenceMark, upTo: mark)
        let rest = skippingBlanks(from: mark)
        let standsAlone = byte(at: rest).map { $0.isLineBreak } ?? true
        let isLine = mark - start > 2 && (standsAlone || commentEnd(at: rest) != nil)
        if isLine || (standsAlone && !closesLater(from: rest)) {
            emit(.whitespace, upTo: rest)
            return InferenceNode(rules: [], data: firstData..<firstData, bounds: start..<mark)
        }
        let firstToken = tokens.count
        var closed = false
        while let byte = byte(at: position) {
            if byte.isLineBreak {
                let next = afterLineBreak(at: position)
                if standsAlone == false || isBlankLine(at: next) { break }
                emit(.lineBreak, upTo: next)
                emit(.whitespace, upTo: skippingBlanks(from: position))
            } else if stands("--", at: position) {
                var end = position
                while self.byte(at: end) == UInt8(ascii: "-") { end += 1 }
                emit(.inferenceMark, upTo: end)
                emit(.whitespace, upTo: skippingBlanks(from: position))
                closed = true
                break
            } else if byte == UInt8(ascii: "{"), parseData(before: "--") != nil {
                continue
            } else if byte == UInt8(ascii: "/") || byte == .less, let end = commentEnd(at: position) {
                emit(.comment, upTo: end)
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") {
                parseShortcode(otherwise: .inferenceRule)
            } else {
                emitRuleText()
            }
        }
        if !closed {
            report(
                .warning, "unclosed-inference", "this inference is not closed", at: start..<mark,
                help: "add '--' after the rules")
        }
        return InferenceNode(rules: rules(from: firstToken), data: firstData..<data.count, bounds: start..<position)
    }

    /// Reads rule names up to something that may be markup.
    private mutating func emitRuleText() {
        var end = position + 1
        while let byte = byte(at: end), !byte.isLineBreak, byte != UInt8(ascii: "{"), byte != UInt8(ascii: "/"),
            byte != .less, byte != UInt8(ascii: "."), byte != UInt8(ascii: ":"), !stands("--", at: end)
        {
            end += 1
        }
        emit(.inferenceRule, upTo: end)
    }

    /// Whether a `--` closes the inference before the next numbered statement or blank line.
    private mutating func closesLater(from offset: Int) -> Bool {
        var offset = offset
        while offset < bytes.count {
            let next = afterLineBreak(at: offset)
            let first = skippingBlanks(from: next)
            switch lineStart(at: first) {
            case .blank, .number, .heading, .relation: return false
            case .hyphens: return true
            case .listMark, .definition, .text: offset = endOfLine(from: first)
            }
        }
        return false
    }

    private func rules(from firstToken: Int) -> [String] {
        var text: [UInt8] = []
        for token in tokens[firstToken...] {
            switch token.kind {
            case .inferenceRule: text += bytes[token.bounds]
            case .shortcode:
                let name = source.text(in: (token.bounds.lowerBound + 1)..<(token.bounds.upperBound - 1))
                text += Shortcode.symbols[name].map { Array($0.utf8) } ?? Array(bytes[token.bounds])
            default: text.append(0x20)
            }
        }
        return text.split(separator: UInt8(ascii: ",")).map { SyntaxTree.normalized($0) }.filter { !$0.isEmpty }
    }
}
