import Testing

@testable import Interchange

@Suite struct XMLTextTests {
    @Test func valuesCannotLeaveTheirElementOrAttribute() {
        #expect(XMLText.escaped("<a b=\"c\">&</a>") == "&lt;a b=&quot;c&quot;&gt;&amp;&lt;/a&gt;")
        #expect(XMLText.escaped("x\u{0}y\u{FFFF}z\u{1B}") == "x\u{FFFD}y\u{FFFD}z\u{FFFD}")
        #expect(XMLText.escaped("1\n2\t3") == "1&#10;2&#9;3")
    }
}
