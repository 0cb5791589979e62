import Analysis
import DisputeModel
import Interchange

/// What came of each question at each of those it was put to, in words.
struct PageOutcomes {
    private let report: Report

    init(_ report: Report) { self.report = report }

    func bytes() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("outcomes", report.unanswered.questions + report.unanswered.rhetorical) { json, question in
                json.object { json in
                    json.member("finding", question.id)
                    json.member("open", question.isOpen)
                    json.member("verdict", question.statusPhrase(in: report.dispute))
                }
            }
        }
        return json.finished()
    }
}
