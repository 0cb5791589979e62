import ArgumentModel
public import DisputeModel
import Wording

/// A lint: what it looks for, how it says so, and what mends it. Each stands in a file of its own; a new one is added
/// to `Lint.Check` and to `of`.
struct LintRule {
    /// Whether the author made a mistake, which `check` warns of; what the debate itself lacks is a note.
    let isMistake: Bool
    /// The nodes concerned of each finding, the one to point at first, in source order.
    let find: (Dispute) -> [[Node]]
    /// What is said of the nodes of one finding.
    let sentence: ([Node], Phrasing) -> String
    let help: String?

    init(
        isMistake: Bool = false, find: @escaping (Dispute) -> [[Node]],
        sentence: @escaping ([Node], Phrasing) -> String, help: String? = nil
    ) {
        (self.isMistake, self.find, self.sentence, self.help) = (isMistake, find, sentence, help)
    }

    static func of(_ check: Lint.Check) -> LintRule {
        switch check {
        case .unsupportedClaim: unsupportedClaim
        case .circularSupport: circularSupport
        case .singleSourceClaim: singleSourceClaim
        case .hearsayOnlyClaim: hearsayOnlyClaim
        case .beggedQuestion: beggedQuestion
        case .replyBeforeQuestion: replyBeforeQuestion
        case .replyNotGiven: replyNotGiven
        case .relationNotGrounded: relationNotGrounded
        case .deniedOnly: deniedOnly
        case .concessionToOwnSide: concessionToOwnSide
        case .orphanNode: orphanNode
        case .nearDuplicate: nearDuplicate
        case .possibleChange: possibleChange
        case .questionWithoutAddressee: questionWithoutAddressee
        case .normWithoutText: normWithoutText
        }
    }
}

/// What an author may want to look at, in the order of `Lint.Check.allCases`, then in source order.
///
/// Complexity: O(*n* + *m*), and for near-duplicates what statements share in rare words.
public func lints(of dispute: Dispute) -> [Lint] {
    Lint.Check.allCases.flatMap { check in
        LintRule.of(check).find(dispute).map { Lint(check, $0, in: dispute.graph) }
    }
}

extension Dispute {
    /// The statements there are by the date that something is true of, each as a finding.
    func statements(where isConcerned: (Statement) -> Bool) -> [[Node]] {
        graph.statements.filter { presence.contains($0.id) && isConcerned($0) }.map { [.statement($0.id)] }
    }

    /// The claims that are not the editor's own; events and documents are attested and not argued for.
    func quotedClaims(where isConcerned: (Statement) -> Bool) -> [[Node]] {
        statements {
            $0.kind == .claim && !$0.isEditorial && Set(["event", "document"]).isDisjoint(with: $0.tags)
                && isConcerned($0)
        }
    }
}

extension Phrasing {
    /// The titles of nodes, in order.
    func titles(_ nodes: [Node]) -> [String] { nodes.map(title(of:)) }

    /// Everywhere a node is spoken of or, for some stances, where somebody takes one of them to it.
    func places(of node: Node, _ stances: Stance...) -> String {
        let occurrences = graph.occurrences(of: node)
        return occurrences.indices.filter { place in
            stances.isEmpty
                || (stances.contains(occurrences[place].stance) && dispute.presence.contains(occurrences[place]))
        }.map { attribution(of: Attestation(node, $0)) }.joined(separator: "; ")
    }
}
