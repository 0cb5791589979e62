import ArgdownSyntax
import ArgumentModel
import DisputeModel
import Interchange

/// The texts of the corpus, as far as they may be shown.
struct PageBodies {
    enum Extent {
        /// What may be shown in excerpts only: the paragraphs that are quoted, with one neighbour each.
        case asRightsAllow
        case whole
    }

    /// A stretch of a text.
    struct Segment {
        /// In code points of the body.
        let start: Int
        /// 1-based, in the file.
        let line: Int
        let text: String
    }

    private let dispute: Dispute
    private let extent: Extent

    init(_ dispute: Dispute, _ extent: Extent) { (self.dispute, self.extent) = (dispute, extent) }

    func write(to json: inout JSONWriter) {
        json.object { json in
            for source in dispute.graph.corpus.sources.sorted(by: {
                $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
            }) {
                json.member(source.name) { json in
                    json.member("segments", segments(of: source)) { json, segment in
                        json.object { json in
                            json.member("line", segment.line)
                            json.member("start", segment.start)
                            json.member("text", segment.text)
                        }
                    }
                    json.member("whole", isWhole(source))
                }
            }
        }
    }

    private func isWhole(_ source: Source) -> Bool { extent == .whole || source.rights == .official }

    func segments(of source: Source) -> [Segment] {
        let stretches = isWhole(source) ? [source.bodyBounds] : excerpts(of: source)
        return stretches.map { stretch in
            Segment(
                start: source.file.text(in: source.bodyBounds.lowerBound..<stretch.lowerBound).unicodeScalars.count,
                line: source.file.line(at: stretch.lowerBound), text: source.file.text(in: stretch))
        }
    }

    /// The quoted paragraphs with the ones before and after, joined where they touch; UTF-8 offsets in the file.
    private func excerpts(of source: Source) -> [Range<Int>] {
        let graph = dispute.graph
        let quoted = graph.nodes.flatMap { graph.occurrences(of: $0) }.compactMap(\.quotation)
            .filter { $0.source == source.id }.map(\.range.bounds)
        let widened = quoted.map { stretch in
            let own = source.paragraphs(around: stretch)
            return neighbour(before: own.lowerBound, in: source)..<neighbour(after: own.upperBound, in: source)
        }
        var joined: [Range<Int>] = []
        for stretch in widened.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = joined.last, stretch.lowerBound <= last.upperBound {
                joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, stretch.upperBound)
            } else {
                joined.append(stretch)
            }
        }
        return joined
    }

    /// Where the paragraph before an offset begins; the offset itself at the start.
    private func neighbour(before offset: Int, in source: Source) -> Int {
        let body = source.file.utf8
        var position = offset
        while position > source.bodyBounds.lowerBound, PageBodies.isBlank(body[position - 1]) { position -= 1 }
        guard position > source.bodyBounds.lowerBound else { return source.bodyBounds.lowerBound }
        return source.paragraphs(around: position - 1..<position).lowerBound
    }

    /// Where the paragraph after an offset ends; the offset itself at the end.
    private func neighbour(after offset: Int, in source: Source) -> Int {
        let body = source.file.utf8
        var position = offset
        while position < source.bodyBounds.upperBound, PageBodies.isBlank(body[position]) { position += 1 }
        guard position < source.bodyBounds.upperBound else { return source.bodyBounds.upperBound }
        return source.paragraphs(around: position..<position + 1).upperBound
    }

    private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}
