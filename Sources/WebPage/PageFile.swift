import ArgumentModel
import Rendering
import Wording

/// The HTML around the data: markup, style, program, and a policy that lets nothing else in.
struct PageFile {
    let bytes: [UInt8]

    /// - Parameters:
    ///   - title: From the graph; escaped here.
    ///   - data: A JSON document.
    init(title: String, data: [UInt8]) {
        let style = PageFile.text("page.css")
        let program = ModuleBundle.program
        let policy =
            "default-src 'none'; script-src 'sha256-\(Digest.base64(of: program.utf8))'; "
            + "style-src 'sha256-\(Digest.base64(of: style.utf8))'; img-src data:; base-uri 'none'; form-action 'none'"
        let head = """
            <!doctype html>
            <html lang="en">
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
            \(PageFile.text("page.html"))
            <script type="application/json" id="data">
            """
        let foot = """
            </script>
            <script type="module">\(program)</script>
            </body>
            </html>

            """
        bytes = Array(head.utf8) + PageFile.harmless(data) + Array(foot.utf8)
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
        for byte in json {
            if byte == UInt8(ascii: "<") { safe += "\\u003c".utf8 } else { safe.append(byte) }
        }
        return safe
    }
}
