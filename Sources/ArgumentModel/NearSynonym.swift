/// Words that authors write for a value of a closed list, where only one of its values can be meant.
enum NearSynonym {
    /// The value of `key` that `word` stands for; nil when the word is none of ours.
    static func value(of key: String, for word: String) -> String? {
        let word = word.lowercased().replacing("_", with: " ").replacing("-", with: " ")
        return values[key]?.first { $0.words.contains(word) }?.value
    }

    private static let values: [String: [(value: String, words: Set<String>)]] = [
        "reply": [
            ("full", ["complete", "completely", "whole", "answered", "met", "fulfilled"]),
            ("partial", ["partly", "part", "in part", "incomplete", "partly answered", "partially answered", "some"]),
            ("evasive", ["evaded", "evades", "evasion", "dodged", "dodges", "avoids", "avoided"]),
            ("refusal", ["refused", "refuses", "rejected", "rejects", "rejection", "declined", "declines"]),
            ("deferral", ["deferred", "defers", "later", "postponed", "delayed", "pending"]),
            ("none", ["no reply", "no answer", "silence", "silent", "unanswered", "ignored", "ignores"]),
        ],
        "extent": [
            ("full", ["complete", "completely", "whole", "wholly", "fully", "all"]),
            ("partial", ["partly", "part", "in part", "incomplete", "partially", "some"]),
        ],
        "act": [
            ("asserts", ["says", "said", "states", "stated", "claims", "claimed", "assertion", "argues", "affirms"]),
            ("asks", ["asked", "question", "questions"]),
            ("demands", ["demanded", "requests", "requested", "requires"]),
            ("denies", ["denied", "denial", "rejects", "rejected", "disputes", "contradicts", "refutes"]),
            ("concedes", ["conceded", "concession", "admits", "admitted", "acknowledges", "grants"]),
            ("quotes", ["quoted", "quotation", "cites"]), ("ironic", ["irony", "ironically", "sarcastic", "sarcasm"]),
            ("charges", ["charged", "accuses", "accused", "accusation", "alleges", "blames"]),
            ("offers", ["offered", "proposes", "proposed", "proposal"]),
            ("announces", ["announced", "announcement", "promises", "promised"]),
            ("predicts", ["predicted", "prediction", "forecasts", "foresees"]),
            ("reports", ["reported", "relays", "retells", "recounts"]),
            ("presupposes", ["presupposed", "presupposition", "presumes", "assumes", "takes for granted"]),
        ],
        "force": [
            ("right", ["permission", "entitlement", "freedom", "may"]),
            ("obligation", ["duty", "obligatory", "obliges", "must", "requirement", "shall"]),
            ("prohibition", ["forbidden", "forbids", "ban", "banned", "must not", "shall not"]),
            ("commitment", ["pledge", "promise", "undertaking", "committed"]),
            ("aim", ["goal", "objective", "purpose", "target"]),
            ("power", ["competence", "competency", "authority", "authorisation", "authorization"]),
        ],
        "status": [
            ("legal", ["law", "binding", "legally binding", "treaty"]),
            ("political", ["politically binding", "politics"]),
        ],
        "canon": [
            ("ordinary meaning", ["ordinary", "plain meaning", "literal", "wording", "text", "textual", "words"]),
            ("context", ["systematic", "structure"]),
            ("purpose", ["object and purpose", "teleological", "aim", "goal", "intent", "intention"]),
            ("practice", ["subsequent practice", "conduct", "usage", "custom"]),
        ],
        "expect": [
            ("present", ["yes", "true", "found", "there", "in", "contained"]),
            ("absent", ["no", "false", "missing", "lacking", "not found", "omitted", "none"]),
            ("only", ["alone", "solely", "exclusively", "just"]),
        ],
        "kind": [
            ("letter", ["mail", "email", "e mail", "note verbale"]), ("press-release", ["release", "pressrelease"]),
            ("interview", ["q&a", "press conference"]), ("report", ["news", "news report"]),
            ("commentary", ["comment", "opinion", "blog", "essay", "editorial", "column"]),
            ("norm", ["law", "treaty", "charter", "rules", "statute", "regulation", "agreement"]),
            ("compilation", ["collection", "anthology"]),
        ],
        "translation": [("none", ["no", "original"])],
        "rights": [("excerpt", ["excerpts", "copyright", "copyrighted", "protected", "quotation"])],
        "holds": [
            ("yes", ["true", "agrees", "affirmative"]), ("no", ["false", "disagrees", "negative"]),
            ("partly", ["partial", "partially", "in part"]),
        ],
        "flag": [("true", ["true", "yes", "y", "on", "1"]), ("false", ["false", "no", "n", "off", "0"])],
        "mode": [("loose", ["lax", "weak"]), ("strict", ["strong", "formal"])],
    ]
}
