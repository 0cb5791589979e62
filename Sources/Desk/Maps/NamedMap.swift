package import ArgumentModel
package import Rendering

/// A map of a whole graph, as lists of maps name it.
package struct NamedMap: Sendable {
    /// For file names and links.
    package let name: String
    package let title: String
    /// What it shows.
    package let sentence: String
    package let view: MapView
    /// Of views that are boxes and arrows, where it is not the graph's own.
    package var grouping: MapOptions.Grouping?

    /// In the order in which they are read; face to face where there are parties.
    package static func all(of graph: ArgumentGraph) -> [NamedMap] {
        (graph.parties.isEmpty ? [] : [faceToFace]) + [questions, norms, sections, parties]
    }

    package static let faceToFace = NamedMap(
        name: "dispute", title: "Face to face",
        sentence: "Who is against whom, over what, on which words, and who did not reply: a row for each question, "
            + "an empty dashed box where a reply is missing.", view: .faceToFace)

    package static let norms = NamedMap(
        name: "norms", title: "Norms", sentence: "The clauses, and who cites them.", view: .norms)

    package static let sections = NamedMap(
        name: "overview", title: "All statements, by section",
        sentence: "Boxes and arrows; a map of more than 60 boxes opens with its groups closed.", view: .argument,
        grouping: .section)

    private static let questions = NamedMap(
        name: "questions", title: "Questions, demands, offers",
        sentence: "By date: who asked whom, what came of it, and by which reply.", view: .questions)

    private static let parties = NamedMap(
        name: "parties", title: "All statements, by party", sentence: "The same, framed by who says it first.",
        view: .argument, grouping: .party)
}
