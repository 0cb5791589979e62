import ArgumentModel
package import DisputeModel
import Wording

extension Exchange {
    /// Whether the day from which it is open is nothing but the editor's conclusion.
    package func isFirstAskedInferred(in dispute: Dispute) -> Bool {
        Phrasing(dispute).isInferred(firstAsked, at: outcomes.flatMap(\.askings))
    }
}

extension AskedQuestion {
    /// Whether the day of a step is nothing but the editor's conclusion.
    package func isInferred(_ step: Step, in dispute: Dispute) -> Bool {
        let places = step.reply.map { [replies[$0].attestation] } ?? askings
        return Phrasing(dispute).isInferred(step.date, at: places)
    }
}

extension ClaimReception {
    /// Where the party says it by the date, and not where it denies or quotes it, in source order.
    package func places(in dispute: Dispute) -> [Attestation] {
        let voices = dispute.voices(of: .statement(claim))
        return voices.first { $0.party == by && $0.stance == .asserts }?.attestations ?? []
    }

    /// Whether the day since when it is said is nothing but the editor's conclusion.
    package func isFirstSaidInferred(in dispute: Dispute) -> Bool {
        Phrasing(dispute).isInferred(firstSaid, at: places(in: dispute))
    }
}
