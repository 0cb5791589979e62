/// Why something cannot be done, in words for the user of whatever front end asked for it.
package struct DeskFailure: Error, Equatable {
    /// What kind of thing went wrong.
    package enum Kind: Sendable {
        /// What was asked for does not exist or makes no sense.
        case usage
        /// The input is not what it should be.
        case notAGraph
        /// A quotation could not be verified.
        case unverified
        /// A file is missing, unreadable or unwritable.
        case file
        /// A limit was hit: there is no result.
        case limit
    }

    package let kind: Kind
    /// A lower-case sentence without a full stop.
    package let message: String
    /// What to do instead; several lines where there is a choice.
    package let help: String?
    /// The same where it depends on the front end what to do.
    package let next: NextStep?

    package init(_ kind: Kind, _ message: String, help: String? = nil, next: NextStep? = nil) {
        (self.kind, self.message, self.help, self.next) = (kind, message, help, next)
    }
}
