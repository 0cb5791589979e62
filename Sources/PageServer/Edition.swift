import Foundation

/// The page as the files last made it, and what is wrong in them.
package struct Edition: Sendable {
    package let document: [UInt8]
    /// What the document leaves to be asked for, by its path; nil for any other path.
    package let part: @Sendable (String) -> [UInt8]?
    /// Located messages, as they are printed; empty where all is well.
    package let problems: [String]
    package var isSound: Bool { problems.isEmpty }

    package init(
        document: [UInt8], part: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }, problems: [String]
    ) {
        (self.document, self.part, self.problems) = (document, part, problems)
    }
}

/// What is shown: the last edition without problems, or the newest where there was none, and the problems of the newest.
actor Editions {
    /// The number of the newest edition, from 1; 0 before the first.
    private(set) var version = 0
    private(set) var shown: Edition?
    /// The number of the edition shown.
    private var shownVersion = 0
    private var problems: [String] = []

    var document: [UInt8]? { shown?.document }

    /// Takes a new edition; where it has problems, the page before stays.
    func publish(_ edition: Edition) {
        version += 1
        problems = edition.problems
        if edition.isSound || !(shown?.isSound ?? false) { (shown, shownVersion) = (edition, version) }
    }

    /// What a page asks for: the newest number, that of the page to be shown, and what is wrong.
    func news() -> [UInt8] {
        struct News: Encodable {
            let problems: [String]
            let shown: Int
            let version: Int
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array((try? encoder.encode(News(problems: problems, shown: shownVersion, version: version))) ?? Data())
    }
}
