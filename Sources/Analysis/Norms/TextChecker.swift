import ArgdownSyntax
import ArgumentModel
import DisputeModel

/// Decides `checks:` against the corpus, reading every source's words once.
struct TextChecker {
    private let dispute: Dispute
    private var readings: [Source.ID: LooseReading] = [:]

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
        let reading = readings[source] ?? LooseReading(FoldedText(graph[source].body))
        readings[source] = reading
        let body = reading.text
        let words = FoldedText(check.text)
        func line(_ place: Range<Int>) -> Int { file.line(at: start + body.ranges[place.lowerBound].lowerBound) }
        return TextCheckFinding.Evidence(
            source: source, lines: body.occurrences(of: words).map(line),
            readings: reading.occurrences(of: words).map { place in
                let end = body.ranges[place.upperBound - 1].upperBound
                let printed = (start + body.ranges[place.lowerBound].lowerBound)..<(start + end)
                return TextCheckFinding.Reading(line: line(place), printed: file.text(in: printed))
            })
    }

    private func result(of check: TextCheck, _ evidence: [TextCheckFinding.Evidence]) -> TextCheckFinding.Result {
        let verdicts = evidence.map { verdict(on: check, $0) }
        if verdicts.contains(.refuted) { return .refuted }
        let isDecided = check.missingSources.isEmpty && !evidence.isEmpty && !verdicts.contains(.undecidable)
        return isDecided ? .confirmed : .undecidable
    }

    private func verdict(on check: TextCheck, _ evidence: TextCheckFinding.Evidence) -> TextCheckFinding.Result {
        let (sure, possible) = (evidence.lines.count, evidence.lines.count + evidence.readings.count)
        switch check.expectation {
        case .absent: return sure > 0 ? .refuted : possible > 0 ? .undecidable : .confirmed
        case .present:
            let least = max(1, check.minimum)
            return sure >= least ? .confirmed : possible >= least ? .undecidable : .refuted
        }
    }
}
