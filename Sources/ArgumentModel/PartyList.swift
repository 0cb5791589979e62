import ArgdownSyntax

/// The parties that frontmatters list, each once, with the members of groups.
struct PartyList {
    private(set) var parties: [Party] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// By party, as it is first listed.
    private var entries: [Frontmatter.PartyEntry] = []
    /// By party.
    private var members: [[Int]] = []

    init(_ listed: [Frontmatter.PartyEntry]) {
        for entry in listed {
            guard let known = index(of: entry.code) else {
                entries.append(entry)
                continue
            }
            if entries[known].name != entry.name || entries[known].side != entry.side {
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-party", "the party '\(entry.code)' is described differently elsewhere",
                        at: entry.range, notes: [Diagnostic.Note("here", at: entries[known].range)]))
            }
        }
        members = Array(repeating: [], count: entries.count)
        for entry in listed {
            for value in entry.members { readMember(value, of: entry) }
        }
        parties = entries.enumerated().map { index, entry in
            Party(
                id: Party.ID(index), code: entry.code, name: entry.name, side: entry.side, speakers: entry.speakers,
                issuers: entry.issuers, members: members[index].map { Party.ID($0) })
        }
    }

    private func index(of code: String) -> Int? { entries.firstIndex { $0.code == code } }

    /// A code under `members`, unless it means nobody or a party that the group belongs to itself.
    private mutating func readMember(_ value: DataValue, of entry: Frontmatter.PartyEntry) {
        guard let code = value.text else {
            return report(
                "malformed-value", "a member must be the code of a party", at: value, of: entry,
                help: "write members: [code, code]")
        }
        guard let group = index(of: entry.code), let member = index(of: code) else {
            let slip = Slip(value: value, among: entries.map(\.code), in: entry.file)
            return report(
                "unknown-party", "no party has the code '\(code)'\(slip.hint)", at: value, of: entry,
                help: "list it under 'parties' in the frontmatter", fixIts: slip.fixIts)
        }
        guard !isGroup(member, around: group) else {
            let circle = group == member ? "itself" : "'\(entry.code)', which is a member of '\(code)'"
            return report(
                "circular-members", "'\(code)' is listed as a member of \(circle)", at: value, of: entry, help: nil)
        }
        if !members[group].contains(member) { members[group].append(member) }
    }

    private mutating func report(
        _ id: String, _ message: String, at value: DataValue, of entry: Frontmatter.PartyEntry, help: String?,
        fixIts: [Diagnostic.FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                .error, id, message, at: SourceRange(entry.file.id, value.bounds), help: help, fixIts: fixIts))
    }

    /// Whether one party is the other or has it among its members, and theirs.
    private func isGroup(_ group: Int, around party: Int) -> Bool {
        var (open, seen): ([Int], Set<Int>) = ([group], [group])
        while let next = open.popLast() {
            if next == party { return true }
            open += members[next].filter { seen.insert($0).inserted }
        }
        return false
    }
}

extension ArgumentGraph {
    /// Those whom a list of parties names: of a group its members, and theirs; so that a group and the list of all its
    /// members are the same.
    public func individuals(_ listed: [Party.ID]) -> Set<Party.ID> {
        var (open, seen, found) = (listed, Set(listed), Set<Party.ID>())
        while let next = open.popLast() {
            let members = self[next].members
            if members.isEmpty { found.insert(next) }
            open += members.filter { seen.insert($0).inserted }
        }
        return found
    }
}
