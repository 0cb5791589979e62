package import ArgumentModel

/// The verdict on a statement or argument, among the arguments collected here.
///
/// *Stands* means undefeated by what was collected, never true.
public enum State: String, Sendable, CaseIterable {
    /// Accepted: whatever attacks it is defeated.
    case stands
    /// Attacked by something that stands, or resting on something that is.
    case defeated
    /// Neither: attacked by something that nobody defeats and that does not stand either.
    case open
}

extension ArgumentGraph {
    /// Whether a node is of a kind that gets verdicts and strengths: claims, notes and arguments do, norms, questions
    /// and demands do not.
    package func isEvaluated(_ node: Node) -> Bool {
        switch node {
        case .argument: true
        case .statement(let id):
            switch self[id].kind {
            case .claim, .meta: true
            case .norm, .question, .demand, .issue: false
            }
        }
    }

    /// Whether a node gives and takes support and opposition in an evaluation: questions and demands do not.
    func takesPart(_ node: Node) -> Bool {
        guard case .statement(let id) = node else { return true }
        switch self[id].kind {
        case .claim, .meta, .norm: return true
        case .question, .demand, .issue: return false
        }
    }
}
