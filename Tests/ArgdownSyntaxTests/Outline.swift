@testable import ArgdownSyntax

/// A tree as lines that a test can state: what was read, without positions.
func outline(_ tree: SyntaxTree) -> String {
    tree.blocks.flatMap { lines(of: $0, in: tree) }.joined(separator: "\n")
}

private func lines(of block: Block, in tree: SyntaxTree) -> [String] {
    var depths: [Int] = []
    let elements = block.elements.map { element in
        let depth =
            switch element.parent {
            case .element(let position): depths[position] + 1
            case .inference: 1
            case nil: 0
            }
        depths.append(depth)
        let number = element.number.map { "(\($0)) " } ?? ""
        let relation = element.relation.map { "\(words(for: $0)) " } ?? ""
        return String(repeating: "  ", count: depth) + number + relation + words(for: element, in: tree)
    }
    switch block.kind {
    case .heading(let level): return elements.map { "heading \(level): \($0)" }
    case .statements: return elements
    case .list: return zip(elements, depths).map { $1 == 0 ? "* \($0)" : $0 }
    case .reconstruction: return reconstruction(block, elements, in: tree)
    }
}

/// The steps with what stands under each of them.
private func reconstruction(_ block: Block, _ elements: [String], in tree: SyntaxTree) -> [String] {
    func root(_ position: Int) -> Element.Parent {
        var position = position
        while case .element(let parent) = block.elements[position].parent { position = parent }
        return block.elements[position].parent ?? .element(position)
    }
    return block.steps.enumerated().flatMap { index, step in
        switch step {
        case .member(let member):
            elements.indices.filter { root($0) == .element(member) }.map { elements[$0] }
        case .inference(let node):
            [(["--"] + [node.rules.joined(separator: "|")] + data(node.data, in: tree)).joined(separator: " ")]
                + elements.indices.filter { root($0) == .inference(index) }.map { elements[$0] }
        }
    }
}

private func words(for relation: RelationSymbol) -> String {
    let kind =
        switch relation.kind {
        case .support: "supports"
        case .attack: "attacks"
        case .contradiction: "contradicts"
        case .undercut: "undercuts"
        }
    return relation.startsAtChild ? "\(kind) it:" : "\(kind) from it:"
}

private func words(for element: Element, in tree: SyntaxTree) -> String {
    let brackets = element.kind == .statement ? ("[", "]") : ("<", ">")
    let title = "\(brackets.0)\(element.title)\(brackets.1)"
    let text = tree.text(of: element)
    let head: [String] =
        switch element.form {
        case .definition: ["\(title): \(text)"]
        case .reference: [title] + (text.isEmpty ? [] : ["… \(text)"])
        case .untitled: [text]
        }
    return (head + tree.tags(of: element).map { "#\($0)" } + data(element.data, in: tree)).joined(separator: " ")
}

private func data(_ positions: Range<Int>, in tree: SyntaxTree) -> [String] {
    tree.data[positions].map { $0.value.map(\.written) ?? ($0.isBlock ? "{block}" : "{raw}") }
}
