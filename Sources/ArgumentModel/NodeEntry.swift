/// What statements and arguments have in common; both give it out as their own.
///
/// A class, so that a node is copied without its many parts; nothing changes.
public final class NodeEntry: Sendable {
    /// The stable identifier used on the command line and in output, such as `conditional-right`.
    public let slug: String
    /// The title as written, or `Untitled 1`, `Untitled 2` … for those without one.
    public let title: String
    public let isTitled: Bool
    /// The canonical text: the last defining place, or the one marked `isCanonical`. Empty when none defines it.
    public let text: String
    public let tags: [String]
    public let section: ArgumentGraph.Section.ID?
    /// The places in graph files where it is defined or referred to, in source order.
    public let sites: [Site]
    /// Who says it (of an argument: puts it forward) where, in source order. Empty for the editor's own statements, and
    /// for arguments known by their premises only.
    public let occurrences: [Occurrence]
    /// Base strength in 0...1 for gradual semantics.
    public let weight: Double
    /// Whether the author forces (`true`) or forbids (`false`) it on maps.
    public let isInMap: Bool?
    /// Whether the frame of its section encloses it on maps.
    public let isInGroup: Bool

    init(
        slug: String, title: String, isTitled: Bool, text: String, tags: [String], section: ArgumentGraph.Section.ID?,
        sites: [Site], occurrences: [Occurrence], weight: Double, isInMap: Bool?, isInGroup: Bool
    ) {
        (self.slug, self.title, self.isTitled, self.text, self.tags) = (slug, title, isTitled, text, tags)
        (self.section, self.sites, self.occurrences) = (section, sites, occurrences)
        (self.weight, self.isInMap, self.isInGroup) = (weight, isInMap, isInGroup)
    }
}
