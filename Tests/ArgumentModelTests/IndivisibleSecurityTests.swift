import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Testing

/// What a reader of the texts must find in the graph of the dispute, trap by trap.
@Suite struct IndivisibleSecurityTests {
    private let dispute: IndivisibleSecurity
    private let graph: ArgumentGraph

    init() throws {
        dispute = try IndivisibleSecurity()
        graph = dispute.graph
    }

    // MARK: The graph as a whole

    @Test func theGraphIsReadWithoutAnyRemark() {
        #expect(dispute.diagnostics.map { "\($0.id): \($0.message)" } == [])
    }

    @Test func theGraphHasTheSizeOfTheDispute() {
        #expect(graph.corpus.sources.count == 9)
        #expect(graph.parties.count == 16)
        #expect((230...320).contains(graph.statements.count))
        #expect((15...35).contains(graph.arguments.count))
        #expect((240...340).contains(graph.relations.count))
        #expect((300...400).contains(dispute.sayings.count))
        let kinds = Dictionary(grouping: graph.statements, by: \.kind).mapValues(\.count)
        #expect((30...45).contains(kinds[.norm] ?? 0))
        #expect((10...20).contains(kinds[.question] ?? 0))
        #expect((8...20).contains(kinds[.demand] ?? 0))
    }

    @Test func everyWordHasASpeakerAPlaceAndAVerifiedQuotation() {
        for (node, occurrence) in dispute.sayings {
            let title = graph.title(of: node)
            #expect(occurrence.by != nil, "\(title)")
            #expect(occurrence.quotation?.source == occurrence.source && occurrence.source != nil, "\(title)")
        }
    }

    @Test func nodesAreTitledInAtMostTwelveWords() {
        for node in graph.nodes {
            let title = graph.title(of: node)
            #expect((1...12).contains(title.split(separator: " ").count), "\(title)")
        }
    }

    @Test func sectionsFitOnOneScreen() {
        let places = graph.statements.compactMap(\.section) + graph.arguments.compactMap(\.section)
        #expect(places.count == graph.nodes.count, "every node stands in a section")
        for (section, nodes) in Dictionary(grouping: places, by: { $0 }) {
            #expect(nodes.count <= 25, "\(graph[section].title)")
        }
    }

    @Test func noClaimIsTheEditorsOwn() {
        #expect(graph.statements.filter { $0.isEditorial && $0.kind == .claim }.map(\.title) == [])
    }

    @Test func nothingThatTakesPartIsRelatedToNothing() {
        let related = Set(graph.relations.flatMap { [$0.from, $0.to] })
        let used = Set(graph.arguments.flatMap { $0.inferences.flatMap { $0.premises + [$0.conclusion] } })
        for statement in graph.statements where !related.contains(.statement(statement.id)) {
            let isRemark = !Set(statement.tags).isDisjoint(with: [
                "meta", "definition", "event", "document", "norm", "issue",
            ])
            #expect(isRemark || used.contains(statement.id), "\(statement.title)")
        }
    }

    @Test func whoHasTextsOfItsOwnIsKnownByTheirIssuers() {
        let owners = graph.parties.filter { party in
            let names = Set([party.name] + party.speakers + party.issuers)
            return graph.corpus.sources.contains { source in
                !names.isDisjoint(with: [source.issuer, source.author].compactMap(\.self))
            }
        }
        #expect(owners.map(\.code) == ["RU", "CNS", "CC", "FPI", "SAKER"])
        #expect(graph.corpus.sources.filter { !$0.isComplete }.map(\.name) == ["cc-charter"])
    }

    // MARK: Norms

    @Test func paragraphEightHasItsSixSentencesOnceEachInOrder() throws {
        let clauses = graph.statements.filter { $0.norm?.provision?.hasPrefix("para 8, ") == true }
        #expect(clauses.map(\.norm?.order) == [1, 2, 3, 4, 5, 6])
        #expect(clauses.map(\.norm?.provision) == (1...6).map { "para 8, sentence \($0)" })
        let places = clauses.compactMap { $0.occurrences.first?.quotation }
        #expect(places.count == 6)
        for (one, next) in zip(places, places.dropFirst()) {
            #expect(graph[one.source].name == "fpi-commentary")
            #expect(one.codePoints.upperBound + 1 == next.codePoints.lowerBound, "the sentences follow one another")
        }
    }

    @Test func noTwoNodesStateOneClauseOfAnInstrument() {
        let norms = Dictionary(grouping: graph.statements.filter { $0.kind == .norm }) { $0.norm?.instrument ?? "" }
        for (instrument, clauses) in norms {
            let words = clauses.compactMap { $0.occurrences.first?.quotation?.text }
            #expect(Set(words).count == words.count, "\(instrument)")
        }
    }

    @Test func onlyThoseWhoCiteParagraphEightAreSaidToCiteIt() throws {
        #expect(try dispute.citing("Istanbul 8.2") == ["RU", "CC", "CNS", "FPI"])
        #expect(try dispute.citing("Istanbul 8.4") == ["CNS", "FPI"], "the letter leaves this sentence out")
        #expect(try dispute.citing("Istanbul 8.5") == ["RU", "CC", "CNS", "FPI"])
        #expect(try dispute.citing("Charter of Paris as a whole") == ["RU"], "it reports that others cite it")
        #expect(try dispute.citing("Istanbul Charter as a whole") == ["RU", "CC", "CNS", "FPI"])
        #expect(try dispute.citing("Astana declaration as a whole") == ["RU", "CNS", "FPI"])
        #expect(try dispute.citing("Astana no strengthening at the expense of others").contains("RU"))
    }

    @Test func treatiesOfAlliancesIsADifferenceToReport() throws {
        let letter = try dispute.statement("Charter underscored the right to choose and neutrality")
        #expect(letter.occurrences.first?.quotation?.text.contains("treaties of alliances, as they evolve") == true)
        #expect(try dispute.citing("Istanbul 8.2").contains("RU"))
        let norm = try dispute.statement("Istanbul 8.2").occurrences
        #expect(norm.allSatisfy { $0.quotation?.text.contains("treaties of alliance, as they evolve") == true })
        #expect(try dispute.statement("Note on the wording of the alliance clause").kind == .meta)
    }

    // MARK: Who says what

    @Test func aTextPrintedTwiceIsOneStatementWithSeveralPlaces() throws {
        #expect(try dispute.sources(of: "Security for all or for none") == ["mid-letter", "cns-report"])
        #expect(try dispute.parties(.asserts, "Security for all or for none") == ["RU"])
        let heading = "Letter addresses US, Canada and several European countries"
        #expect(try dispute.sources(of: heading) == ["mid-letter", "saker-introduction"])
        for statement in graph.statements {
            let places = statement.occurrences.map { occurrence in
                let quotation = occurrence.quotation
                return "\(String(describing: occurrence.by)) \(occurrence.act) \(String(describing: quotation?.range))"
            }
            #expect(Set(places).count == places.count, "\(statement.title) counts one place twice")
        }
    }

    @Test func reportingIsNotHolding() {
        let voices: [String: Set<String>] = [
            "cc-charter": ["CC"], "cc-introduction": ["CC"], "cns-report": ["CNS"], "fpi-commentary": ["FPI"],
            "mid-answer-1-feb": ["RU", "PRESS"], "mid-answer-27-jan": ["RU", "PRESS"], "mid-letter": ["RU"],
            "mid-press-release": ["RU"], "saker-introduction": ["SAKER"],
        ]
        for (node, occurrence) in dispute.sayings {
            guard let speaker = dispute.code(occurrence), let source = occurrence.source else { continue }
            let isOwn = voices[graph[source].name]?.contains(speaker) ?? false
            #expect(isOwn == (occurrence.via == nil), "\(graph.title(of: node)) by \(speaker) in \(graph[source].name)")
        }
    }

    @Test(arguments: [
        ("NATO is a defensive alliance", "RU", "NATO"),
        ("Russia is entitled to invoke the principle", "FPI", "RU"),
        ("Russia is peacemaker in Donbas and protector in Crimea", "FPI", "RU"),
        ("Conflict in Donbas is a civil war of Ukraine", "FPI", "RU"),
    ]) func mockedWordsAreIronicAndStayTheClaimOfTheOneMocked(title: String, mocking: String, claiming: String) throws {
        #expect(try dispute.parties(.ironic, title) == [mocking])
        #expect(try dispute.parties(.asserts, title) == [claiming])
    }

    @Test func wordsInScareQuotesAreNobodysClaim() throws {
        let effort = try dispute.statement("Latest Russian effort is diplomatic").occurrences
        #expect(effort.allSatisfy { $0.act == .ironic && dispute.code($0) == "FPI" })
    }

    @Test func notToCommentIsNoDenial() throws {
        let spoken = dispute.sayings.filter { $0.occurrence.quotation?.text.contains("I will not comment") == true }
        #expect(spoken.count == 1)
        #expect(spoken.map(\.occurrence.act) == [.charges])
    }

    @Test func whatIsPutIntoTheMouthOfTheWestIsNoConcession() throws {
        #expect(try dispute.parties(.concedes, "Promise that NATO would not expand eastward").isEmpty)
        let reported = ["Promises of 1990 were “only verbal”", "No written obligation of non-enlargement existed"]
        for title in reported {
            #expect(try dispute.parties(.asserts, title) == ["W"], "\(title)")
            let reporters = try dispute.statement(title).occurrences.map { $0.via.map { graph[$0].code } }
            #expect(reporters == ["RU"], "\(title)")
        }
    }

    @Test func undatedTextsStayUndated() {
        for (node, occurrence) in dispute.sayings where occurrence.via == nil {
            guard let source = occurrence.source, graph[source].date == nil else { continue }
            #expect(occurrence.date == nil, "\(graph.title(of: node))")
        }
        #expect(graph.corpus.sources.filter { $0.date == nil }.count == 4)
    }

    @Test func eachSideSaysThatTheOthersPrincipleDoesNotStandAlone() throws {
        #expect(try dispute.parties(.asserts, "Indivisibility cannot be seen in isolation") == ["US"])
        #expect(try dispute.parties(.asserts, "Right to choose alliances does not stand alone") == ["RU"])
    }

    @Test func aContestableReadingStandsBesideItsRival() throws {
        let clear = "Principle was formulated very clearly"
        let vague = "No document defines indivisible security"
        #expect(try dispute.titles(.attacks, to: clear).contains(vague))
        #expect(try dispute.parties(.asserts, clear) == ["RU"])
        #expect(try dispute.parties(.asserts, vague) == ["FPI"])
        #expect(try dispute.parties(.asserts, "Strike weapons belong to the main issue") == ["RU"])
        #expect(try dispute.parties(.asserts, "Non-deployment of offensive weapons is a secondary issue") == ["RU"])
    }

    // MARK: Questions, demands and replies

    @Test func questionsAreAskedAndDemandsDemanded() {
        for statement in graph.statements {
            let acts = Set(statement.occurrences.map(\.act))
            switch statement.kind {
            case .question: #expect(acts == [.asks], "\(statement.title)")
            case .demand: #expect(acts == [.demands], "\(statement.title)")
            case .claim, .norm, .issue, .meta: #expect(acts.isDisjoint(with: [.asks, .demands]), "\(statement.title)")
            }
            guard statement.kind == .question || statement.kind == .demand else { continue }
            for occurrence in statement.occurrences {
                #expect(occurrence.to.isEmpty == statement.isRhetorical, "\(statement.title)")
            }
        }
    }

    @Test func whatIsAskedForEffectIsRhetorical() {
        let rhetorical = graph.statements.filter(\.isRhetorical).map(\.title)
        #expect(
            Set(rhetorical) == [
                "Sureness that the response will not leak", "Whether the bargain is weak",
                "How the West explains the second point in practice",
            ])
    }

    @Test func announcingAQuestionIsNotAskingIt() throws {
        for title in ["Official request for an explanation is announced", "Russia will focus on getting clarity"] {
            let announcement = try dispute.statement(title)
            #expect(announcement.kind == .claim)
            #expect(announcement.occurrences.allSatisfy { $0.act == .announces && $0.to.isEmpty })
        }
    }

    @Test func noReplyIsOlderThanWhatItRepliesTo() {
        for relation in graph.relations where relation.kind == .answers {
            let asked = graph.occurrences(of: relation.to).compactMap { $0.date?.first }.min()
            for reply in graph.occurrences(of: relation.from) {
                guard let asked, let replied = reply.date?.last else { continue }
                #expect(asked <= replied, "\(graph.title(of: relation.from))")
            }
        }
    }

    @Test(arguments: [
        "How partners understand their obligation", "How governments will fulfil the obligation",
        "Say so if the obligation is renounced", "Reply promptly to the letter", "Reply in the national capacity",
    ]) func nothingInTheCorpusRepliesToTheLetter(title: String) throws {
        let statement = try dispute.statement(title)
        #expect(statement.occurrences.allSatisfy { $0.to.map { graph[$0].code } == ["US", "CA", "EUR"] })
        #expect(try dispute.titles(.answers, to: title).isEmpty)
    }

    @Test func theWrittenResponseIsNoReplyToTheQuestionInGeneva() throws {
        #expect(
            try dispute.titles(.answers, to: "Why obligations are treated as a “menu”") == [
                "Blinken did not reply in Geneva"
            ])
    }

    @Test func aChargeOfSilenceIsEvidenceOfACharge() throws {
        #expect(try dispute.parties(.asserts, "Blinken did not reply in Geneva") == ["RU"])
        #expect(try dispute.parties(.charges, "West is silent on the second point") == ["RU"])
        let silences = graph.relations.filter { $0.kind == .answers && $0.grade == Relation.Grade.none }
        #expect(silences.map { graph.title(of: $0.from) } == ["Blinken did not reply in Geneva"])
        #expect(try dispute.titles(.answers, to: "How the West explains the second point in practice").isEmpty)
    }

    @Test func aCounterDemandAndACounterChargeAreGradedAlike() throws {
        let call = "Call to respect the agreed principles of security"
        #expect(try dispute.grade(of: call, to: "Agree legally binding security guarantees") == .evasive)
        #expect(try dispute.grade(of: "Principle is deliberately ignored by Western colleagues", to: call) == .evasive)
    }

    @Test func whoRepliesIsOneOfThoseAskedOrTheAskerTells() {
        var told: [String] = []
        for relation in graph.relations where relation.kind == .answers {
            let asked = Set(graph.occurrences(of: relation.to).flatMap(\.to))
            let asking = Set(graph.occurrences(of: relation.to).compactMap(\.by))
            let replying = Set(graph.occurrences(of: relation.from).compactMap(\.by))
            guard asked.isDisjoint(with: replying) else { continue }
            #expect(!asking.isDisjoint(with: replying), "\(graph.title(of: relation.from))")
            told.append(graph.title(of: relation.from))
        }
        #expect(told == ["US and NATO answered the key demand negatively", "Blinken did not reply in Geneva"])
    }

    // MARK: Checks of texts

    @Test func theOmissionOfAsTheyEvolveCannotBeDecidedHere() throws {
        let charge = try #require(try dispute.statement("Words as they evolve are omitted").checks.first)
        #expect(charge.text == "as they evolve" && charge.expectation == .absent)
        #expect(charge.sources.isEmpty && !charge.missingSources.isEmpty)
        let printed = try #require(try dispute.statement("Note on the words as they evolve").checks.first)
        #expect(printed.sources.map { graph[$0].name } == ["cns-report", "fpi-commentary", "cc-charter"])
    }

    @Test(arguments: [
        "Paris does not contain the obligation", "Western comments avoid Istanbul and Astana",
        "West mentions only earlier OSCE documents", "Code of Conduct says concerns of others are borne in mind",
        "Istanbul document mentions indivisible security nine times", "Responses ignore the condition",
        "Russia does not appeal to the earlier documents", "Russia appeals to Istanbul and Astana",
    ]) func aClaimAboutATextIsChecked(title: String) throws {
        #expect(try !dispute.statement(title).checks.isEmpty)
    }

    @Test func noClaimIsCheckedAgainstTheTextThatMakesIt() {
        for statement in graph.statements where statement.kind != .meta {
            let own = Set(statement.occurrences.compactMap(\.source))
            for check in statement.checks {
                #expect(own.isDisjoint(with: check.sources), "\(statement.title)")
            }
        }
    }
}
