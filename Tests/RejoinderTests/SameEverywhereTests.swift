import Foundation
import Testing

/// Whatever is asked, the same people say the same things, and the same questions are open.
@Suite struct SameEverywhereTests {
    static let seeds: [UInt64] = Array(1...12)

    @Test(arguments: seeds) func everyOutputNamesTheSameSpeakersAndDates(seed: UInt64) throws {
        let dispute = GeneratedDispute(seed: seed)
        let outputs = try Outputs(dispute)
        let list = try Dictionary(
            uniqueKeysWithValues: ReadOutput.table(outputs["list", "nodes", "-f", "csv"]).map { ($0["id"] ?? "", $0) })
        let map = try ReadOutput.objects(ReadOutput.json(outputs["map", "--view", "argument", "-f", "json"]), "nodes")
        let exported = try ReadOutput.objects(ReadOutput.json(outputs["export", "json"]), "nodes")
        let listed = try ReadOutput.objects(ReadOutput.json(outputs["list", "nodes", "-f", "json"]), "nodes")
        let graphML = try ReadOutput.graphML(outputs["export", "graphml"])
        let entries = try ReadOutput.objects(ReadOutput.json(outputs["timeline", "-f", "json"]), "entries")
        #expect(Set(list.keys) == Set(dispute.nodes.map(\.id)))
        for node in dispute.nodes {
            let (speakers, others, date) = (
                dispute.speakers(of: node), dispute.others(of: node), dispute.date(of: node)
            )
            let place: Comment = "seed \(seed), \(node.id)"
            #expect(list[node.id]?["by"] == speakers.joined(separator: ","), place)
            #expect(list[node.id]?["others"] == others, place)
            #expect(list[node.id]?["date"] == date, place)
            #expect(graphML[node.id]?["by"] ?? "" == speakers.joined(separator: " "), place)
            #expect(graphML[node.id]?["date"] ?? "" == (date == "undated" ? "" : date), place)
            for nodes in [exported, listed] {
                let found = nodes.first { $0["id"] as? String == node.id }
                #expect(try SameEverywhereTests.speakers(of: #require(found, place)) == speakers, place)
            }
            try check(map.first { $0["id"] as? String == node.id }, node, speakers + [others], place)
            let said = entries.filter { $0["node"] as? String == node.id && $0["act"] as? String != "adopted" }
            #expect(said.count == node.sayings.count, place)
            #expect(
                Set(said.filter(SameEverywhereTests.isSaid).compactMap { $0["by"] as? String }) == Set(speakers), place)
        }
        for node in dispute.nodes.prefix(2) { try check(node, of: dispute, as: outputs["show", node.id]) }
    }

    /// The box of a node on the map, which lacks only claims and norms that nothing is related to.
    private func check(
        _ box: [String: Any]?, _ node: GeneratedDispute.Node, _ voices: [String], _ place: Comment
    ) throws {
        guard let box else {
            #expect(["claim", "norm", "issue"].contains(node.kind) && node.lines.isEmpty, place)
            return
        }
        // The head of a norm names its instrument instead.
        guard node.kind != "norm" else { return }
        let line = try #require(box["kind_line"] as? String, place)
        #expect(
            SameEverywhereTests.voices(in: line) == voices.filter { !$0.isEmpty }.joined(separator: ", "), place)
    }

    /// The heads of the places under `show`.
    private func check(_ node: GeneratedDispute.Node, of dispute: GeneratedDispute, as shown: String) throws {
        let heads = shown.split(separator: "\n").filter { line in
            dispute.parties.contains { line.hasPrefix("\($0.code) ") }
        }
        #expect(heads.count == node.sayings.count, "\(node.id)")
        let opposing = [" denies", " says ironically", " quotes", " reports"]
        let saying = heads.filter { head in
            !opposing.contains { head.dropFirst(3).replacing(/^ \(\w+\)/, with: "").hasPrefix($0) }
        }
        #expect(Set(saying.map { String($0.prefix(3)) }) == Set(dispute.speakers(of: node)), "\(node.id)")
    }

    @Test(arguments: seeds) func everyOutputHasTheSameOpenQuestions(seed: UInt64) throws {
        let dispute = GeneratedDispute(seed: seed)
        let outputs = try Outputs(dispute)
        let json = try ReadOutput.json(outputs["unanswered", "-f", "json"])
        let exchanges = try ReadOutput.objects(json, "questions")
        let open = exchanges.filter { $0["open"] as? Bool == true }
        let counts = try #require(json["counts"] as? [String: Int])
        let table = try ReadOutput.table(outputs["unanswered", "-f", "csv"])
        let text = try outputs["unanswered"]
        for (form, heading) in [("question", "Questions"), ("demand", "Demands"), ("offer", "Offers")] {
            let ids = open.filter { $0["kind"] as? String == form }.compactMap { $0["id"] as? String }
            let place: Comment = "seed \(seed), \(form)"
            #expect(counts[form + "s"] == ids.count, place)
            #expect(table.filter { $0["kind"] == form }.compactMap { $0["id"] } == ids, place)
            let section = SameEverywhereTests.section(heading, of: text)
            #expect(section.count == ids.count, place)
            #expect(section.ids == ids, place)
        }
        for exchange in exchanges {
            let id = try #require(exchange["id"] as? String)
            let by = try Set(#require(exchange["by"] as? [String]))
            let restated = try #require(exchange["restated_by"] as? [String])
            if exchange["kind"] as? String != "offer" {
                let said = dispute.nodes.filter { $0.id == id || restated.contains($0.id) }
                #expect(by == Set(said.flatMap(dispute.speakers)), "seed \(seed), \(id)")
            }
            guard let row = table.first(where: { $0["id"] == id && $0["kind"] != "claim" }) else { continue }
            #expect(Set((row["by"] ?? "").split(separator: " ").map(String.init)) == by, "seed \(seed), \(id)")
        }
        let unansweredClaims = SameEverywhereTests.count(
            in: text, after: "Claims left unanswered by somebody with texts of its own here")
        #expect(counts["claims"] == unansweredClaims)
        #expect(counts["claims"] == table.count { !["question", "demand", "offer"].contains($0["kind"]) })
        try checkMap(outputs, open, dispute)
        if seed.isMultiple(of: 2) { try checkPacket(outputs, open, dispute) }
    }

    private func checkMap(_ outputs: Outputs, _ open: [[String: Any]], _ dispute: GeneratedDispute) throws {
        let boxes = try ReadOutput.objects(ReadOutput.json(outputs["map", "--view", "argument", "-f", "json"]), "nodes")
        for form in ["question", "demand", "offer"] {
            let counted = boxes.filter { box in
                let kind = box["kind"] as? String ?? ""
                return box["outcome"] as? String == "open"
                    && (["question", "demand"].contains(kind) ? kind : "offer") == form
            }
            #expect(counted.count == open.count { $0["kind"] as? String == form }, "\(outputs.name), \(form)")
        }
        for exchange in open {
            let id = try #require(exchange["id"] as? String)
            let box = try #require(boxes.first { $0["id"] as? String == id }, "\(outputs.name), \(id)")
            let statuses = try ReadOutput.objects(exchange, "outcomes").compactMap { $0["status"] as? String }
            let isWithoutReply = statuses.contains("unanswered") || statuses.contains("silence")
            let flags = try #require(box["flags"] as? [String])
            if exchange["kind"] as? String != "offer" {
                #expect(flags.contains("unanswered") == isWithoutReply, "\(outputs.name), \(id)")
            }
            let notes = try #require(box["notes"] as? [String]).joined(separator: "\n")
            for status in Set(statuses) where Set(statuses) != ["unanswered"] {
                #expect(notes.contains(status), "\(outputs.name), \(id)")
            }
        }
        let others = Set(
            boxes.filter { ["question", "demand"].contains($0["kind"] as? String) }.compactMap { $0["id"] as? String }
        )
        .subtracting(open.compactMap { $0["id"] as? String })
        for box in boxes where others.contains(box["id"] as? String ?? "") {
            #expect((box["flags"] as? [String])?.contains("unanswered") == false, "\(outputs.name)")
        }
    }

    private func checkPacket(_ outputs: Outputs, _ open: [[String: Any]], _ dispute: GeneratedDispute) throws {
        let run = try outputs.run(["packet", "--motion", "claim-0", "-o", "packet"])
        #expect(run.status == 0, "\(outputs.name): \(run.errors)")
        let shown = try Set(
            open.map { exchange in
                let node = try #require(dispute.nodes.first { $0.id == exchange["id"] as? String })
                let kind = try #require(exchange["kind"] as? String)
                return
                    "\(kind.prefix(1).uppercased())\(kind.dropFirst()). \(node.text.replacing(/@\[(.*)\]/, with: { $0.output.1 }))"
            })
        for page in ["student.md", "teacher.md"] {
            let text = try outputs.folder.text(of: "packet/\(page)")
            func rows(of part: String) -> [String] {
                let lines = text.components(separatedBy: "## <a id=\"\(part)\">")[1].components(separatedBy: "\n## ")[0]
                return lines.split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst().map {
                    $0.dropFirst(2).components(separatedBy: " | ")[0]
                }
            }
            let (core, all) = (rows(of: "p14"), rows(of: "p14-all"))
            #expect(all.count == shown.count && Set(all) == shown, "\(outputs.name) \(page)")
            #expect(core == Array(all.prefix(core.count)), "\(outputs.name) \(page)")
        }
    }

    @Test func theDisputesHoldEveryStanceAndKindOfDate() {
        let disputes = SameEverywhereTests.seeds.map(GeneratedDispute.init(seed:))
        let nodes = disputes.flatMap { dispute in dispute.nodes.map { (dispute, $0) } }
        #expect(nodes.contains { $0.speakers(of: $1).count > 1 })
        #expect(nodes.contains { $0.speakers(of: $1).isEmpty && !$0.others(of: $1).isEmpty })
        #expect(nodes.contains { $0.date(of: $1) == "undated" })
        #expect(nodes.contains { $0.date(of: $1).count == 7 && $0.date(of: $1) != "undated" })
    }
}

extension SameEverywhereTests {
    /// What the program says about one dispute.
    struct Outputs {
        let folder: TemporaryFolder
        let name: String

        init(_ dispute: GeneratedDispute) throws {
            folder = try TemporaryFolder(dispute.files)
            name = dispute.title
        }

        func run(_ arguments: [String]) throws -> Run {
            try Run.rejoinder(arguments + ["./dispute.argdown"], in: folder)
        }

        subscript(arguments: String...) -> String {
            get throws {
                let run = try run(arguments)
                #expect(run.status == 0, "\(name): \(arguments): \(run.errors)")
                return run.output
            }
        }
    }

    private static func isSaid(_ place: [String: Any]) -> Bool {
        ["asserts", "asks", "demands"].contains(place["stance"] as? String)
    }

    /// Those whose stance in the places of an exported node is that of a speaker.
    private static func speakers(of node: [String: Any]) throws -> [String] {
        var codes: [String] = []
        for place in try ReadOutput.objects(node, "occurrences") where isSaid(place) {
            if let by = place["by"] as? String, !codes.contains(by) { codes.append(by) }
        }
        return codes
    }

    /// What stands between the kind and the addressees or the grade.
    private static func voices(in kindLine: String) -> String {
        guard let separator = kindLine.firstRange(of: " · ") else { return "" }
        let voices = kindLine[separator.upperBound...].components(separatedBy: " → ")[0]
        return voices.replacingOccurrences(of: " \\(via [A-Z, ]+\\)", with: "", options: .regularExpression).components(
            separatedBy: " (")[0]
    }

    private static func count(in text: String, after heading: String) -> Int {
        let line = text.split(separator: "\n").first { $0.hasPrefix(heading + " (") }
        return line.flatMap { Int($0.dropFirst(heading.count + 2).dropLast()) } ?? 0
    }

    /// The number in a heading, and the ids in the lines of the questions under it.
    private static func section(_ heading: String, of text: String) -> (count: Int, ids: [String]) {
        let lines = text.components(separatedBy: "\n")
        guard let start = lines.firstIndex(where: { $0.hasPrefix(heading + " (") }) else { return (0, []) }
        let body = lines[(start + 1)...].prefix { $0.isEmpty || $0.hasPrefix("  ") }
        let ids = body.filter { !$0.hasPrefix("   ") }.compactMap { line -> String? in
            let parts = line.dropFirst(2).components(separatedBy: "  ")
            return parts.count == 2 ? parts[1] : nil
        }
        return (count(in: text, after: heading), ids)
    }
}
