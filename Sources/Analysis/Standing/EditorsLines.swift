import ArgumentModel
import Argumentation
import DisputeModel

/// The grounded verdicts as they would be if only those relations counted that the texts draw themselves.
///
/// A verdict that is another then hangs on a line that the editor drew.
struct EditorsLines: Sendable {
    /// By node number; nil for what nobody puts forward.
    let states: [State?]

    /// Linear, as the grounded verdicts are.
    init(_ dispute: Dispute) {
        let lowering = Lowering(dispute) { !dispute.isEditors($0.id) }
        let labels = lowering.framework.groundedLabelling()
        states = lowering.sentences.indices.map { number in
            lowering.isPutForward[number] ? lowering.state(of: number, in: labels) : nil
        }
    }
}
