import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// A question or demand with what became of it at each of those it is put to.
struct QuestionView {
    let graph: ArgumentGraph
    let ink: Ink
    let width: Int

    /// A heading and the questions, those put to several addressees once.
    func text(_ heading: String, _ asked: [AskedQuestion]) -> String {
        guard !asked.isEmpty else { return "" }
        let groups = QuestionView.grouped(asked)
        return ink(.strong, "\(heading) (\(groups.count))") + "\n\n" + groups.map(text).joined(separator: "\n") + "\n"
    }

    /// One array for each question, in order.
    static func grouped(_ asked: [AskedQuestion]) -> [[AskedQuestion]] {
        var groups: [[AskedQuestion]] = []
        for question in asked {
            if groups.last?.first?.question == question.question {
                groups[groups.count - 1].append(question)
            } else {
                groups.append([question])
            }
        }
        return groups
    }

    private func text(_ group: [AskedQuestion]) -> String {
        guard let first = group.first else { return "" }
        let statement = graph[first.question]
        var text = line(ink(.strong, VisibleText.line(statement.title)) + "  " + ink(.faint, statement.slug), indent: 2)
        for asking in first.askings { text += paragraph(place(graph[asking])) }
        if !first.conditions.isEmpty {
            text += paragraph("on condition: " + first.conditions.joined(separator: "; "))
        }
        for (status, questions) in statuses(group) {
            let names = questions.map { $0.to.map { graph[$0].code } ?? "anybody" }.joined(separator: ", ")
            text += line(ink(.strong, VisibleText.line("\(names): \(status)")), indent: 4)
        }
        var seen: Set<Attestation> = []
        for question in group {
            for reply in question.replies where seen.insert(reply.attestation).inserted {
                text += paragraph(words(of: reply))
            }
        }
        return text
    }

    /// `unanswered, open for 13 days`, with the addressees of whom it is true.
    private func statuses(_ group: [AskedQuestion]) -> [(status: String, questions: [AskedQuestion])] {
        var statuses: [(status: String, questions: [AskedQuestion])] = []
        for question in group {
            var status = question.status.rawValue
            if let days = question.daysOpen, days > 0, question.isOpen {
                status += ", open for \(days) day\(days == 1 ? "" : "s")"
            }
            let unmet = question.unmetConditions
            if !unmet.isEmpty { status += "; not met: \(unmet.joined(separator: "; "))" }
            if let known = statuses.firstIndex(where: { $0.status == status }) {
                statuses[known].questions.append(question)
            } else {
                statuses.append((status, [question]))
            }
        }
        return statuses
    }

    private func words(of reply: Reply) -> String {
        let grade = reply.grade.map { $0 == .none ? "silence reported" : $0.rawValue } ?? "ungraded"
        let bearing =
            switch reply.bearing {
            case .counts: ""
            case .predatesQuestion: ", earlier than the question, so it does not count"
            case .byAnother: ", not by an addressee, so it does not count"
            }
        return "reply (\(grade)\(bearing)): " + place(graph[reply.attestation])
    }

    /// Who, when, where and the words.
    private func place(_ occurrence: Occurrence) -> String {
        var text = occurrence.by.map { graph[$0].code } ?? "somebody"
        if let speaker = occurrence.speaker { text += " (\(speaker))" }
        text += ", \(occurrence.date?.description ?? "undated")"
        if let source = occurrence.source { text += ", \(graph[source].name)" }
        if let via = occurrence.via, via != occurrence.by { text += ", as \(graph[via].code) reports" }
        if let quotation = occurrence.quotation { text += ": “\(quotation.text)”" }
        return text
    }

    private func paragraph(_ text: String) -> String {
        ColumnWrap.lines(of: VisibleText.line(text), width: width - 6).enumerated()
            .map { line($0.element, indent: $0.offset == 0 ? 4 : 6) }.joined()
    }

    private func line(_ text: String, indent: Int) -> String { String(repeating: " ", count: indent) + text + "\n" }
}
