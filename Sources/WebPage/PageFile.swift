import ArgumentModel
import Rendering
import Wording

/// The HTML around the data: markup, style, program, and a policy that lets nothing else in.
struct PageFile {
    private(set) var bytes: [UInt8]

    /// - Parameters:
    ///   - title: From the graph; escaped here.
    ///   - data: A JSON document; nil where there is nothing to show.
    ///   - edition: Of a page that is served, so that it asks for newer ones; nil for a file, which asks for nothing.
    init(title: String, data: [UInt8]?, edition: Int? = nil) {
        let style = PageFile.text("page.css")
        let programs = (data == nil ? [] : [ModuleBundle.program]) + (edition == nil ? [] : [PageFile.text("live.js")])
        let hashes = programs.map { "'sha256-\(Digest.base64(of: $0.utf8))'" }.joined(separator: " ")
        let policy =
            "default-src 'none'; script-src \(hashes); style-src 'sha256-\(Digest.base64(of: style.utf8))'; "
            + "img-src data:; base-uri 'none'; form-action 'none'" + (edition == nil ? "" : "; connect-src 'self'")
        let head = """
            <!doctype html>
            <html lang="en"\(edition.map { " data-edition=\"\($0)\"" } ?? "")>
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy)">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>\(XMLText.escape(VisibleText.line(title)))</title>
            <style>\(style)</style>
            </head>
            <body>

            """
        bytes = Array(head.utf8)
        if let data {
            bytes += PageFile.text("page.html").utf8
            bytes +=
                "<script type=\"application/json\" id=\"data\">".utf8 + PageFile.harmless(data) + "</script>\n".utf8
        }
        for program in programs { bytes += "<script type=\"module\">\(program)</script>\n".utf8 }
        bytes += "</body>\n</html>\n".utf8
    }

    /// A file of the page that is compiled into the program.
    static func text(_ name: String) -> String {
        guard let bytes = files[name] else { preconditionFailure("the page has no file '\(name)'") }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// JSON that ends no script element: `<` stands in strings only and is written `\u003c`.
    private static func harmless(_ json: [UInt8]) -> [UInt8] {
        var safe: [UInt8] = []
        safe.reserveCapacity(json.count + json.count / 16)
        var rest = json[...]
        while let place = rest.firstIndex(of: UInt8(ascii: "<")) {
            safe += rest[..<place]
            safe += "\\u003c".utf8
            rest = rest[(place + 1)...]
        }
        return safe + rest
    }
}
