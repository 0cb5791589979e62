import Mustache
import Testing

@testable import DebatePacket

@Suite struct TemplateValueTests {
    private struct Outer {
        let note: String? = "outer"
        let inner = Inner()
        let numbers: [Int?] = [1, nil]
        let kind = Kind.some
    }

    private struct Inner {
        let title = "<inner>"
        let note: String? = nil
        let isTrue = true
    }

    private enum Kind { case some }

    private func check(_ template: String, _ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let rendered = try MustacheTemplate(string: template).render(TemplateValue.of(Outer()))
        #expect(rendered == text, sourceLocation: sourceLocation)
    }

    @Test func propertiesAreFoundByName() throws {
        try check(
            "{{note}} {{inner.title}} {{kind}} {{#inner}}{{#isTrue}}yes{{/isTrue}}{{/inner}}",
            "outer &lt;inner&gt; some yes")
    }

    @Test func whatIsNilIsNothingAndNotANamesakeFurtherOut() throws {
        try check("{{#inner}}{{note}}{{#note}}is there{{/note}}{{^note}}is not{{/note}}{{/inner}}", "is not")
        try check("{{#numbers}}{{.}};{{/numbers}}", "1;;")
    }
}
