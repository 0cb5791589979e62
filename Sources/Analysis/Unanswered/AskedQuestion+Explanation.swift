import ArgumentModel
public import DisputeModel
import Wording

extension AskedQuestion {
    public func explanation(in dispute: Dispute) -> String {
        let phrasing = Phrasing(dispute)
        let noun = isRhetorical ? "Rhetorical question" : isDemand ? "Demand" : "Question"
        var text = "\(noun) \(phrasing.title(of: .statement(question)))"
        if let to { text += " to \(phrasing.name(of: to))" }
        text += ": \(statusPhrase). "
        text +=
            askings.isEmpty ? "Nobody is quoted as asking it." : "Asked \(English.counted(askings.count, "time")): "
        if !askings.isEmpty { text += askings.map(phrasing.attribution(of:)).joined(separator: "; ") + "." }
        if !conditions.isEmpty {
            text += " On condition: \(conditions.map(LineText.clean).joined(separator: "; "))."
        }
        if replies.isEmpty { text += " No reply is recorded in this graph." }
        for reply in replies { text += " " + sentence(on: reply, phrasing) }
        if !unmetConditions.isEmpty {
            text += " Unmet: \(unmetConditions.map(LineText.clean).joined(separator: "; "))."
        }
        return text + " A \(isDemand ? "demand" : "question") without a reply is not thereby conceded."
    }

    private var statusPhrase: String {
        guard let daysOpen else { return status.rawValue + ", undated" }
        let days = English.counted(daysOpen, "day")
        if !isOpen { return "\(status.rawValue) after \(days)" }
        return "\(status.rawValue), open for \(days)" + (countedTo.map { " as of \($0)" } ?? "")
    }

    private func sentence(on reply: Reply, _ phrasing: Phrasing) -> String {
        let who = phrasing.attribution(of: reply.attestation)
        let hearsay = reply.testimony == .hearsay ? ", hearsay" : ""
        let grade = reply.grade == Relation.Grade.none ? "silence reported" : (reply.grade?.rawValue ?? "reply")
        return switch reply.bearing {
        case .counts: "Reply (\(grade)\(hearsay)): \(who)."
        case .predatesQuestion: "Said before it was asked, so no answer to it: \(who)."
        case .byAnother:
            "Reply by another than the one asked (\(grade)\(hearsay)), which leaves it open: \(who)."
        }
    }
}
