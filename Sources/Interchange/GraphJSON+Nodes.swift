import ArgdownSyntax
import ArgumentModel
import DisputeModel

extension GraphJSON {
    func write(_ node: Node, to json: inout JSONWriter) {
        switch node {
        case .statement(let id): write(graph[id], to: &json)
        case .argument(let id): write(graph[id], to: &json)
        }
    }

    private func write(_ statement: Statement, to json: inout JSONWriter) {
        let addressees = addressees(of: statement)
        json.object { json in
            json.member("id", statement.slug)
            json.member("implicit", statement.isEditorial)
            if let issue = statement.issue { write(issue, to: &json) }
            json.member("kind", statement.kind.rawValue)
            if let norm = statement.norm { write(norm, to: &json) }
            write(statement.occurrences, to: &json)
            if statement.isRhetorical { json.member("rhetorical", true) }
            if let role = statement.role { write(role, to: &json) }
            json.member("section", statement.section.map { graph[$0].slug })
            json.member("tags", statement.tags)
            json.member("text", statement.text)
            json.member("title", statement.title)
            if !addressees.isEmpty { json.member("to", addressees) }
        }
    }

    private func write(_ argument: ArgumentGraph.Argument, to json: inout JSONWriter) {
        json.object { json in
            json.member("id", argument.slug)
            json.member("implicit", argument.occurrences.isEmpty)
            json.member("kind", "argument")
            write(argument.occurrences, to: &json)
            json.member("section", argument.section.map { graph[$0].slug })
            json.member("tags", argument.tags)
            json.member("text", argument.text)
            json.member("title", argument.title)
        }
    }

    private func write(_ norm: Norm, to json: inout JSONWriter) {
        json.member("norm") { json in
            json.member("adopted", norm.adopted?.description)
            json.member("force", norm.force?.rawValue)
            json.member("instrument", norm.instrument)
            json.member("order", norm.order)
            json.member("provision", norm.provision)
            json.member("status", norm.status?.rawValue)
        }
    }

    private func write(_ occurrences: [Occurrence], to json: inout JSONWriter) {
        json.member("occurrences", occurrences.filter { presence.contains($0) }) { json, occurrence in
            let quotation = occurrence.quotation
            json.object { json in
                json.member("act", occurrence.act.rawValue)
                json.member("by", occurrence.by.map { graph[$0].code })
                json.member("date", occurrence.date?.description)
                if let term = occurrence.defines { json.member("defines", term) }
                writeDrawn(occurrence.drawn, to: &json)
                json.member("end", quotation?.codePoints.upperBound)
                json.member("file", quotation.map { graph[$0.source].file.path })
                json.member("graph_file", graphFile(of: occurrence)?.path)
                json.member("graph_line", graphFile(of: occurrence)?.line(at: occurrence.range.bounds.lowerBound))
                if !occurrence.inferred.isEmpty { json.member("inferred", occurrence.inferred) }
                if let irony = occurrence.irony { json.member("irony", irony) }
                json.member("line", quotation?.line)
                if !occurrence.positions.isEmpty { write(occurrence.positions, to: &json) }
                json.member("quote", quotation?.text)
                json.member("source", occurrence.source.map { graph[$0].name })
                json.member("speaker", occurrence.speaker)
                json.member("stance", occurrence.stance.rawValue)
                json.member("start", quotation?.codePoints.lowerBound)
                if !occurrence.to.isEmpty { json.member("to", occurrence.to.map { graph[$0].code }) }
                json.member("via", occurrence.via.map { graph[$0].code })
            }
        }
    }

    /// `all`, or the ids of the nodes to which the words themselves draw a line.
    private func writeDrawn(_ drawn: Occurrence.Drawn, to json: inout JSONWriter) {
        switch drawn {
        case .all: json.member("draws", ["all"])
        case .with(let nodes): if !nodes.isEmpty { json.member("draws", nodes.map(graph.slug)) }
        }
    }

    private func graphFile(of occurrence: Occurrence) -> SourceFile? {
        let index = Int(occurrence.range.file.index)
        return graph.files.indices.contains(index) ? graph.files[index] : nil
    }

    /// The codes of all those a question or demand addresses, each once, in source order.
    private func addressees(of statement: Statement) -> [String] {
        var seen: Set<Party.ID> = []
        return statement.occurrences.flatMap(\.to).filter { seen.insert($0).inserted }.map { graph[$0].code }
    }
}
