import ArgdownSyntax

/// The settings at the top of a graph file.
struct Frontmatter {
    struct PartyEntry {
        let code: String
        let range: SourceRange
        var name: String
        var side: String?
        var sideRange: SourceRange?
        var speakers: [String]
        var issuers: [String]
        /// The codes of its members, where they stand.
        var members: [DataValue]
        let file: SourceFile
    }

    var title: String?
    var corpus: (path: String, range: SourceRange)?
    var mode: ArgumentGraph.Mode?
    var parties: [PartyEntry] = []
    var mapSettings = MapSettings()
    var shortcodes = Shortcode.symbols
    /// The author's wish for sections, by title: `group.sections`.
    var sections: [String: DataValue] = [:]
    var diagnostics: [Diagnostic] = []

    private let file: SourceFile

    init(of tree: SyntaxTree) {
        file = tree.source
        guard let bounds = tree.frontmatter else { return }
        switch YAMLReader.read(bounds, of: file) {
        case .failure(let failure):
            report(.error, "malformed-frontmatter", failure.message, at: failure.bounds)
        case .success(let value):
            guard let entries = value.entries else {
                if value.content != .null {
                    report(.error, "malformed-frontmatter", "the frontmatter must be a list of keys", at: bounds)
                }
                return
            }
            diagnostics += CutValues.warnings(in: value, of: file) + CurlyValues.warnings(in: value, of: file)
            for entry in entries { read(entry) }
        }
    }

    private mutating func report(
        _ severity: Diagnostic.Severity, _ id: String, _ message: String, at bounds: Range<Int>,
        fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(Diagnostic(severity, id, message, at: SourceRange(file.id, bounds), fixIts: fixIts))
    }

    private mutating func read(_ entry: DataValue.Entry) {
        switch entry.key {
        case "title": title = entry.value.text
        case "corpus":
            if let path = entry.value.text { corpus = (path, SourceRange(file.id, entry.value.bounds)) }
        case "mode": readMode(entry.value)
        case "parties": readParties(entry.value)
        case "model":
            if let mode = entry.value["mode"] { readMode(mode) }
            for code in entry.value["shortcodes"]?.entries ?? [] {
                let name = code.key.drop { $0 == ":" || $0 == "." }
                let symbol = code.value["unicode"]?.text ?? code.value.text
                shortcodes[String(name.prefix { $0 != ":" && $0 != "." })] = symbol
            }
        case "selection": readSelection(entry.value)
        case "group": readGroups(entry.value)
        case "map":
            if let mode = choice("statementLabelMode", of: entry.value, from: MapSettings.LabelMode.self) {
                mapSettings.statementLabels = mode
            }
            if let mode = choice("argumentLabelMode", of: entry.value, from: MapSettings.LabelMode.self) {
                mapSettings.argumentLabels = mode
            }
        default: warnOfSlip(entry)
        }
    }

    /// Argdown's many other settings concern its own tools; what is nearly a key of ours was meant to be it.
    private mutating func warnOfSlip(_ entry: DataValue.Entry) {
        let slip = Slip(key: entry, among: ["title", "corpus", "mode", "parties", "selection"], in: file)
        guard !slip.fixIts.isEmpty else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "unknown-key", "the frontmatter has no key '\(entry.key)'\(slip.hint)",
                at: SourceRange(file.id, entry.keyBounds), fixIts: slip.fixIts))
    }

    private mutating func readMode(_ value: DataValue) {
        guard let text = value.text, let mode = ArgumentGraph.Mode(rawValue: text) else {
            let slip = Slip(
                value: value, of: "mode", among: ArgumentGraph.Mode.allCases.map(\.rawValue), in: file)
            return report(
                .error, "unknown-mode", "the mode must be 'loose' or 'strict'\(slip.hint)", at: value.bounds,
                fixIts: slip.fixIts)
        }
        self.mode = mode
    }

    private static let partyKeys = ["name", "side", "speakers", "issuers", "members"]

    private mutating func readParties(_ value: DataValue) {
        guard let entries = value.entries else {
            return report(
                .error, "malformed-parties", "'parties' must map codes to names, as in 'RU: {name: Russia, side: A}'",
                at: value.bounds)
        }
        for entry in entries {
            if parties.contains(where: { $0.code == entry.key }) {
                report(.error, "duplicate-party", "the party '\(entry.key)' is listed twice", at: entry.keyBounds)
                continue
            }
            for key in entry.value.entries ?? [] where !Frontmatter.partyKeys.contains(key.key) {
                let slip = Slip(key: key, among: Frontmatter.partyKeys, in: file)
                diagnostics.append(
                    Diagnostic(
                        .warning, "unknown-key", "a party has no key '\(key.key)'\(slip.hint)",
                        at: SourceRange(file.id, key.keyBounds), fixIts: slip.fixIts))
            }
            parties.append(
                PartyEntry(
                    code: entry.key, range: SourceRange(file.id, entry.keyBounds),
                    name: entry.value["name"]?.text ?? entry.value.text ?? entry.key, side: entry.value["side"]?.text,
                    sideRange: entry.value["side"].map { SourceRange(file.id, $0.bounds) },
                    speakers: entry.value["speakers"]?.items.compactMap(\.text) ?? [],
                    issuers: entry.value["issuers"]?.items.compactMap(\.text) ?? [],
                    members: entry.value["members"]?.items ?? [], file: file))
        }
    }

    private mutating func readSelection(_ value: DataValue) {
        if let mode = choice("statementSelectionMode", of: value, from: MapSettings.StatementSelection.self) {
            mapSettings.statementSelection = mode
        }
        readFlag("excludeDisconnected", of: value, into: \.excludeDisconnected)
        readFlag("ignoreIsInMap", of: value, into: \.ignoresIsInMap)
        readFlag("selectElementsWithoutSection", of: value, into: \.selectElementsWithoutSection)
        readFlag("selectElementsWithoutTag", of: value, into: \.selectElementsWithoutTag)
        if let sections = value["selectedSections"] {
            mapSettings.selectedSections = sections.items.compactMap(\.text)
        }
        if let tags = value["selectedTags"] { mapSettings.selectedTags = tags.items.compactMap(\.text) }
    }

    private mutating func readGroups(_ value: DataValue) {
        if let depth = value["groupDepth"] {
            if let number = depth.text.flatMap({ Int($0) }), (0...6).contains(number) {
                mapSettings.groupDepth = number
            } else {
                report(.error, "malformed-setting", "'groupDepth' must be a number from 0 to 6", at: depth.bounds)
            }
        }
        for section in value["sections"]?.entries ?? [] { sections[section.key] = section.value }
    }

    private mutating func readFlag(_ key: String, of value: DataValue, into setting: WritableKeyPath<MapSettings, Bool>)
    {
        guard let entry = value[key] else { return }
        guard let flag = entry.flag else {
            return report(.error, "malformed-setting", "'\(key)' must be 'true' or 'false'", at: entry.bounds)
        }
        mapSettings[keyPath: setting] = flag
    }

    private mutating func choice<T: RawRepresentable<String> & CaseIterable>(
        _ key: String, of value: DataValue, from type: T.Type
    ) -> T? {
        guard let entry = value[key] else { return nil }
        if let text = entry.text, let known = T(rawValue: text) { return known }
        let allowed = T.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        let slip = Slip(value: entry, of: key, among: T.allCases.map(\.rawValue), in: file)
        report(
            .error, "malformed-setting", "'\(key)' must be one of \(allowed)\(slip.hint)", at: entry.bounds,
            fixIts: slip.fixIts)
        return nil
    }
}
