public import Analysis
import DisputeModel

extension Diagram {
    /// A box of the map.
    public struct Node: Sendable {
        /// The position of a node in `Diagram.nodes`.
        public struct ID: Hashable, Sendable, Comparable {
            public let index: Int
            public init(_ index: Int) { self.index = index }
            public static func < (a: ID, b: ID) -> Bool { a.index < b.index }
        }

        public enum Kind: String, Sendable, CaseIterable {
            case claim
            /// A claim whose only role in the map is to oppose.
            case rebuttal
            case argument, norm, question, reply, demand
            /// A remark about texts or about the dispute itself.
            case meta
            /// What lies on another map.
            case portal
            /// A whole group, closed.
            case group
        }

        /// Whose words stand in the box.
        public enum Origin: Sendable { case quoted, editorial }

        public var kind: Kind
        /// What the box is called elsewhere, such as `E11`; it stands before the kind line.
        public var reference: String?
        /// Over the title, such as `CLAIM · NATO`.
        public var kindLine: String
        public var title: String
        /// Under the title: what is claimed, where nothing is quoted.
        public var text: String
        /// Under that, such as `Lavrov · 28 Jan 2022 · mid-letter`.
        public var metaLine: String
        /// The full quotation.
        public var tooltip: String
        /// The language of the title and of the quotation, where it is not English.
        public var languages: (title: String?, tooltip: String?) = (nil, nil)
        /// A reference such as `#slug` or `map-ru.svg`; nil links the box to itself.
        public var href: String?
        /// The stable end of the box's id in the SVG.
        public var anchor: String
        /// Nil for what is not evaluated.
        public var state: State?
        public var flags: [NodeFlag]
        /// Lines at the foot of the box, such as `also attacked by E11`.
        public var notes: [String] = []
        public var origin: Origin
        /// Nil for what awaits no reply.
        public var outcome: Outcome?
        /// The beginning of the spoken name, such as `Claim, NATO, 26 January 2022`.
        public var spokenKind: String
        /// An ISO date that orders what is read out; the empty text comes first.
        public var date: String

        public init(
            kind: Kind, kindLine: String, title: String, text: String = "", metaLine: String = "", tooltip: String = "",
            href: String? = nil, anchor: String = "", state: State? = nil, flags: [NodeFlag] = [],
            origin: Origin = .quoted, spokenKind: String? = nil, date: String = ""
        ) {
            (self.kind, self.kindLine, self.title, self.text) = (kind, kindLine, title, text)
            self.metaLine = metaLine
            (self.tooltip, self.href, self.anchor, self.state) = (tooltip, href, anchor, state)
            (self.flags, self.origin, self.date) = (flags, origin, date)
            self.spokenKind = spokenKind ?? kindLine
        }
    }
}

extension Diagram.Node.Kind {
    /// What the kind is called in a legend and in counts.
    func noun(_ count: Int) -> String {
        switch (self, count) {
        case (.reply, 1): "reply"
        case (.reply, _): "replies"
        case (.meta, 1): "remark"
        case (.meta, _): "remarks"
        case (.portal, 1): "link to another map"
        case (.portal, _): "links to other maps"
        case (_, 1): rawValue
        default: rawValue + "s"
        }
    }

    /// What stands in the legend beside the box.
    var reading: String {
        switch self {
        case .claim: "what somebody says or denies; the box names who"
        case .rebuttal: "a claim that only opposes here"
        case .argument: "a step from reasons to a conclusion"
        case .norm: "a clause of a text that is cited here"
        case .question: "asks for an answer"
        case .reply: "answers a question or demand"
        case .demand: "asks for an act or an answer"
        case .meta: "about the texts or the dispute itself"
        case .portal: "goes on there"
        case .group: "closed here, open on its own map"
        }
    }
}
