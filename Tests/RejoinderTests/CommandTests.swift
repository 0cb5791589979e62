import Testing

@Suite struct CommandTests {
    @Test func theGraphIsExportedByteForByte() throws {
        let run = try Run.rejoinder(["export", "json"], in: Samples.folder())
        #expect(run.status == 0)
        let nodes = """
              "nodes": [
                {"id":"bread","implicit":false,"kind":"claim","occurrences":[{"act":"asserts","by":"A","date":"2022-02-01",\
            "end":14,"file":"corpus/letter.md","graph_file":"graphs/bread.argdown","graph_line":11,"line":9,\
            "quote":"We want bread.","source":"letter","speaker":null,"stance":"asserts","start":0,"via":null}],"section":"wants","tags":[],\
            "text":"A wants bread.","title":"Bread"},
                {"id":"no-bread","implicit":true,"kind":"claim","occurrences":[],"section":"wants","tags":["hard fact"],\
            "text":"There is \\"none\\".","title":"No bread"},

            """
        #expect(run.output.contains(nodes))
        let relations = """
              "relations": [
                {"editors":true,"from":"no-bread","to":"bread","type":"attacks"},
                {"from":"because","grade":"partial","to":"why-bread","type":"answers","unmet":["in writing"]}
              ],
              "schema": "rejoinder/graph/1",

            """
        #expect(run.output.contains(relations))
    }

    @Test func whatWasNotYetSaidIsLeftAside() throws {
        let run = try Run.rejoinder(["--as-of", "2022-01-31", "list", "nodes", "-f", "csv"], in: Samples.folder())
        #expect(run.output == "id,kind,by,via,others,date,title\r\n")
    }

    @Test func nodesAreListedByPartyAndKind() throws {
        let folder = try Samples.folder()
        let run = try Run.rejoinder(["list", "nodes", "--party", "A", "--kind", "claims", "-f", "csv"], in: folder)
        #expect(
            run.output
                == "id,kind,by,via,others,date,title\r\nbread,claim,A,,,2022-02-01,Bread\r\nbecause,claim,A,,,2022-02-01,Because\r\n"
        )
        #expect(try Run.rejoinder(["list", "nodes", "--exit-code"], in: folder).status == 1)
        #expect(try Run.rejoinder(["list", "nodes", "--kind", "norm", "--exit-code"], in: folder).status == 0)
    }

    @Test(arguments: [
        (["show", "braad"], "did you mean 'bread'?"), (["list", "nodes", "--party", "Z"], "parties: A, B"),
        (["list", "nodes", "--kind", "clam"], "did you mean 'claim'?"),
        (["list", "nodes", "--source", "leter"], "did you mean 'letter'?"),
        (["map", "--view", "norm"], "did you mean 'norms'?"),
        (["map", "-o", "m.jpg"], "this command cannot write '.jpg'"),
        (["map", "-o", "m.svgx"], "did you mean 'svg'?"),
        (["unanswered", "--to", "Q"], "parties: A, B"), (["solve", "--semantics", "preffered"], "preferred"),
    ])
    func aMisspeltNameIsCorrected(arguments: [String], expected: String) throws {
        let run = try Run.rejoinder(arguments, in: Samples.folder())
        #expect(run.status == 2)
        #expect(run.errors.contains(expected))
    }

    @Test func theEndsOfARelationStandInOneOrderEverywhere() throws {
        let folder = try TemporaryFolder([
            "none.argdown": "[Z]: z\n\n[A]: a\n\n[M]: m\n",
            "g.argdown": "[Z]: z\n  >< [A]\n\n[A]: a\n\n[M]: m {contrary: A}\n  + [Z]\n",
        ])
        func lines(_ arguments: [String]) throws -> [String] {
            try Run.rejoinder(arguments + ["-q"], in: folder).output.split(whereSeparator: \.isNewline).map(String.init)
                .filter { !$0.contains(" contradiction: ") && !$0.hasPrefix("~") }
        }
        let drawn = ["z contradicts a", "z supports m", "m contrary a"]
        let listed = try lines(["list", "relations", "g.argdown", "-f", "csv"]).dropFirst()
        #expect(listed.map { $0.split(separator: ",").prefix(3).joined(separator: " ") } == drawn)
        #expect(try lines(["diff", "none.argdown", "g.argdown"]) == drawn.map { "+ \($0)" })
        #expect(try lines(["diff", "g.argdown", "none.argdown"]) == drawn.map { "- \($0)" })
        for (list, arguments) in [
            ("entered_relations", ["diff", "none.argdown", "g.argdown", "--json"]),
            ("left_relations", ["diff", "g.argdown", "none.argdown", "--json"]),
            ("relations", ["export", "json", "g.argdown"]),
        ] {
            let json = try ReadOutput.json(try Run.rejoinder(arguments + ["-q"], in: folder).output)
            let named = try ReadOutput.objects(json, list).map { "\($0["from"]!) \($0["type"]!) \($0["to"]!)" }
            #expect(named == drawn, "\(list)")
        }
    }

    @Test func aNodeIsShownWithItsWordsAndRelations() throws {
        let run = try Run.rejoinder(["show", "[Bread]"], in: Samples.folder())
        #expect(run.status == 0)
        #expect(run.output.contains("9 | »We want bread.«"))
        #expect(run.output.contains("corpus/letter.md:9:1"))
        #expect(run.output.contains("is attacked by No bread"))
    }

    @Test func wordsAreFoundAcrossWhiteSpaceAndReadyToQuote() throws {
        let run = try Run.rejoinder(["find", "want   bread"], in: Samples.folder())
        #expect(run.status == 0)
        #expect(run.output.hasPrefix("corpus/letter.md:9:4  code points 3–13\n"))
        #expect(run.output.contains("{in: letter, quote: \"want bread\"}"))
    }

    @Test func missingWordsSuggestTheNearest() throws {
        let run = try Run.rejoinder(["find", "We need bread."], in: Samples.folder())
        #expect(run.status == 4)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("nearest: corpus/letter.md:9:1 differs in one word: 'need' → 'want'"))
    }

    @Test func sameWordsInAnotherFormAreShownWithWhatDiffers() throws {
        let folder = try TemporaryFolder([
            "g.argdown": "===\ncorpus: c\n===\n\n[A]: a\n",
            "c/s.md": "---\nid: s\n---\nIt’s unpaid, they\n> say: unjust-\nly.\n",
        ])
        func help(_ words: String) throws -> String {
            let run = try Run.rejoinder(["find", words, "./g.argdown"], in: folder)
            #expect(run.status == 4 && run.output.isEmpty)
            return run.errors
        }
        #expect(
            try help("It's unpaid").contains("c/s.md:4:1 has the same words with other typography: quotation marks"))
        #expect(try help("It's unpaid").contains("{in: s, quote: \"It’s unpaid\"}"))
        #expect(try help("unjustly").contains("typography: a word divided at the end of a line"))
        #expect(try help("UNPAID; they").contains("c/s.md:4:6 has the same words with other case, punctuation"))
        #expect(try help("they say").contains("c/s.md:4:14 has the same words with other typography: the '>'"))
        #expect(try help("just").contains("c/s.md:5:10 has them as a part of 'unjust'; look for whole words"))
    }

    @Test func repeatedWordsGetAPrefixThatMakesThemUnique() throws {
        let folder = try TemporaryFolder([
            "g.argdown": "===\ncorpus: c\n===\n\n[A]: a\n", "c/s.md": "---\nid: s\n---\nred bread and blue bread\n",
        ])
        let run = try Run.rejoinder(["find", "bread", "./g.argdown", "--json"], in: folder)
        #expect(run.output.contains(#""metadata":"{in: s, prefix: \"red\", quote: \"bread\"}""#))
        #expect(run.output.contains(#""metadata":"{in: s, prefix: \"blue\", quote: \"bread\"}""#))
    }

    @Test func aQuestionWithAConditionUnmetIsUnanswered() throws {
        let folder = try Samples.folder()
        let run = try Run.rejoinder(["unanswered", "--json"], in: folder)
        #expect(run.output.contains("\"status\":\"partly answered\""))
        #expect(try Run.rejoinder(["unanswered", "--exit-code"], in: folder).status == 1)
    }

    @Test func aMapIsDrawnInEveryFormat() throws {
        let folder = try Samples.folder()
        for (format, beginning) in [("svg", "<svg"), ("pdf", "%PDF"), ("dot", "digraph"), ("json", "{")] {
            let run = try Run.rejoinder(["map", "-o", "map.\(format)"], in: folder)
            #expect(run.status == 0)
            #expect(try folder.text(of: "map.\(format)").hasPrefix(beginning))
        }
    }

    @Test func formattingIsCheckedAndThenStable() throws {
        let folder = try TemporaryFolder(["g.argdown": "[A]:   a\n\n\n\n[B]: b"])
        #expect(try Run.rejoinder(["fmt", "--check", "g.argdown"], in: folder).status == 1)
        #expect(try Run.rejoinder(["fmt", "g.argdown"], in: folder).status == 0)
        #expect(try Run.rejoinder(["fmt", "--check", "g.argdown"], in: folder).status == 0)
    }
}
