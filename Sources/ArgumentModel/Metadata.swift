import ArgdownSyntax

/// What the `{…}` of one element says, in Rejoinder's terms.
struct Metadata {
    /// A title that another node is called by.
    struct TitleReference {
        let title: String
        let value: DataValue
        let file: SourceFile

        var range: SourceRange { SourceRange(file.id, value.bounds) }
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
        var range: SourceRange
    }

    var occurrences: [OccurrenceDraft] = []
    var instrument: String?
    var adopted: DateSpan?
    var provision: String?
    var order: Int?
    var force: Norm.Force?
    var status: Norm.Status?
    var checks: [TextCheck] = []
    var answers: [TitleReference] = []
    var grade: Relation.Grade?
    var unmet: [String] = []
    var conditions: [String] = []
    var restates: [TitleReference] = []
    var contraries: [TitleReference] = []
    var weight: Double?
    var isCanonical = false
    var isInMap: Bool?
    var isInGroup: Bool?
    var isGroup: Bool?
    var isClosed: Bool?
    var isDeductive = false
    /// The `(n)` of the premises that an inference uses.
    var uses: [Int]?

    /// Whether any key says something about a norm.
    var describesNorm: Bool {
        instrument != nil || provision != nil || force != nil || adopted != nil || status != nil || order != nil
    }

    /// Every key that has a meaning here, Argdown's own included.
    static let knownKeys: Set<String> = [
        "by", "in", "quote", "prefix", "suffix", "date", "via", "to", "act", "also", "instrument", "adopted",
        "provision", "order", "force", "status", "answers", "reply", "unmet", "condition", "checks", "restates",
        "weight", "contrary", "irony", "draws", "inferred", "isCanonical", "isInMap", "isInGroup", "isGroup",
        "isClosed",
        "deductive", "uses", "color", "fontColor", "rank", "images",
        "sources", "title", "abstract", "tags",
    ]
}
