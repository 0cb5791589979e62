import ArgumentModel
import DisputeModel

/// Which nodes can become cards, and with which of their quotations.
struct CardPool {
    let finder: AttestationFinder
    private let evidenceByNode: [Node: Attestation]
    private let paragraphs: [Node: Paragraph]

    init(_ finder: AttestationFinder) {
        self.finder = finder
        var evidenceByNode: [Node: Attestation] = [:]
        var paragraphs: [Node: Paragraph] = [:]
        for node in finder.graph.nodes where CardPool.canBeCard(node, finder.graph) {
            for place in finder.places(of: node) where finder[place].stance.isOfSpeaker {
                guard let quotation = finder.quotation(place),
                    let text = Paragraph(of: quotation, in: finder.graph[quotation.source]).cardText
                else { continue }
                evidenceByNode[node] = place
                paragraphs[node] = text
                break
            }
        }
        (self.evidenceByNode, self.paragraphs) = (evidenceByNode, paragraphs)
    }

    /// Whether a node has words of its own that fit on a card.
    func isUsable(_ node: Node) -> Bool { evidenceByNode[node] != nil }
    func evidence(of node: Node) -> Attestation? { evidenceByNode[node] }
    /// What the card would print.
    func paragraph(of node: Node) -> Paragraph? { paragraphs[node] }

    func source(of node: Node) -> Source.ID? { evidenceByNode[node].flatMap { finder.quotation($0)?.source } }

    /// Every source that is quoted for a node.
    func sources(of node: Node) -> [Source.ID] {
        finder.places(of: node).compactMap { finder.quotation($0)?.source }
    }

    private static func canBeCard(_ node: Node, _ graph: ArgumentGraph) -> Bool {
        switch node {
        case .argument: true
        case .statement(let id):
            switch graph[id].kind {
            case .claim, .norm: true
            case .question, .demand, .issue, .meta: false
            }
        }
    }
}
