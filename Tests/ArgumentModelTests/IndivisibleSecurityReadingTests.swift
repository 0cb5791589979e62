import ArgumentModel
import Testing

/// What a review of the graph of the dispute found wrong, kind by kind.
@Suite struct IndivisibleSecurityReadingTests {
    private let dispute: IndivisibleSecurity
    private let graph: ArgumentGraph

    init() throws {
        dispute = try IndivisibleSecurity()
        graph = dispute.graph
    }

    // MARK: Whose mouth

    @Test func aPresuppositionIsItsSpeakersEvenInAReport() throws {
        let title = "Promises of non-enlargement were not honoured"
        #expect(try dispute.statement(title).occurrences.map(dispute.code) == ["RU"])
        #expect(try dispute.parties(.presupposes, title) == ["RU"])
        #expect(try dispute.titles(.attacks, to: title) == ["No written obligation of non-enlargement existed"])
    }

    @Test(arguments: [
        "US and NATO answered the key demand negatively", "Charter of Paris is mentioned particularly often",
        "Document of the 1990 Paris summit is cited",
    ]) func whatOneSaysOfAnothersWordsIsOnesOwnClaim(title: String) throws {
        #expect(try dispute.statement(title).occurrences.map(dispute.code) == ["RU"])
    }

    @Test func aReporterOfAReporterIsMarked() throws {
        let title = "Right to choose entails a right to join NATO"
        let occurrence = try #require(try dispute.statement(title).occurrences.first)
        #expect(occurrence.via.map { graph[$0].code } == "RU" && occurrence.inferred.contains("via"))
    }

    @Test(arguments: [
        ("Invocation continues the denial", "“logical”"), ("Paris does not contain the obligation", "‘inconvenient’"),
        ("NATO countries read equal right as privilege of membership", "‘exclusive’"),
        ("NATO guidelines and actions aspire to military supremacy", "‘defensive’"),
        ("Russia does not appeal to the earlier documents", "“diplomatic”"),
        ("Course depends on diplomats or commanders", "“diplomatic”"),
    ]) func ironyAboutAWordLeavesTheRest(title: String, words: String) throws {
        let occurrences = try dispute.statement(title).occurrences
        #expect(occurrences.first?.irony == words)
        #expect(occurrences.allSatisfy { $0.act == .asserts || $0.act == .charges })
    }

    @Test func noTitleHasALoadedWordWithoutQuotationMarks() {
        for node in graph.nodes {
            let bare = graph.title(of: node).replacing(/“[^”]*”/, with: "").lowercased()
            for word in [
                "honest", "failure", "hypocritical", "immature", "reckless", "irresponsible", "arcane", "shame",
                "oblivion", "aggressive", "jolting", "amateurish", "land-grab", "menu", "so-called", "destroyed",
            ] { #expect(!bare.contains(word), "\(graph.title(of: node))") }
        }
    }

    // MARK: Wording

    @Test func shouldBeAndAreAndCanStandApart() throws {
        let norm = "Countries should be free to choose alliances"
        #expect(try dispute.parties(.asserts, norm) == ["US"])
        #expect(try dispute.parties(.asserts, "States are free to choose alliances") == ["US", "NATO"])
        let joined = try dispute.statement("Countries can freely choose and join alliances").occurrences
        #expect(joined.map(dispute.code) == ["W"] && joined.allSatisfy { $0.inferred == ["by"] })
    }

    @Test(arguments: [
        ("Right to choose alliances is conditional", "at the expense of the security of other States"),
        ("Freedom to choose is conditioned by others' security interests", "security interests of any other OSCE"),
        ("Point eight sets conditions for freedom of alliance", "there are conditions for this"),
        ("Obligations were approved at the highest level", "approved at the highest level"),
        ("Obligations were signed by the leaders of OSCE states", "signed"),
        ("Message was sent to all OSCE foreign ministers and others", "all foreign ministers of the OSCE states"),
    ]) func whatATitleSaysEveryQuotationSays(title: String, words: String) throws {
        let occurrences = try dispute.statement(title).occurrences
        #expect(!occurrences.isEmpty)
        #expect(occurrences.allSatisfy { $0.quotation?.text.contains(words) == true })
    }

    @Test func anAskersWordIsNoConditionOfTheTool() throws {
        let demand = try dispute.statement("Carry out the agreements on indivisible security")
        #expect(demand.conditions == ["“implementation”"])
        let unmet = Set(graph.relations.flatMap(\.unmet))
        #expect(unmet.contains("“implementation”") && !unmet.contains { $0.contains("honest") })
    }

    @Test func aDateThatNoSourceGivesIsMarked() {
        for (node, occurrence) in dispute.sayings {
            guard let date = occurrence.date, let source = occurrence.source else { continue }
            guard date != graph[source].date else { continue }
            let isPrinted = ["2009", "2015", "2022-02-14"].compactMap { DateSpan($0) }.contains(date)
            #expect(occurrence.inferred.contains("date") != isPrinted, "\(graph.title(of: node))")
        }
    }

    /// The Charter of Paris is named, to say that others appeal to it: its name shows nothing.
    @Test func documentsWhoseNamesWouldShowAnAppealAreLookedForAndAllAreChecked() throws {
        let statement = try dispute.statement("Russia does not appeal to the earlier documents")
        let checks = statement.checks
        #expect(statement.role?.partyChecks.count == 1)
        #expect(Set(checks.map(\.text)).isSuperset(of: ["Founding Act", "Final Act", "Helsinki"]))
        for check in checks { #expect(check.sources.count == 4 && check.missingSources.isEmpty) }
    }

    // MARK: What speaks against what

    @Test func onlyTrueComplementsAreContradictories() {
        let pairs = graph.relations.filter { $0.kind == .contradicts }.map { graph.title(of: $0.from) }
        #expect(
            Set(pairs) == [
                "Report of a Russian response is a misunderstanding", "Russia did not violate Ukraine's sovereignty",
                "Russia is not involved in LNR and DNR", "Russia did not annex Crimea illegally",
            ])
        #expect(graph.relations.count { $0.kind == .contrary } == 3)
    }

    @Test func theCommentaryOnUkraineMeetsTheArgumentItReports() throws {
        let (met, other) = ("Insecurity shows a violation", "Open door breaks the pledge")
        #expect(try dispute.undercutters(of: met) == ["Russia sees a violation only because it feels insecure"])
        #expect(try dispute.undercutters(of: other) == ["Indivisibility cannot be seen in isolation"])
        let attackers = try dispute.titles(.attacks, to: "Support for Ukraine violates indivisible security")
        #expect(attackers.contains("Ukraine's membership in NATO is not real at present"))
        #expect(attackers.contains("A state attacked may seek allies"))
    }

    @Test func aWitnessIsHeardOnBothSides() throws {
        let witness = "Sphere is the wrong term for alliances and ties"
        #expect(try dispute.undercutters(of: "Examples of Western spheres") == [witness])
        #expect(try dispute.titles(.attacks, to: "US will not recognize any sphere of influence") == [witness])
    }

    @Test func aCorrectionTakesTheStepBack() throws {
        let title = "Occupation makes it look “amateurish”"
        #expect(try dispute.undercutters(of: title) == ["Invocation is a conscious strategy of impression"])
    }

    @Test(arguments: [
        ("Security for all or for none", "Right to choose alliances is conditional"),
        ("Right and obligation stand in one paragraph", "Right to choose alliances is conditional"),
        ("Open door violates pledges on indivisible security", "NATO may expand and consider any request"),
        ("Sphere is the wrong term for alliances and ties", "Examples of Western spheres"),
    ]) func whatNoTextDrawsIsTheEditors(from: String, to: String) throws {
        #expect(try !dispute.isDrawn(from, to))
    }

    @Test(arguments: [
        ("Western explanation is “immature”", "Memoirs were not serious and misinterpreted"),
        ("Right to choose alliances does not stand alone", "Open door"),
        ("Indivisibility cannot be seen in isolation", "Open door breaks the pledge"),
        ("NATO may expand and consider any request", "Continued NATO enlargement is unacceptable"),
        ("Official statements from Russia are documented again", "Such reporting does not serve a political solution"),
    ]) func whatATextDrawsIsMarked(from: String, to: String) throws {
        #expect(try dispute.isDrawn(from, to))
    }

    @Test func wordsDrawOnlyRelationsThatAreThere() {
        let ends = Set(graph.relations.map { [$0.from, $0.to] } + graph.relations.map { [$0.to, $0.from] })
        for (node, occurrence) in dispute.sayings {
            guard case .with(let others) = occurrence.drawn else { continue }
            for other in others {
                #expect(ends.contains([node, other]), "\(graph.title(of: node)): \(graph.title(of: other))")
            }
        }
    }

    @Test func offersOfEachSideAwaitAReply() throws {
        let offers = dispute.sayings.filter { $0.occurrence.act == .offers }
        #expect(offers.allSatisfy { !$0.occurrence.to.isEmpty })
        let byParty = Dictionary(grouping: offers) { dispute.code($0.occurrence) ?? "" }.mapValues(\.count)
        #expect(byParty == ["US": 2, "W": 1, "RU": 1])
        for (node, _) in offers {
            #expect(try !dispute.titles(.answers, to: graph.title(of: node)).isEmpty, "\(graph.title(of: node))")
        }
    }

    @Test func aChargeSaysWhomItIsAgainst() {
        for (node, occurrence) in dispute.sayings where occurrence.act == .charges {
            #expect(!occurrence.to.isEmpty, "\(graph.title(of: node))")
        }
    }
}
