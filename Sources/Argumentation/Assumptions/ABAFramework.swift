/// A flat assumption-based argumentation framework: sentences, rules, assumptions and their contraries.
///
/// Bondarenko, Dung, Kowalski & Toni (1997), https://doi.org/10.1016/S0004-3702(97)00015-5. *Flat* means that no
/// assumption is the head of a rule. A set of assumptions attacks an assumption when it derives one of its contraries;
/// an assumption without contraries cannot be attacked. Arguments are never enumerated: everything here is polynomial
/// in the size of the framework but for the search itself.
///
/// Make one with ``Builder``, or read one with ``init(parsing:)``.
public struct ABAFramework: Sendable {
    /// A sentence of the framework's language, numbered in the order of creation.
    public struct Sentence: DenseID {
        public let rawValue: Int32
        public init(rawValue: Int32) { self.rawValue = rawValue }
    }

    /// A rule, numbered in the order of creation.
    public struct Rule: DenseID {
        public let rawValue: Int32
        public init(rawValue: Int32) { self.rawValue = rawValue }
    }

    /// The number of sentences, assumptions included.
    public let sentenceCount: Int
    /// The assumptions, ascending.
    public let assumptions: [Sentence]
    /// The head of every rule, by rule.
    let heads: [Sentence]
    /// The body of every rule.
    let bodies: CompressedRows<Sentence>
    /// The rules in whose body a sentence stands, once per occurrence.
    let occurrences: CompressedRows<Rule>
    /// The contraries of every assumption.
    let contraryRows: CompressedRows<Sentence>
    /// The assumptions whose contrary a sentence is.
    let opposed: CompressedRows<Sentence>
    private let isAssumptionFlag: [Bool]

    init(
        isAssumption: [Bool], heads: [Sentence], bodies: CompressedRows<Sentence>,
        contraries: (assumptions: [Sentence], sentences: [Sentence])
    ) {
        sentenceCount = isAssumption.count
        isAssumptionFlag = isAssumption
        assumptions = isAssumption.indices.filter { isAssumption[$0] }.map { Sentence($0) }
        self.heads = heads
        self.bodies = bodies
        var users: [Rule] = []
        users.reserveCapacity(bodies.columns.count)
        for rule in heads.indices {
            for _ in bodies.range(of: rule) { users.append(Rule(rule)) }
        }
        occurrences = CompressedRows(rowCount: sentenceCount, rows: bodies.columns, columns: users)
        contraryRows = CompressedRows(
            rowCount: sentenceCount, rows: contraries.assumptions, columns: contraries.sentences)
        opposed = CompressedRows(rowCount: sentenceCount, rows: contraries.sentences, columns: contraries.assumptions)
    }

    /// The number of rules.
    public var ruleCount: Int { heads.count }

    /// Whether a sentence is an assumption.
    public func isAssumption(_ sentence: Sentence) -> Bool { isAssumptionFlag[sentence.position] }

    /// The sentence a rule derives.
    public func head(of rule: Rule) -> Sentence { heads[rule.position] }

    /// The sentences a rule needs, in the order given; empty for a fact.
    public func body(of rule: Rule) -> ArraySlice<Sentence> { bodies[rule] }

    /// The contraries of an assumption, in the order given.
    public func contraries(of assumption: Sentence) -> ArraySlice<Sentence> { contraryRows[assumption] }
}
