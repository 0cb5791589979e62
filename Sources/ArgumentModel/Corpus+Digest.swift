import ArgdownSyntax

extension Corpus {
    /// One SHA-256 for all texts, in lower-case hexadecimal: that of the lines `<sha256 of the body>  <name>`, in the
    /// order of the names.
    ///
    /// Complexity: O(*n*) in the size of all texts.
    public var sha256: String {
        let lines = sources.map { "\(Digest.sha256(of: $0.file.utf8[$0.bodyBounds]))  \($0.name)\n" }
        return Digest.sha256(of: Array(lines.joined().utf8))
    }
}
