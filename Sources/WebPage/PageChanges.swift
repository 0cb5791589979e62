import Analysis
import ArgumentModel
import DisputeModel
import Interchange

/// States and outcomes at every date at which something was said, each stored as what is different from the one before.
struct PageChanges {
    /// What came of a question at one of those it was put to.
    struct Outcome: Equatable {
        let isOpen: Bool
        /// In words.
        let verdict: String
    }

    /// The answers at one date.
    private struct Stop {
        let date: CalendarDate
        /// By id: a state, `none` where there is no verdict, `absent` for what does not exist by then.
        let states: [String: String]
        /// By finding.
        let outcomes: [String: Outcome]
    }

    private var stops: [Stop] = []

    /// Adds what holds at a date, later than those added before.
    mutating func add(_ date: CalendarDate, _ then: Report) {
        let graph = then.dispute.graph
        let states = graph.nodes.map { node in
            let state = then.presence.contains(node) ? then.state(of: node)?.rawValue ?? "none" : "absent"
            return (graph.slug(of: node), state)
        }
        stops.append(
            Stop(
                date: date, states: Dictionary(states) { first, _ in first }, outcomes: PageChanges.outcomes(of: then))
        )
    }

    /// By finding, what came of all that was asked.
    static func outcomes(of report: Report) -> [String: Outcome] {
        let asked = report.unanswered.questions + report.unanswered.rhetorical
        let outcomes = asked.map { question in
            let verdict = question.statusPhrase(in: report.dispute)
            return (question.id, Outcome(isOpen: question.isOpen, verdict: verdict))
        }
        return Dictionary(outcomes) { first, _ in first }
    }

    func write(to json: inout JSONWriter) {
        var (states, outcomes): ([String: String], [String: Outcome]) = ([:], [:])
        json.array(stops) { json, stop in
            let changed = stop.states.filter { (states[$0.key] ?? "absent") != $0.value }
            let gone = outcomes.keys.filter { stop.outcomes[$0] == nil }
            let found = stop.outcomes.filter { outcomes[$0.key] != $0.value }
            json.object { json in
                json.member("date", stop.date.description)
                json.member("outcomes") { json in
                    for id in (gone + found.keys).sorted() {
                        json.key(id)
                        guard let outcome = found[id] else {
                            json.null()
                            continue
                        }
                        json.object { json in
                            json.member("open", outcome.isOpen)
                            json.member("verdict", outcome.verdict)
                        }
                    }
                }
                json.member("states") { json in
                    for (id, state) in changed.sorted(by: { $0.key < $1.key }) { json.member(id, state) }
                }
            }
            (states, outcomes) = (stop.states, stop.outcomes)
        }
    }
}
