import ArgumentModel
public import DisputeModel

/// A fact about the dispute, with what shows it. A result, not an error.
public protocol Finding: Sendable {
    /// A stable identifier made of the kind and of slugs and codes, such as `question:how-understood:US`.
    var id: String { get }
    /// What sort of fact this is.
    var kind: FindingKind { get }
    /// What the finding rests on.
    var basis: Basis { get }
    /// Those whose words are concerned, with the places where they said them.
    func members(in dispute: Dispute) -> [FindingMember]
    /// Plain English naming who said what, where and when. Contains text from files: escape it for the medium.
    func explanation(in dispute: Dispute) -> String
}

/// The sorts of findings.
public enum FindingKind: String, Sendable, CaseIterable {
    case question, claim, contradiction
    case normUse = "norm-use"
    case selectiveCitation = "selective-citation"
    case misquotation
    case textCheck = "text-check"
    case clash, lint
}

/// What a finding rests on; never a guess from wording.
public enum Basis: String, Sendable, CaseIterable {
    /// The relations, dates and names given in the graph.
    case graph
    /// The exact words of a source.
    case text
    /// Both of them.
    case graphAndText = "graph-and-text"
}
