import ArgdownSyntax

/// What the `{…}` of one element says, in Rejoinder's terms.
struct Metadata {
    /// A title that another node is called by.
    struct TitleReference {
        let title: String
        let range: SourceRange
    }

    var occurrences: [Occurrence] = []
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
    var weight: Double?
    var isCanonical = false
    var isInMap: Bool?
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
        "weight",
        "isCanonical", "isInMap", "isGroup", "isClosed", "deductive", "uses", "color", "fontColor", "rank", "images",
        "sources", "title", "abstract", "tags",
    ]
}
