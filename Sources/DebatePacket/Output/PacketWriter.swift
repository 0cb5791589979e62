import Mustache

/// Fills the templates.
struct PacketWriter {
    enum Reader { case student, teacher }

    enum Format {
        case html, markdown

        var template: String {
            switch self {
            case .html: "html_packet"
            case .markdown: "md_packet"
            }
        }
    }

    private let library: MustacheLibrary
    /// What the templates see at the top, but for what depends on the reader.
    private let values: [String: Any]
    /// What only the teacher's file holds, so that nothing of the key can get into the student's.
    private let key: Any?

    init(content: PacketContent, maps: PacketMaps, options: PacketOptions) throws {
        library = try PacketTemplates.library()
        var parts = TemplateValue.of(content) as? [String: Any] ?? [:]
        key = parts.removeValue(forKey: "teacher")
        values = [
            "content": parts, "face": TemplateValue.of(maps.face), "maps": TemplateValue.of(maps.pages),
            "hasAnnex": options.extent == .coreAndAnnex, "paper": options.paper.cssName,
            "hasFurtherCards": content.decks.contains { !$0.further.isEmpty },
            "legend": TemplateValue.of(maps.legend),
            // Whether no page of maps has room for the legend.
            "hasLegendFirst": !maps.pages.contains(where: \.hasLegend),
            "sourceList": TemplateValue.of(content.sources),
        ]
    }

    func page(_ reader: Reader, as format: Format) -> String {
        var page = values
        switch reader {
        case .student: (page["title"], page["isTeacher"]) = ("Student packet", false)
        case .teacher: (page["title"], page["isTeacher"], page["key"]) = ("Teacher’s packet", true, key)
        }
        let text = library.render(page, withTemplate: format.template) ?? ""
        return switch format {
        case .html: text
        case .markdown: MarkdownText.tidied(text)
        }
    }
}

/// The templates that are compiled into the program.
enum PacketTemplates {
    static func library() throws -> MustacheLibrary {
        MustacheContentTypes.register(MarkdownContent(), named: "MARKDOWN")
        var library = MustacheLibrary()
        for (name, bytes) in files { try library.register(String(decoding: bytes, as: UTF8.self), named: name) }
        return library
    }

    private static let files: [(String, [UInt8])] = [
        ("html_annex", PackageResources.html_annex_mustache),
        ("html_annex_lists", PackageResources.html_annex_lists_mustache),
        ("html_ask", PackageResources.html_ask_mustache),
        ("html_card", PackageResources.html_card_mustache),
        ("html_clash", PackageResources.html_clash_mustache),
        ("html_core", PackageResources.html_core_mustache),
        ("html_core_points", PackageResources.html_core_points_mustache),
        ("html_key", PackageResources.html_key_mustache),
        ("html_legend", PackageResources.html_legend_mustache),
        ("html_open", PackageResources.html_open_mustache),
        ("html_packet", PackageResources.html_packet_mustache),
        ("html_passage_list", PackageResources.html_passage_list_mustache),
        ("html_passages", PackageResources.html_passages_mustache),
        ("html_position", PackageResources.html_position_mustache),
        ("html_print", PackageResources.html_print_mustache),
        ("html_quoted", PackageResources.html_quoted_mustache),
        ("html_refs", PackageResources.html_refs_mustache),
        ("html_sentences", PackageResources.html_sentences_mustache),
        ("html_style", PackageResources.html_style_css),
        ("html_teacher", PackageResources.html_teacher_mustache),
        ("md_annex", PackageResources.md_annex_mustache),
        ("md_annex_lists", PackageResources.md_annex_lists_mustache),
        ("md_ask", PackageResources.md_ask_mustache),
        ("md_card", PackageResources.md_card_mustache),
        ("md_clash", PackageResources.md_clash_mustache),
        ("md_core", PackageResources.md_core_mustache),
        ("md_key", PackageResources.md_key_mustache),
        ("md_open", PackageResources.md_open_mustache),
        ("md_packet", PackageResources.md_packet_mustache),
        ("md_passage_list", PackageResources.md_passage_list_mustache),
        ("md_passages", PackageResources.md_passages_mustache),
        ("md_quoted", PackageResources.md_quoted_mustache),
        ("md_refs", PackageResources.md_refs_mustache),
        ("md_sentences", PackageResources.md_sentences_mustache),
        ("md_teacher", PackageResources.md_teacher_mustache),
    ]
}

/// Escapes every value that a Markdown template prints.
private struct MarkdownContent: MustacheContentType {
    func escapeText(_ text: String) -> String { MarkdownText.escape(text) }
}
