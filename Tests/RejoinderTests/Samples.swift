/// A small dispute with a corpus of one letter.
enum Samples {
    static let letter = """
        ---
        id: letter
        title: A letter
        date: 2022-02-01
        kind: letter
        rights: official
        sha256: edccf1147cf077a2327cd79f365f63b9b79c5b45886fbeaf7013d22ac46b80df
        ---
        We want bread.

        """

    static let graph = """
        ===
        title: Bread
        corpus: ../corpus
        parties:
          A: {name: Alpha, side: A}
          B: {name: Beta, side: B}
        ===

        # Wants

        [Bread]: A wants bread. {by: A, in: letter, quote: "We want bread."}
          - [No bread]: There is "none". #(hard fact)

        [Why bread]: Why? #question {by: B, to: A, in: letter, quote: "want"}

        [Because]: So. {by: A, in: letter, quote: "bread", answers: Why bread, reply: partial, unmet: [in writing]}

        """

    static func folder(graph: String = Samples.graph, letter: String = Samples.letter) throws -> TemporaryFolder {
        try TemporaryFolder(["graphs/bread.argdown": graph, "corpus/letter.md": letter])
    }
}
