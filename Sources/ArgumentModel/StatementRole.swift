public import ArgdownSyntax

/// What a statement does besides saying something: what it charges, interprets, attests, alleges or reports as come true.
public struct StatementRole: Sendable {
    /// How an interpretation argues: Walton, Sartor & Macagno (2016), https://doi.org/10.1007/s10506-016-9179-0.
    public enum Canon: String, Sendable, CaseIterable {
        case ordinaryMeaning = "ordinary meaning"
        case context, purpose, practice
    }

    /// What is said of an event or a document.
    public struct Attested: Sendable {
        public let event: Statement.ID
        public let to: [Party.ID]
        public let date: DateSpan?
        public let number: String?
        public let place: String?
        public let range: SourceRange
    }

    /// What it tells of an announcement or a prediction.
    public struct Outcome: Sendable, Hashable {
        /// How much of what was announced came, or did not come.
        public enum Extent: String, Sendable, CaseIterable {
            case full, partial
        }

        public let announcement: Statement.ID
        public let extent: Extent
    }

    /// The clauses that it interprets.
    public let reads: [Statement.ID]
    public let canon: Canon?
    /// What it charges somebody with, in a free word; equal words are the same kind of charge.
    public let charge: String?
    public let attested: Attested?
    /// The norms that the conduct it alleges breaks.
    public let breaks: [Statement.ID]
    /// The party whose conduct it alleges.
    public let doer: Party.ID?
    /// The announcements and predictions that came true, or did in part, by what it says.
    public let fulfils: [Outcome]
    /// Those that did not, or in part did not.
    public let fails: [Outcome]
    /// What it says about whole bodies of texts or of this graph, which can be looked up.
    public let partyChecks: [PartyCheck]
}

/// A claim about what a party cites, answers, holds or says in its own texts.
public struct PartyCheck: Sendable {
    public enum Subject: Sendable, Hashable {
        /// Clauses, a list for each title: of an instrument, all of its clauses that the graph holds, any of which will do.
        case cites([[Statement.ID]])
        case answers(Statement.ID)
        case holds(Position)
        /// These words in any of its own texts.
        case text(String)
    }

    public enum Expectation: String, Sendable, CaseIterable {
        case present, absent
        /// Of the clauses of the same instrument, it cites these alone.
        case only
    }

    public let subject: Subject
    public let party: Party.ID
    public let expectation: Expectation
    public let range: SourceRange
}
