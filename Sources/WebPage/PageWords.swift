import Analysis
import ArgumentModel
import Interchange
import Wording

/// What the kinds of things are called on the page, in the words of all other outputs.
enum PageWords {
    static func write(to json: inout JSONWriter) {
        json.member("clash_groups", named(Clash.Group.allCases, ClashWording.heading))
        json.member("clash_kinds") { json in
            for kind in Clash.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
                json.member(kind.rawValue) { json in
                    json.member("definition", kind.definition)
                    json.member("word", ClashWording.word(kind))
                }
            }
        }
        json.member("grades") { json in
            for grade in Relation.Grade.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
                json.member(grade.rawValue) { json in
                    json.member("in", RelationWords.passive(.answers, grade))
                    json.member("out", RelationWords.active(.answers, grade))
                    json.member("word", grade == .none ? "silence reported" : grade.rawValue)
                }
            }
        }
        json.member("kinds", named(Statement.Kind.allCases) { $0 == .meta ? "note" : $0.rawValue })
        json.member("known_by", named(Clash.KnownBy.allCases, ClashWording.word))
        json.member("relations") { json in
            for kind in Relation.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
                json.member(kind.rawValue) { json in
                    json.member("in", RelationWords.of(kind).passive)
                    json.member("out", RelationWords.of(kind).active)
                }
            }
        }
        json.member("states") { json in
            json.member("absent", "not known to be said by then")
            for state in (State.allCases.map(\.rawValue) + ["none"]).sorted() {
                json.member(state, state == "none" ? "no verdict" : state)
            }
        }
    }

    private static func named<Value: RawRepresentable<String>>(
        _ values: [Value], _ word: @escaping (Value) -> String
    ) -> (inout JSONWriter) -> Void {
        { json in
            for value in values.sorted(by: { $0.rawValue < $1.rawValue }) { json.member(value.rawValue, word(value)) }
        }
    }
}
