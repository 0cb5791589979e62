/// A label for every element of a framework: one acceptable point of view, and the certificate of an answer.
///
/// `labels` is indexed by the element's position and counts all elements of the framework.
public struct Labelling<Element: DenseID>: Hashable, Sendable {
    /// The labels by position.
    public let labels: [Label]

    /// Creates a labelling from the labels of all elements in order.
    public init(labels: [Label]) { self.labels = labels }

    /// The label of an element.
    public subscript(element: Element) -> Label { labels[element.position] }

    /// The accepted elements, ascending.
    public var accepted: [Element] { elements(labelled: .in) }

    /// The elements with a label, ascending. O(count).
    public func elements(labelled label: Label) -> [Element] {
        var found: [Element] = []
        for position in labels.indices where labels[position] == label { found.append(Element(position)) }
        return found
    }
}
