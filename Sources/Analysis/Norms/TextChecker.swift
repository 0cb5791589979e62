import ArgdownSyntax
import ArgumentModel
import DisputeModel

/// Decides `checks:` against the corpus, reading every source's words once.
struct TextChecker {
    private let dispute: Dispute
    private var words: [Source.ID: Words] = [:]

    init(_ dispute: Dispute) { self.dispute = dispute }

    private var graph: ArgumentGraph { dispute.graph }

    /// The findings for all checks of statements that exist, in source order.
    mutating func findings() -> [TextCheckFinding] {
        var findings: [TextCheckFinding] = []
        for index in graph.statements.indices where !graph.statements[index].checks.isEmpty {
            let statement = graph.statements[index]
            if !dispute.presence.contains(statement.id) { continue }
            for (position, check) in statement.checks.enumerated() {
                let found = check.sources.map { evidence(for: check, in: $0) }
                findings.append(
                    TextCheckFinding(
                        id: "text-check:\(statement.slug):\(position + 1)", statement: statement.id, check: position,
                        result: result(of: check, found), evidence: found, missing: check.missingSources))
            }
        }
        return findings
    }

    private mutating func evidence(for check: TextCheck, in source: Source.ID) -> TextCheckFinding.Evidence {
        let file = graph[source].file
        let start = graph[source].bodyBounds.lowerBound
        let body = words[source] ?? Words(graph[source].body)
        words[source] = body
        let places = body.occurrences(of: Words(check.text))
        return TextCheckFinding.Evidence(
            source: source, lines: places.map { file.line(at: start + body.ranges[$0.lowerBound].lowerBound) })
    }

    private func result(of check: TextCheck, _ evidence: [TextCheckFinding.Evidence]) -> TextCheckFinding.Result {
        let isAgainst = evidence.contains { entry in
            switch check.expectation {
            case .absent: !entry.lines.isEmpty
            case .present: entry.lines.count < max(1, check.minimum)
            }
        }
        if isAgainst { return .refuted }
        return check.missingSources.isEmpty && !evidence.isEmpty ? .confirmed : .undecidable
    }
}
