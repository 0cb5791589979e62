public import Analysis
public import ArgumentModel
import Argumentation

/// The strengths of a graph's nodes as JSON, schema `rejoinder/strength/1`.
public enum StrengthJSON {
    /// Entries in the order given. Strengths are as they are shown; of the textbook's six decimals are given: beyond them
    /// an iteration has not settled.
    public static func bytes(
        _ entries: [NodeStrengths.Entry], of strengths: NodeStrengths, _ graph: ArgumentGraph, tool: String
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("as_of", strengths.asOf?.description)
            json.member("converged", strengths.isConverged)
            json.member("corpus_sha256", graph.corpus.sha256)
            json.member("nodes", entries) { json, entry in
                json.object { json in
                    json.member("id", graph.slug(of: entry.node))
                    json.member("settled", entry.isSettled)
                    json.key("strength")
                    json.number(strengths.shown(entry.strength))
                    json.key("weight")
                    json.number(rounded(entry.weight))
                }
            }
            json.member("note", strengths.note)
            json.member("raw", strengths.isRaw)
            json.member("rounds", strengths.rounds)
            json.member("schema", "rejoinder/strength/1")
            json.member("semantics", strengths.semantics.rawValue)
            json.member("tool", tool)
        }
        return json.finished()
    }

    private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}
