import Interchange
import Testing

@Suite struct JSONWriterTests {
    @Test(arguments: [
        ("plain", "\"plain\""), ("a\"b\\c", "\"a\\\"b\\\\c\""), ("\n\r\t", "\"\\n\\r\\t\""),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""), ("é𝄞", "\"é𝄞\""),
        ("a\u{2028}b\u{2029}", "\"a\\u2028b\\u2029\""), ("\u{2027}", "\"\u{2027}\""), ("", "\"\""),
    ])
    func stringsAreEscapedWhereJSONOrJavaScriptNeedsIt(text: String, expected: String) {
        var json = JSONWriter()
        json.string(text)
        #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
    }

    @Test func outerContainersBreakLinesAndInnerOnesDoNot() {
        var json = JSONWriter()
        json.object { json in
            json.member("a", [1, 2]) { json, number in
                json.object { json in
                    json.member("n", number)
                    json.member("t", ["x", "y"])
                }
            }
            json.member("b", String?.none)
            json.member("c", [String]())
            json.member("d", true)
        }
        let expected = """
            {
              "a": [
                {"n":1,"t":["x","y"]},
                {"n":2,"t":["x","y"]}
              ],
              "b": null,
              "c": [],
              "d": true
            }

            """
        #expect(String(decoding: json.finished(), as: UTF8.self) == expected)
    }

    @Test func numbersThatAreNotFiniteBecomeNull() {
        var json = JSONWriter()
        json.array([0.5, .infinity, .nan, 1e21]) { $0.number($1) }
        let text = String(decoding: json.bytes, as: UTF8.self)
        #expect(text.split { " \n[],".contains($0) } == ["0.5", "null", "null", "1e+21"])
    }
}
