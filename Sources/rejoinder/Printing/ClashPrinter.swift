import Analysis
import ArgumentModel
import DisputeModel
import Wording

/// Clashes as entries: the question, who says what about it, how it is known.
struct ClashPrinter {
    /// Characters of a quotation, unless all is shown.
    private static let longestQuotation = 170

    let report: Report
    let ink: Ink
    let width: Int
    /// Whether quotations are printed whole, with the variants, the innocent reading and the ids.
    let showsAll: Bool

    private var dispute: Dispute { report.dispute }
    private var graph: ArgumentGraph { dispute.graph }
    private var phrasing: Phrasing { Phrasing(dispute) }

    func text(_ clashes: [Clash]) -> String {
        let groups = Clash.Group.allCases.map { group -> String in
            let members = clashes.filter { $0.group == group }
            guard !members.isEmpty else { return "" }
            return ink(.strong, "\(ClashWording.heading(group)) (\(members.count))") + "\n\n"
                + members.map(entry).joined(separator: "\n") + "\n"
        }
        let isCut = report.contradictions.isPartial
        let nothing =
            isCut ? "No clash was found before the limit was hit." : "Nothing recorded here is in such a clash."
        let none = clashes.isEmpty ? nothing + "\n\n" : ""
        return none + groups.joined() + notes.map { paragraph($0, indent: 2) }.joined()
    }

    private func entry(_ clash: Clash) -> String {
        let known = "\(ClashWording.word(clash.clashKind)), \(ClashWording.word(clash.knownBy))"
        let folded = clash.variants.count > 1 && !showsAll ? ", \(clash.variants.count) variants" : ""
        var text = paragraph("\(clash.headline) (\(known)\(folded))", indent: 2, style: .strong)
        text += clash.sayings.map { saying($0, clash) }.joined()
        let remarks = [clash.finding, showsAll ? clash.innocentReading : ""].filter { !$0.isEmpty }
        if !remarks.isEmpty { text += paragraph(remarks.joined(separator: " "), indent: 4) }
        if showsAll {
            if clash.variants.count > 1 {
                text += clash.variants.map { paragraph("variant: \($0)", indent: 4) }.joined()
            }
            text += paragraph(clash.id, indent: 4, style: .faint)
        }
        return text
    }

    private func saying(_ saying: Clash.Saying, _ clash: Clash) -> String {
        guard let attestation = saying.attestation else {
            let who = saying.party.map { graph[$0].code + ": " } ?? ""
            return paragraph("\(saying.role): \(who)\(phrasing.title(of: saying.node))", indent: 4, hanging: 6)
        }
        let occurrence = graph[attestation]
        let others = ClashRows(report).others(saying, clash)
        let also = others.isEmpty ? "" : " So too: \(English.list(others))."
        var who = occurrence.by.map { graph[$0].code } ?? "somebody"
        let reporter = phrasing.via(occurrence)
        if !reporter.isEmpty { who += " via \(reporter)" }
        let place = [Phrasing.date(of: occurrence), occurrence.source.map { graph[$0].name }].compactMap(\.self)
        let words = occurrence.quotation.map { "“\(shown($0.text))”" } ?? phrasing.title(of: saying.node)
        return paragraph(
            "\(saying.role): \(who) (\(place.joined(separator: ", "))): \(words)\(also)", indent: 4, hanging: 6)
    }

    private func shown(_ words: String) -> String {
        guard !showsAll, words.count > ClashPrinter.longestQuotation else { return words }
        let cut = words.prefix(ClashPrinter.longestQuotation)
        return (cut.lastIndex(of: " ").map { String(cut[..<$0]) } ?? String(cut)) + " …"
    }

    private var notes: [String] {
        let contradict = "No party’s own statements and arguments contradict one another"
        let own =
            switch report.ownContradictions {
            case .none: "\(contradict), as far as this graph records them."
            case .changesOnly:
                "\(contradict) at one time, as far as this graph records them; an answer that changed between two dates is no contradiction."
            case .some, .unknown: ""
            }
        let meaning =
            "A clash means: these oppose each other. Which of them is right is not decided here; '-v' prints how each can "
            + "be read without fault, and its id."
        let mute = Phrasing(dispute).withoutTexts(
            graph.parties.filter { $0.side != nil },
            ", so that nothing can be found about such texts; that others are found to leave out, change or break something "
                + "shows nothing of these")
        let reach = graph.corpus.sources.isEmpty ? nil : mute
        return [own, reach ?? "", meaning].filter { !$0.isEmpty }
    }

    private func paragraph(_ text: String, indent: Int, hanging: Int? = nil, style: Ink.Tone? = nil) -> String {
        let hanging = hanging ?? indent
        return ColumnWrap.lines(of: VisibleText.line(text), width: width - hanging).enumerated().map { number, line in
            String(repeating: " ", count: number == 0 ? indent : hanging) + (style.map { ink($0, line) } ?? line) + "\n"
        }.joined()
    }
}
