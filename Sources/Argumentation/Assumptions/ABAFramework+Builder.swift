extension ABAFramework {
    /// Collects sentences, rules and contraries for an ``ABAFramework``.
    ///
    /// ```swift
    /// var builder = ABAFramework.Builder()
    /// let holds = builder.addAssumption()
    /// let claim = builder.addSentence()
    /// builder.addRule(claim, from: [holds])
    /// builder.addContrary(objection, of: holds)
    /// let framework = builder.build()
    /// ```
    public struct Builder: Sendable {
        private(set) var isAssumption: [Bool] = []
        private var heads: [Sentence] = []
        private var bodyStarts: [Int32] = [0]
        private var bodyColumns: [Sentence] = []
        private var opposedAssumptions: [Sentence] = []
        private var contraries: [Sentence] = []

        /// Creates a builder that already has `sentenceCount` sentences, none of them an assumption.
        public init(sentenceCount: Int = 0) {
            isAssumption = [Bool](repeating: false, count: sentenceCount)
        }

        /// Adds a sentence that only rules can derive.
        public mutating func addSentence() -> Sentence {
            isAssumption.append(false)
            return Sentence(isAssumption.count - 1)
        }

        /// Adds a sentence that is an assumption.
        public mutating func addAssumption() -> Sentence {
            isAssumption.append(true)
            return Sentence(isAssumption.count - 1)
        }

        /// Turns a sentence into an assumption.
        public mutating func assume(_ sentence: Sentence) { isAssumption[sentence.position] = true }

        /// Adds the rule `head ← body`; an empty body makes the head a fact.
        ///
        /// - Returns: The position of the rule among all rules.
        @discardableResult
        public mutating func addRule(_ head: Sentence, from body: [Sentence]) -> Int {
            bodyColumns.append(contentsOf: body)
            return closeRule(head)
        }

        /// Adds the rule `head ← needed`.
        ///
        /// - Returns: The position of the rule among all rules.
        @discardableResult
        public mutating func addRule(_ head: Sentence, from needed: Sentence) -> Int {
            bodyColumns.append(needed)
            return closeRule(head)
        }

        private mutating func closeRule(_ head: Sentence) -> Int {
            heads.append(head)
            bodyStarts.append(Int32(bodyColumns.count))
            return heads.count - 1
        }

        /// What the rule at a position needs.
        public func body(ofRule rule: Int) -> [Sentence] {
            Array(bodyColumns[Int(bodyStarts[rule])..<Int(bodyStarts[rule + 1])])
        }

        /// Makes a sentence a contrary of an assumption, in addition to those it has.
        public mutating func addContrary(_ contrary: Sentence, of assumption: Sentence) {
            contraries.append(contrary)
            opposedAssumptions.append(assumption)
        }

        /// The framework collected so far.
        ///
        /// - Precondition: No assumption is the head of a rule (the framework is flat), only assumptions have
        ///   contraries, and every sentence was made by this builder.
        public func build() -> ABAFramework {
            precondition(!heads.contains { isAssumption[$0.position] }, "no assumption is the head of a rule")
            precondition(
                opposedAssumptions.allSatisfy { isAssumption[$0.position] }, "only assumptions have contraries")
            return ABAFramework(
                isAssumption: isAssumption, heads: heads,
                bodies: CompressedRows(starts: bodyStarts, columns: bodyColumns),
                contraries: (opposedAssumptions, contraries))
        }
    }
}
