import DisputeModel
import Testing

@testable import Analysis
@testable import ArgumentModel

@Suite struct NormTests {
    private static let choice =
        "We reaffirm the inherent right of each and every participating State to be free to choose or change its "
        + "security arrangements, including treaties of alliance, as they evolve."

    /// A norm printed by a source, and a statement of P that cites it with the quotation given.
    private func cited(_ quote: String?, norm: String = NormTests.choice) -> (draft: Draft, norms: Norms) {
        var draft = Draft()
        let p = draft.party("P", side: "1")
        let source = draft.source("charter", norm)
        let clause = draft.statement("Clause", .norm, text: "In other words", by: said(nil, in: source, quote: norm))
        let claim = draft.statement("Claim", by: said(p, "2022-02-01", in: source, quote: quote))
        draft.relate(claim, .cites, clause)
        let graph = draft.graph
        return (draft, Norms(Dispute(graph)))
    }

    private func how(_ quote: String?) -> NormCitation.How? { cited(quote).norms.clauses.first?.how(by: Party.ID(0)) }

    @Test func aQuotationWithAllTheWordsIsFull() {
        #expect(how("The Charter says: “\(Self.choice)” and more") == .full)
        #expect(how(Self.choice.uppercased()) == .full)
    }

    @Test func fourWordsInARowAreAPartAndThreeAreNot() {
        #expect(how("the freedom to choose or change its arrangements") == .part)
        #expect(how("they may choose or change alliances") == .paraphrase)
        #expect(how(nil) == .paraphrase)
    }

    @Test func whoDoesNotCiteIsListedAsNever() {
        var (draft, _) = cited(nil)
        let q = draft.party("Q")
        draft.statement("Else", by: said(q))
        let author = draft.party("Author")
        draft.statement("Other clause", .norm, by: said(author))
        draft.giveOwnTexts()
        let graph = draft.graph
        #expect(Norms(Dispute(graph)).clauses.first?.neverCitedBy == [q])
    }

    @Test func whoDeniesASentenceNeitherCitesByItNorIsSaidNeverToCite() {
        var draft = cited(nil).draft
        let q = draft.party("Q")
        draft.statements[1].occurrences.append(said(q, "2022-02-02", .denies))
        draft.giveOwnTexts()
        let clause = Norms(Dispute(draft.graph)).clauses.first
        #expect(clause?.how(by: q) == nil)
        #expect(clause?.neverCitedBy.contains(q) == false)
        #expect(clause?.how(by: Party.ID(0)) == .paraphrase)
        #expect(clause?.denials.map(\.position) == [1])
        // Where nobody else cites it, it is not said that nobody speaks of it.
        draft.statements[1].occurrences.removeFirst()
        let denied = Norms(Dispute(draft.graph)).clauses.first
        #expect(denied?.isUnused == false)
        #expect(denied?.explanation(in: Dispute(draft.graph)).contains("Q speaks of it in denying [Claim]") == true)
    }

    /// Whether Q, who cites nothing, is said never to cite the clause.
    private func isSaidNeverToCite(in add: (inout Draft, Party.ID) -> Void) -> Bool {
        var (draft, _) = cited(nil)
        let q = draft.party("Q")
        draft.statement("Else", by: said(q))
        add(&draft, q)
        let graph = draft.graph
        return Norms(Dispute(graph)).clauses.first?.neverCitedBy.contains(q) ?? false
    }

    @Test func onlyAWholeTextOfItsOwnShowsThatAPartyDoesNotCite() {
        #expect(!isSaidNeverToCite { _, _ in })
        #expect(isSaidNeverToCite { draft, q in draft.source("letter", "", by: q) })
        #expect(!isSaidNeverToCite { draft, q in draft.source("letter", "", by: q, nil, .extract) })
        #expect(
            isSaidNeverToCite { draft, q in
                draft.source("part", "", by: q, nil, .extract)
                draft.source("letter", "", by: q)
            })
    }

    @Test func beingQuotedInATextMakesNobodyItsOwner() {
        #expect(
            !isSaidNeverToCite { draft, q in
                let paper = draft.source("paper", "Words of Q")
                draft.statement("More", by: said(q, in: paper, quote: "Words of Q"))
            })
    }

    @Test func whoRestatesAClauseCitesIt() {
        #expect(
            !isSaidNeverToCite { draft, q in
                draft.source("letter", "", by: q)
                draft.relate(draft.statement("Paraphrase", by: said(q)), .restates, .statement(Statement.ID(0)))
            })
    }

    @Test func aWordThatDiffersIsShownAgainstTheNormsWord() {
        let quote =
            "It underscored the right of each participating State to be free to choose or change its security "
            + "arrangements including treaties of alliances, as they evolve, as well as neutrality."
        let found = cited(quote).norms.misquotations
        #expect(found.map(\.marking) == [.none])
        #expect(
            found.first?.differences == [
                WordDifference(original: "inherent", quoted: ""),
                WordDifference(original: "and every", quoted: ""),
                WordDifference(original: "alliance", quoted: "alliances"),
            ])
        let text = found.first?.explanation(in: Dispute(cited(quote).draft.graph)) ?? ""
        #expect(text.contains("“and every” left out; “alliances” for “alliance”"))
        #expect(text.contains("P, 2022-02-01, charter"))
    }

    @Test func wordsInQuotationMarksAreComparedByThemselves() {
        let found = cited("They speak of ‘treaties of alliances, as they evolve’ in their letter.").norms.misquotations
        #expect(found.map(\.marking) == [.quotationMarks])
        #expect(found.first?.quoted == "treaties of alliances as they evolve")
        #expect(found.first?.differences == [WordDifference(original: "alliance", quoted: "alliances")])
    }

    @Test func wordsOfAnotherNormInTheSameQuotationAreNotAddedWords() {
        func found(_ quote: String, besides other: String) -> [[WordDifference]] {
            var (draft, _) = cited(
                "“\(quote)”", norm: "They will not strengthen their security at the expense of others.")
            draft.statement("Neighbour", .norm, text: other)
            let graph = draft.graph
            return Norms(Dispute(graph)).misquotations.map(\.differences)
        }
        let quote = "They will not strengthen security at the expense of others. They meet."
        let omission = WordDifference(original: "their", quoted: "")
        #expect(found(quote, besides: "Each year they meet.") == [[omission]])
        #expect(
            found(quote, besides: "Otherwise.") == [[omission, WordDifference(original: "", quoted: "They meet")]])
    }

    @Test func anExactQuotationWithOmissionsOrAnotherCaseIsNotAMisquotation() {
        let quotations = [
            "“the inherent right […] to be free to choose”",
            "“to be free to CHOOSE or change its security arrangements … as they evolve”",
            "They call this ‘inconvenient’ and speak of other things altogether.",
        ]
        for quotation in quotations { #expect(cited(quotation).norms.misquotations.isEmpty) }
    }

    @Test func aBracketedLetterIsNoMisquotation() {
        let quotations = [
            "They say “[w]e reaffirm the inherent right of each […] State” today.",
            "They say “the inherent right[s] of each and every participating State” today.",
        ]
        for quotation in quotations { #expect(cited(quotation).norms.misquotations.isEmpty) }
    }

    @Test func numbersInWordsNameClausesAndParagraphs() {
        #expect(ClauseNumbers(in: "sentences 1 to 3 of rule 5").clauses == [1...3])
        #expect(ClauseNumbers(in: "paragraph 8 says so").paragraphs == [8])
        // An ordinal before the word names one clause, so that the whole is not meant.
        let first = ClauseNumbers(in: "The first sentence of point 8 reads")
        #expect(first.clauses == [1...1] && first.paragraphs == [8])
        #expect(ClauseNumbers(in: "This sentence of point 8").clauses.isEmpty)
    }

    /// Another party's words that name a whole excuse that party and nobody else who says the same node.
    @Test func onlyTheOwnWordsOfAPartyNameAWholeForIt() {
        func never(_ quoteOfP: String, _ quoteOfR: String) -> [Party.ID]? {
            var draft = Draft()
            let (p, r) = (draft.party("P", side: "1"), draft.party("R", side: "2"))
            draft.giveOwnTexts()
            func clause(_ number: Int) -> Node {
                draft.statement("Clause \(number)", .norm, text: "Clause \(number)")
            }
            let (one, two) = (clause(1), clause(2))
            for (index, number) in [1, 2].enumerated() {
                draft.statements[index].norm = Norm(
                    instrument: "Pact", adopted: nil, provision: "para 8, sentence \(number)", order: number,
                    force: nil,
                    status: nil)
            }
            let claim = draft.statement("Claim", by: said(p, quote: quoteOfP), said(r, quote: quoteOfR))
            draft.relate(claim, .cites, one)
            let other = draft.statement("Other", by: said(p, quote: "no number"))
            draft.relate(other, .cites, one)
            let uses = Norms(Dispute(draft.graph)).clauses
            return uses.first { .statement($0.clause) == two }?.neverCitedBy
        }
        #expect(never("words", "words") == [Party.ID(0), Party.ID(1)])
        #expect(never("words", "paragraph 8 as a whole") == [Party.ID(0)])
        #expect(never("paragraph 8 as a whole", "words") == [Party.ID(1)])
        // What the clause cited stands in may be meant with all its clauses.
        #expect(never("the same paragraph says so", "words") == [Party.ID(1)])
        #expect(never("a paragraph says so", "words") == [Party.ID(0), Party.ID(1)])
    }

    @Test func whatARangeNamesOrAnUndatedTextMayCiteIsNotSaidToBeCitedByNobody() {
        func use(_ quote: String, _ date: String?) -> NormUse? {
            var draft = Draft()
            let (p, o) = (draft.party("P", side: "1"), draft.party("O"))
            let charter = draft.source("charter", "One. Two.", by: o, "1999-01-01")
            draft.source("old", "", by: p, "1999-02-01")
            for (number, words) in [(1, "One."), (2, "Two.")] {
                draft.norm(
                    "Clause \(number)", "Pact", "para 8, sentence \(number)",
                    by: said(o, "1999-01-01", in: charter, quote: words))
            }
            let claim = draft.statement("Claim", by: said(p, "1999-02-01", quote: quote))
            draft.relate(claim, .cites, .statement(Statement.ID(0)))
            let other = draft.statement("Other", by: said(p, date))
            draft.relate(other, .cites, .statement(Statement.ID(date == "1999-02-01" ? 0 : 1)))
            let dispute = Dispute(draft.graph, asOf: DateSpan("2000-01-01")?.last)
            return Norms(dispute).clauses.first { $0.clause == Statement.ID(1) }
        }
        #expect(use("words", "1999-02-01")?.isUnused == true)
        #expect(use("paragraph 8 as a whole", "1999-02-01")?.isUnused == false)
        #expect(use("words", "2001-02-01")?.isUnused == true)
        let perhaps = use("words", nil)
        #expect(perhaps?.isUnused == false && perhaps?.neverCitedBy == [])
        #expect(perhaps?.uncertain.count == 1)
        #expect(use("words", "2000")?.uncertain.count == 1)
    }

    @Test func marksOfOtherLanguagesGiveTheWordsOfANorm() {
        let found = cited("Sie sagen „treaties of alliances, as they evolve“ dazu.").norms.misquotations
        #expect(found.map(\.differences) == [[WordDifference(original: "alliance", quoted: "alliances")]])
    }

    @Test func aSoftHyphenIsNoDifference() {
        #expect(cited("They say “treaties of alli\u{AD}ance, as they evolve” today.").norms.misquotations.isEmpty)
    }

    @Test func anEllipsisThatLeavesOutANegationIsAMisquotation() {
        func found(_ quote: String) -> [[WordDifference]] {
            cited(quote, norm: "No party shall ever, under this pact, not even in war, close the strait to others.")
                .norms.misquotations.map(\.differences)
        }
        let omission = WordDifference(original: "not even in war", quoted: "…")
        #expect(found("“under this pact […] close the strait”") == [[omission]])
        #expect(found("“under this pact ... close the strait”") == [[omission]])
        #expect(found("“shall ever … under this pact”") == [])
        #expect(found("“under this pact [and so] close the strait”") == [])
        let sample = cited("“under this pact … close the strait”", norm: "under this pact not close the strait")
        let text = sample.norms.misquotations.first.map { $0.explanation(in: Dispute(sample.draft.graph)) } ?? ""
        #expect(text.contains("“under this pact … close the strait” (in quotation marks)"))
        #expect(text.contains("the ellipsis leaves out “not”"))
    }

    /// Two clauses of one paragraph and one of another; P cites the first, Q the second and the third.
    ///
    /// - Parameter readable: The codes of those who have a text of their own.
    /// - Parameter reporter: Who alone tells that P cites.
    private func paragraph(
        sideOfQ: String, readable: [String] = ["P", "Q"], reportedBy reporter: String? = nil
    ) -> [SelectiveCitation] {
        var draft = Draft()
        let (p, q) = (draft.party("P", side: "1"), draft.party("Q", side: sideOfQ))
        let provisions = ["para 8, sentence 2", "para 8, sentence 5", "para 9"]
        let clauses = provisions.map { provision in
            let node = draft.statement(provision, .norm, text: "Text of \(provision)")
            draft.statements[draft.statements.count - 1].norm = Norm(
                instrument: "Charter", adopted: nil, provision: provision, order: nil, force: nil, status: nil)
            return node
        }
        let via = draft.parties.first { $0.code == reporter }?.id
        draft.relate(draft.statement("Right", by: said(p, via: via)), .cites, clauses[0])
        draft.relate(draft.statement("Duty", by: said(q)), .cites, clauses[1])
        draft.relate(draft.statement("Other", by: said(q)), .cites, clauses[2])
        for party in [p, q] where readable.contains(draft.parties[party.index].code) {
            draft.source("\(draft.parties[party.index].code)-text", "", by: party)
        }
        let graph = draft.graph
        return Norms(Dispute(graph)).selective
    }

    @Test func citingOneClauseAndNeverItsNeighbourIsSelectiveWhereTheOtherSideReliesOnIt() {
        let found = paragraph(sideOfQ: "2")
        #expect(found.map(\.party) == [Party.ID(0), Party.ID(1)])
        #expect(found.first?.id == "selective-citation:P:para 8, sentence 5")
        #expect(found.first?.cites == [Statement.ID(0)])
        #expect(found.first?.omits == Statement.ID(1))
        #expect(found.first?.reliedOnBy.map(\.node) == [.statement(Statement.ID(4))])
    }

    @Test func whoIsOnlyReportedToCiteIsNotSaidToSelect() {
        #expect(paragraph(sideOfQ: "2", reportedBy: "Q").map(\.party) == [Party.ID(1)])
        #expect(paragraph(sideOfQ: "2", reportedBy: "P").map(\.party) == [Party.ID(0), Party.ID(1)])
    }

    @Test func whoHasNoTextOfItsOwnIsNotSaidToSelect() {
        #expect(paragraph(sideOfQ: "2", readable: ["Q"]).map(\.party) == [Party.ID(1)])
        #expect(paragraph(sideOfQ: "2", readable: []).isEmpty)
    }

    @Test func anAllyRelyingOnTheClauseMakesNoSelectiveCitation() {
        #expect(paragraph(sideOfQ: "1").isEmpty)
    }

    @Test func aClauseInTheCorpusThatNobodyArguesFromIsUnused() {
        var draft = Draft()
        let p = draft.party("P")
        let source = draft.source("charter", "Neutrality is a right.")
        let clause = draft.statement("Clause", .norm, by: said(nil, in: source, quote: "Neutrality is a right."))
        draft.statement("Absent", .norm, text: "FoldedText nobody holds")
        let unused = { (draft: Draft) -> [Statement.ID] in
            let graph = draft.graph
            return Norms(Dispute(graph)).unused.map(\.clause)
        }
        #expect(unused(draft) == [Statement.ID(0)])
        draft.argument("R", from: [clause], to: draft.statement("C", by: said(p)))
        #expect(unused(draft) == [])
    }

    private func check(
        _ words: String, _ expectation: TextCheck.Expectation, minimum: Int = 1, missing: [String] = []
    ) -> TextCheckFinding {
        var draft = Draft()
        let source = draft.source("charter", "Line one\nTreaties, as they\nevolve. As they evolve!\n")
        draft.statement("Check")
        draft.statements[0].checks = [
            TextCheck(
                text: words, sources: [source], missingSources: missing, expectation: expectation, minimum: minimum,
                range: Draft.range)
        ]
        let graph = draft.graph
        return Norms(Dispute(graph)).textChecks[0]
    }

    @Test func aClaimAboutAWordingIsDecidedByLooking() {
        #expect(check("as they evolve", .present).result == .confirmed)
        #expect(check("as they evolve", .present, minimum: 2).result == .confirmed)
        #expect(check("as they evolve", .present, minimum: 3).result == .refuted)
        #expect(check("as they evolve", .absent).result == .refuted)
        #expect(check("as they evolve", .absent).evidence.map(\.lines) == [[2, 3]])
        #expect(check("evol", .absent).result == .confirmed)
        #expect(check("neutrality", .present).result == .refuted)
    }

    private func checkResult(
        _ words: String, in text: String, _ expectation: TextCheck.Expectation = .absent
    ) -> TextCheckFinding {
        var draft = Draft()
        let source = draft.source("pact", text)
        draft.statement("Check")
        draft.statements[0].checks = [
            TextCheck(
                text: words, sources: [source], missingSources: [], expectation: expectation, minimum: 1,
                range: Draft.range)
        ]
        return Norms(Dispute(draft.graph)).textChecks[0]
    }

    @Test func wordsInOtherTypographyAreThere() {
        #expect(checkResult("efficient STRASSE", in: "e\u{AD}ﬃcient Straße").result == .refuted)
        #expect(checkResult("海峡", in: "各国的海峡。").result == .refuted)
        #expect(checkResult("5 ships", in: "with 2.5 ships").result == .confirmed)
    }

    @Test func whatOnlyAnotherReadingFindsIsUndecidable() {
        for text in ["one\nclo-\nsing the strait", "one\nclosing[3] the strait", "one\nclosing¹ the strait"] {
            for expectation in TextCheck.Expectation.allCases {
                let found = checkResult("closing the strait", in: text, expectation)
                #expect(found.result == .undecidable, "\(text)")
                #expect(found.evidence.map(\.lines) == [[]])
                #expect(found.evidence.map { $0.readings.map(\.line) } == [[2]])
            }
        }
        let both = checkResult("strait", in: "strait and strait¹")
        #expect(both.result == .refuted)
    }

    @Test func anUndecidableCheckNamesPlaceAndReading() {
        var draft = Draft()
        let source = draft.source("pact", "the\nstrait[9] is closed")
        draft.statement("Check")
        draft.statements[0].checks = [
            TextCheck(
                text: "strait is", sources: [source], missingSources: [], expectation: .absent, minimum: 1,
                range: Draft.range)
        ]
        let dispute = Dispute(draft.graph)
        #expect(
            Norms(dispute).textChecks[0].explanation(in: dispute).hasSuffix(
                "undecidable. Not in corpus/pact.md. Perhaps in corpus/pact.md:2, if “strait[9] is” is read as “strait is”."
            ))
    }

    @Test func aTextThatIsNotHeldLeavesTheClaimUndecidedUnlessAHeldOneRefutesIt() {
        #expect(check("neutrality", .absent, missing: ["annex"]).result == .undecidable)
        #expect(check("as they evolve", .absent, missing: ["annex"]).result == .refuted)
    }

    @Test func theExplanationOfACheckNamesFileAndLine() {
        var draft = Draft()
        let source = draft.source("charter", "a\nas they evolve")
        draft.statement("Check")
        draft.statements[0].checks = [
            TextCheck(
                text: "as they evolve", sources: [source], missingSources: [], expectation: .absent, minimum: 1,
                range: Draft.range)
        ]
        let graph = draft.graph
        let text = Norms(Dispute(graph)).textChecks[0].explanation(in: Dispute(graph))
        #expect(text.hasSuffix("do not occur: refuted. In corpus/charter.md:2."))
    }
}
