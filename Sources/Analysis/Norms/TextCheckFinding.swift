import ArgdownSyntax
public import ArgumentModel
public import DisputeModel
import Wording

/// A claim about the wording of texts, decided by looking.
///
/// Words are compared without regard to case, punctuation, typography and white space. The claim is about every text it names:
/// *present* means in each of them, as often as it says; *absent* means in none.
public struct TextCheckFinding: Finding, Hashable {
    /// What looking showed.
    public enum Result: String, Sendable, CaseIterable {
        case confirmed, refuted
        /// A text that would decide it is not in the corpus, or it hangs on how a text is to be read.
        case undecidable
    }

    /// What was found in one text.
    public struct Evidence: Sendable, Hashable {
        public let source: Source.ID
        /// The 1-based lines of the source's file on which the words begin, one for each place.
        public let lines: [Int]
        /// Where the words are found only if divided words are put together and marks are passed over.
        public let readings: [Reading]
    }

    /// A place where the words stand if it is read in a certain way.
    public struct Reading: Sendable, Hashable {
        /// 1-based, in the source's file.
        public let line: Int
        /// What the source prints there.
        public let printed: String
    }

    public let id: String
    /// The statement that makes the claim.
    public let statement: Statement.ID
    /// The position in the statement's `checks`.
    public let check: Int
    public let result: Result
    /// One entry for each text that was looked at, in the order given.
    public let evidence: [Evidence]
    /// Texts named that the corpus does not hold.
    public let missing: [String]

    public var kind: FindingKind { .textCheck }
    public var basis: Basis { .graphAndText }

    public func members(in dispute: Dispute) -> [FindingMember] {
        FindingMember.voices(of: statement, in: dispute.graph)
    }

    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let check = dispute.graph[statement].checks[check]
        let words = "“\(LineText.clean(check.text))”"
        let expected =
            switch check.expectation {
            case .absent: "do not occur"
            case .present: check.minimum > 1 ? "occur at least \(check.minimum) times" : "occur"
            }
        var text = "\(phrasing.title(of: .statement(statement))) says that the words \(words) \(expected)"
        text += ": \(result.rawValue)."
        for entry in evidence {
            let file = LineText.clean(dispute.graph[entry.source].file.path)
            text +=
                entry.lines.isEmpty
                ? " Not in \(file)." : " In \(entry.lines.map { "\(file):\($0)" }.joined(separator: ", "))."
            for reading in entry.readings {
                let printed = LineText.clean(reading.printed)
                text += " Perhaps in \(file):\(reading.line), if “\(printed)” is read as \(words)."
            }
        }
        if !missing.isEmpty { text += " Not in the corpus: \(English.list(missing.map(LineText.clean)))." }
        return text
    }
}

extension FindingMember {
    /// Everybody who says a statement at any date, each with all places.
    static func voices(of statement: Statement.ID, in graph: ArgumentGraph) -> [FindingMember] {
        let occurrences = graph[statement].occurrences
        var parties: [Party.ID?] = []
        for occurrence in occurrences where !parties.contains(occurrence.by) { parties.append(occurrence.by) }
        if occurrences.isEmpty { return [FindingMember(.statement(statement), by: nil, .editorial, at: [])] }
        return parties.map { party in
            let places = occurrences.indices.filter { occurrences[$0].by == party }
            return FindingMember(
                .statement(statement), by: party, .affirms, at: places.map { Attestation(.statement(statement), $0) })
        }
    }
}
