import ArgdownSyntax

/// What the `{…}` of one element says, in Rejoinder's terms.
///
/// A class, so that a node is copied without its many keys; nothing changes it once it is read.
final class Metadata {
    /// A title that another node is called by.
    struct TitleReference {
        let title: String
        let value: DataValue
        let file: SourceFile

        var range: SourceRange { SourceRange(file.id, value.bounds) }
    }

    /// What a statement attests, before titles are known.
    struct AttestedDraft {
        let event: TitleReference
        let to: [Party.ID]
        let date: DateSpan?
        let number: String?
        let place: String?
        let range: SourceRange
    }

    /// What came of an announcement, before titles are known.
    struct OutcomeDraft {
        let announcement: TitleReference
        let extent: StatementRole.Outcome.Extent
    }

    /// A claim about a party's texts, before titles are known.
    struct PartyCheckDraft {
        enum Subject {
            case cites([TitleReference])
            case answers(TitleReference)
            case holds(answer: DataValue, issue: TitleReference)
            case text(String)
        }

        let subject: Subject
        let party: Party.ID
        let expectation: PartyCheck.Expectation
        let range: SourceRange
    }

    /// An occurrence before the titles of other nodes are known.
    struct OccurrenceDraft {
        var by: Party.ID?
        var speaker: String?
        var source: Source.ID?
        var via: Party.ID?
        /// Nil when none is given: then it follows from the kind of the node.
        var act: Occurrence.Act?
        var irony: String?
        var drawsAll = false
        var draws: [TitleReference] = []
        var inferred: [String] = []
        var date: DateSpan?
        var quotation: Quotation?
        var to: [Party.ID] = []
        /// Issues and the answers to them, pair by pair.
        var positions: [(issue: TitleReference, answer: DataValue)] = []
        var defines: String?
        var range: SourceRange
    }

    /// What is said of a clause.
    final class NormDraft {
        var instrument: String?
        var adopted: DateSpan?
        var provision: String?
        var order: Int?
        var force: Norm.Force?
        var status: Norm.Status?
    }

    /// What a statement does besides saying something, before titles are known.
    final class RoleDraft {
        var reads: [TitleReference] = []
        var canon: StatementRole.Canon?
        var charge: String?
        var attested: AttestedDraft?
        var breaks: [TitleReference] = []
        var doer: Party.ID?
        var fulfils: [OutcomeDraft] = []
        var fails: [OutcomeDraft] = []
        var partyChecks: [PartyCheckDraft] = []
    }

    var occurrences: [OccurrenceDraft] = []
    /// Nil for most, which have no key of a norm, or none of a role: room for these keys is made when one is read.
    private(set) var norm: NormDraft?
    private(set) var role: RoleDraft?
    var checks: [TextCheck] = []
    var answers: [TitleReference] = []
    var grade: Relation.Grade?
    var unmet: [String] = []
    var conditions: [String] = []
    var restates: [TitleReference] = []
    var contraries: [TitleReference] = []
    var options: [String]?
    var isExclusive: Bool?
    var weight: Double?
    var isCanonical = false
    var isInMap: Bool?
    var isInGroup: Bool?
    var isGroup: Bool?
    var isClosed: Bool?
    var isDeductive = false
    /// The `(n)` of the premises that an inference uses.
    var uses: [Int]?

    /// The keys of a norm, to be written.
    func normToWrite() -> NormDraft {
        let written = norm ?? NormDraft()
        norm = written
        return written
    }

    /// The keys of a role, to be written.
    func roleToWrite() -> RoleDraft {
        let written = role ?? RoleDraft()
        role = written
        return written
    }

    /// Whether any key says something about a norm.
    var describesNorm: Bool {
        guard let norm else { return false }
        return norm.instrument != nil || norm.provision != nil || norm.force != nil || norm.adopted != nil
            || norm.status != nil || norm.order != nil
    }

    /// Every key that has a meaning here, Argdown's own included.
    static let knownKeys: Set<String> = [
        "by", "in", "quote", "prefix", "suffix", "date", "via", "to", "act", "also", "instrument", "adopted",
        "provision", "order", "force", "status", "answers", "reply", "unmet", "condition", "checks", "restates",
        "weight", "contrary", "irony", "draws", "inferred", "on", "holds", "defines",
        "options", "exclusive", "reads", "canon", "charge", "of", "breaks", "does", "fulfils", "fails", "isCanonical",
        "isInMap", "isInGroup", "isGroup",
        "isClosed",
        "deductive", "uses", "color", "fontColor", "rank", "images",
        "sources", "title", "abstract", "tags",
    ]
}
