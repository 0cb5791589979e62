import TestInputs

/// A small dispute made by chance, the same for the same seed, with its corpus: what its text says is known here without
/// asking the program.
struct GeneratedDispute {
    struct Party {
        let code, name, speaker, issuer: String
        let side: String?
    }

    struct Source {
        let id: String
        /// A party, or nobody of them.
        let issuer: Int?
        /// A day, a month or nothing.
        let date: String?
        var quotations: [String] = []
    }

    /// A place where somebody is quoted about a node.
    struct Saying {
        let by: Int?
        let speaker: Bool
        let via: Int?
        let to: [Int]
        let act: String
        let source: Int
        let ownDate: String?
        let quotation: String
    }

    struct Node {
        let title: String
        /// `claim`, `question`, `demand`, `norm` or `argument`.
        let kind: String
        let text: String
        var sayings: [Saying] = []
        /// Further keys of its metadata.
        var keys: [String] = []
        /// Relations written under it.
        var lines: [String] = []

        var id: String { title.lowercased().replacing(" ", with: "-") }
    }

    private(set) var parties: [Party] = []
    private(set) var sources: [Source] = []
    private(set) var nodes: [Node] = []
    private let seed: UInt64
    var title: String { "Dispute \(seed)" }
    private var numbers: SeededNumbers
    private var quotationCount = 0

    init(seed: UInt64) {
        self.seed = seed
        numbers = SeededNumbers(seed: seed)
        let hasSides = numbers.below(4) > 0
        for letter in ["a", "b", "c", "d"].prefix(2 + numbers.below(3)) {
            let stem = "Q\(letter)x"
            let side: String? = letter == "a" ? "Nord" : letter == "b" ? "Sued" : numbers.pick(["Nord", "Sued", nil])
            parties.append(
                Party(
                    code: stem.uppercased(), name: "Party \(stem)", speaker: "\(stem)son", issuer: "Office of \(stem)",
                    side: hasSides ? side : nil))
        }
        for index in 0..<(3 + numbers.below(3)) {
            let issuer = numbers.below(4) == 0 ? nil : numbers.below(parties.count)
            let date: String? = index == 0 ? "2022-03-01" : index == 1 ? day() : numbers.pick([day(), "2022-03", nil])
            sources.append(Source(id: "s\(index)", issuer: issuer, date: date))
        }
        addNodes()
        addRelations()
    }
}

/// What it holds.
extension GeneratedDispute {
    private mutating func day() -> String { "2022-03-\(10 + numbers.below(15))" }

    private mutating func addNodes() {
        // Every other dispute has a claim with as many reasons on either side as a debate needs.
        let isDebate = seed.isMultiple(of: 2)
        for index in 0..<(isDebate ? 9 + numbers.below(2) : 5 + numbers.below(3)) {
            add("Claim \(index)", "claim", acts: claimActs, first: isDebate && index < 7 ? "asserts" : nil)
            guard isDebate, (1...6).contains(index) else { continue }
            nodes[index].lines.append(index.isMultiple(of: 2) ? "-> [Claim 0]" : "+> [Claim 0]")
        }
        for index in 0..<2 {
            add("Norm \(index)", "norm", acts: ["asserts", "asserts", "quotes"], first: "asserts")
            nodes[nodes.count - 1].keys += [
                "instrument: Charter", "adopted: \"2019-08-26\"", "provision: \"rule 1, sentence \(index + 1)\"",
                "order: \(index + 1)", "force: \(["right", "obligation"][index])", "status: political",
            ]
        }
        for index in 0..<(2 + numbers.below(3)) {
            add("Question \(index)", "question", acts: ["asks", "asks", "asks", "quotes", "reports"], first: "asks")
        }
        for index in 0..<(1 + numbers.below(2)) {
            add("Demand \(index)", "demand", acts: ["demands", "demands", "quotes", "reports", "denies"], first: nil)
        }
        addRoles()
        add("Argument 0", "argument", acts: ["asserts", "denies", "ironic", "quotes"], first: nil)
    }

    /// Issues with positions on them, charges, readings and alleged conduct.
    private mutating func addRoles() {
        nodes.append(Node(title: "Issue 0", kind: "issue", text: "Is it so?"))
        nodes.append(
            Node(title: "Issue 1", kind: "issue", text: "Is it enough?", keys: ["options: [enough, too little]"]))
        for (index, node) in nodes.enumerated() where node.kind == "claim" {
            switch index % 5 {
            case 0: nodes[index].keys += ["on: Issue 0", "holds: \(index.isMultiple(of: 2) ? "yes" : "no")"]
            case 1: nodes[index].keys += ["on: Issue 1", "holds: enough", "charge: silence"]
            case 2: nodes[index].keys += ["reads: Norm 0", "charge: selection"]
            case 3:
                nodes[index].keys += ["breaks: Norm 1", "does: \(parties[1].code)", "on: Issue 1", "holds: too little"]
            default: nodes[index].keys += ["on: Issue 0", "holds: partly", "charge: selection"]
            }
        }
    }

    private var claimActs: [String] {
        [
            "asserts", "asserts", "asserts", "denies", "denies", "quotes", "reports", "ironic", "concedes", "charges",
            "announces", "offers",
        ]
    }

    private mutating func add(_ title: String, _ kind: String, acts: [String], first: String?) {
        let isCiting = kind == "claim" && numbers.below(3) == 0
        let text = "This is the text of \(title.lowercased())" + (isCiting ? " (@[Norm \(numbers.below(2))])." : ".")
        var node = Node(title: title, kind: kind, text: text)
        let least = kind == "claim" && first == nil ? 0 : 1
        for position in 0..<(least + numbers.below(3)) {
            node.sayings.append(saying(position == 0 ? first ?? numbers.pick(acts) : numbers.pick(acts), of: kind))
        }
        nodes.append(node)
    }

    private mutating func saying(_ act: String, of kind: String) -> Saying {
        let source = numbers.below(sources.count)
        let by = numbers.below(parties.count)
        quotationCount += 1
        let noun = numbers.pick(["bell", "river", "garden", "letter", "window"])
        let quotation = "In place \(quotationCount) the \(noun) is spoken of at length"
        sources[source].quotations.append(quotation)
        let others = parties.indices.filter { $0 != by }
        let isAddressed = kind == "question" || kind == "demand" || act == "charges" || act == "offers"
        return Saying(
            by: by, speaker: numbers.below(3) == 0,
            via: numbers.below(4) == 0 ? numbers.pick(others) : nil,
            to: isAddressed && numbers.below(5) > 0 ? others.filter { _ in numbers.below(3) > 0 } : [], act: act,
            source: source, ownDate: numbers.below(4) == 0 ? day() : nil, quotation: quotation)
    }

    private mutating func addRelations() {
        let claims = nodes.indices.filter { nodes[$0].kind == "claim" }
        for index in claims where numbers.below(3) > 0 {
            let target = nodes[numbers.pick(claims)].title
            guard target != nodes[index].title else { continue }
            nodes[index].lines.append("\(numbers.pick(["+>", "->", "->", "+", "-"])) [\(target)]")
            if numbers.below(2) == 0, !nodes[index].sayings.isEmpty { nodes[index].keys.append("draws: [\(target)]") }
        }
        let asked = nodes.filter { $0.kind == "question" || $0.kind == "demand" }.map(\.title)
        let grades = ["full", "partial", "evasive", "refusal", "deferral", "none", nil]
        for index in claims where numbers.below(2) == 0 && !nodes[index].sayings.isEmpty {
            nodes[index].keys.append("answers: \(numbers.pick(asked))")
            if let grade = numbers.pick(grades) { nodes[index].keys.append("reply: \(grade)") }
        }
        if numbers.below(2) == 0, let index = nodes.firstIndex(where: { $0.title == "Question 1" }) {
            nodes[index].keys.append("restates: Question 0")
        }
        if numbers.below(2) == 0, !nodes[claims[1]].sayings.isEmpty {
            nodes[claims[1]].keys.append("contrary: [\(nodes[claims[2]].title)]")
        }
        nodes[nodes.count - 1].lines.append("\(numbers.pick(["+>", "->"])) [Claim \(numbers.below(claims.count))]")
    }
}

/// Its text.
extension GeneratedDispute {
    /// The files, by path.
    var files: [String: String] {
        var files = ["dispute.argdown": graph]
        for source in sources {
            let issuer = source.issuer.map { parties[$0].issuer } ?? "A press office"
            let date = source.date.map { "date: \($0)\n" } ?? ""
            files["corpus/\(source.id).md"] = """
                ---
                id: \(source.id)
                title: Text \(source.id)
                issuer: \(issuer)
                \(date)kind: letter
                language: en
                translation: none
                rights: official
                ---
                This text has \(source.quotations.count) places.

                \(source.quotations.map { $0 + "." }.joined(separator: "\n\n"))

                """
        }
        return files
    }

    private var graph: String {
        let heads = parties.map { party in
            let side = party.side.map { ", side: \($0)" } ?? ""
            return "  \(party.code): {name: \(party.name)\(side), speakers: [\(party.speaker)], "
                + "issuers: [\(party.issuer)]}\n"
        }
        return "===\ntitle: \(title)\ncorpus: corpus\nmode: loose\nparties:\n" + heads.joined() + "===\n\n"
            + nodes.map(text).joined(separator: "\n")
    }

    private func text(of node: Node) -> String {
        let title = node.kind == "argument" ? "<\(node.title)>" : "[\(node.title)]"
        let tag = ["question", "demand", "norm"].contains(node.kind) ? " #\(node.kind)" : ""
        var keys = node.keys
        if let first = node.sayings.first { keys = entries(of: first) + keys }
        let further = node.sayings.dropFirst().map { "{" + entries(of: $0).joined(separator: ", ") + "}" }
        if !further.isEmpty { keys.append("also: [" + further.joined(separator: ", ") + "]") }
        let metadata = keys.isEmpty ? "" : "  {" + keys.joined(separator: ", ") + "}\n"
        return "\(title): \(node.text)\(tag)\n" + metadata + node.lines.map { "  \($0)\n" }.joined()
    }

    private func entries(of saying: Saying) -> [String] {
        var entries: [String] = []
        if let by = saying.by {
            entries.append("by: \(parties[by].code)" + (saying.speaker ? "/\(parties[by].speaker)" : ""))
        }
        if let via = saying.via { entries.append("via: \(parties[via].code)") }
        entries.append("to: [" + saying.to.map { parties[$0].code }.joined(separator: ", ") + "]")
        entries += ["act: \(saying.act)", "in: \(sources[saying.source].id)"]
        if let date = saying.ownDate { entries.append("date: \(date)") }
        return entries + ["quote: \"\(saying.quotation)\""]
    }
}

/// What every output has to say about a node, read off what was written into it.
extension GeneratedDispute {
    private static let acts = (
        saying: ["asserts", "concedes", "charges", "offers", "announces", "asks", "demands"],
        denying: ["denies", "ironic"], mentioning: ["quotes", "reports"]
    )

    /// The codes of those who say it, each once, in the order of the text.
    func speakers(of node: Node) -> [String] { codes(node, GeneratedDispute.acts.saying) }

    /// `denied by QBX, quoted by QAX, QCX`, or nothing.
    func others(of node: Node) -> String {
        let (denying, mentioning) = (
            codes(node, GeneratedDispute.acts.denying), codes(node, GeneratedDispute.acts.mentioning)
        )
        return [("denied by", denying), ("quoted by", mentioning)].filter { !$0.1.isEmpty }
            .map { "\($0.0) \($0.1.joined(separator: ", "))" }.joined(separator: ", ")
    }

    /// The earliest date of those who say it, `undated` where none of these is dated, nothing where nobody says it.
    func date(of node: Node) -> String {
        let said = node.sayings.filter { GeneratedDispute.acts.saying.contains($0.act) }
        // A month begins with its first day and ends after every other span that begins there.
        let dates = said.compactMap { $0.ownDate ?? sources[$0.source].date }
        let first = dates.min { a, b in
            (a.count == 7 ? a + "-01" : a, 10 - a.count) < (b.count == 7 ? b + "-01" : b, 10 - b.count)
        }
        return said.isEmpty ? "" : first ?? "undated"
    }

    private func codes(_ node: Node, _ acts: [String]) -> [String] {
        var codes: [String] = []
        for saying in node.sayings where acts.contains(saying.act) {
            if let code = saying.by.map({ parties[$0].code }), !codes.contains(code) { codes.append(code) }
        }
        return codes
    }
}
