/// What goes over a worker's socket in one piece, either way: a tag, a 4-byte little-endian length and that many bytes.
struct Frame: Equatable {
    static let headerLength = 5
    /// No DOT text and no picture is longer.
    static let lengthLimit = 1 << 30

    /// What the bytes are: in a request the format asked for, in an answer a `RenderAnswer.Kind`.
    let tag: UInt8
    let payload: [UInt8]

    /// As they are sent.
    var bytes: [UInt8] {
        [tag] + (0..<4).map { UInt8(truncatingIfNeeded: payload.count >> (8 * $0)) } + payload
    }

    /// The length that a header announces; nil when it is more than the limit.
    ///
    /// - Parameter bytes: At least a header.
    static func length(_ bytes: [UInt8]) -> Int? {
        let length = (0..<4).reduce(0) { $0 | Int(bytes[1 + $1]) << (8 * $1) }
        return length <= lengthLimit ? length : nil
    }
}

extension Frame {
    /// What the first bytes of an answer are.
    enum Beginning: Equatable {
        /// There is more to come.
        case unfinished
        case whole(Frame)
        /// Longer than a frame, or than any frame may be.
        case malformed
    }

    static func reading(_ bytes: [UInt8]) -> Beginning {
        guard bytes.count >= headerLength else { return .unfinished }
        guard let length = length(bytes), bytes.count <= headerLength + length else { return .malformed }
        guard bytes.count == headerLength + length else { return .unfinished }
        return .whole(Frame(tag: bytes[0], payload: Array(bytes[headerLength...])))
    }
}

extension Frame {
    /// A request for a picture of a graph.
    init(_ dot: String, as format: Graphviz.Format) {
        self.init(tag: format.tag, payload: Array(dot.utf8))
    }

    /// The format that a request asks for.
    var format: Graphviz.Format? { Graphviz.Format.allCases.first { $0.tag == tag } }
}

extension Graphviz.Format {
    fileprivate var tag: UInt8 {
        switch self {
        case .svg: 0
        case .png: 1
        case .pdf: 2
        }
    }
}

/// What a worker says to a request.
enum RenderAnswer: Equatable {
    fileprivate enum Kind: UInt8 { case picture, refusal }

    case picture([UInt8])
    /// Graphviz drew nothing; the text is its own message.
    case refusal(String)

    /// Nil when the frame is no answer.
    init?(_ frame: Frame) {
        switch Kind(rawValue: frame.tag) {
        case .picture: self = .picture(frame.payload)
        case .refusal: self = .refusal(String(decoding: frame.payload, as: UTF8.self))
        case nil: return nil
        }
    }

    var frame: Frame {
        switch self {
        case .picture(let bytes): Frame(tag: Kind.picture.rawValue, payload: bytes)
        case .refusal(let message): Frame(tag: Kind.refusal.rawValue, payload: Array(message.utf8))
        }
    }
}
