import Testing

@testable import Interchange

@Suite struct XMLDocumentTests {
    @Test func valuesCannotLeaveTheirElementOrAttribute() {
        #expect(XMLDocument.escaped("<a b=\"c\">&</a>") == "&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;")
        #expect(XMLDocument.escaped("x\u{0}y\u{FFFF}z\u{1B}") == "x\u{FFFD}y\u{FFFD}z\u{FFFD}")
        #expect(XMLDocument.escaped("1\n2\t3") == "1&#10;2&#9;3")
    }
}
