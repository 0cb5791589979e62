import ArgdownSyntax

extension MetadataReader {
    /// Whose words a quotation is said to be.
    struct Attribution {
        let party: Party
        let speaker: String?
        /// Who reports them: then the words stand in the reporter's mouth.
        let via: Party?

        /// Whether the name is that of the speaker, of the party or, where no speaker is named, of anybody in it.
        func mayBe(_ name: String) -> Bool {
            let voice = via ?? party
            let speakers = speaker.map { via == nil ? [$0] : voice.speakers } ?? voice.speakers
            return (speakers + [voice.name, voice.code]).contains { PersonNames.areSame($0, name) }
        }

        /// `Ana Ruiz`, or the code of the party.
        var name: String { via?.code ?? speaker ?? party.code }
    }

    /// A quotation given to somebody else than the label it stands under, or than those who speak in its source.
    mutating func warnOfOtherSpeaker(_ attribution: Attribution, of quotation: Quotation, at value: DataValue) {
        let text = corpus.sources[quotation.source.index]
        if let speaker = attribution.speaker, attribution.via == nil, !text.speakers.isEmpty,
            !text.speakers.contains(where: { PersonNames.areSame($0, speaker) })
        {
            let list = text.speakers.map { "'\($0)'" }.joined(separator: ", ")
            return report(
                .warning, "unlisted-speaker", "'\(speaker)' is not among the speakers of '\(text.name)'",
                at: value.bounds, help: "its front matter lists \(list)")
        }
        let labels = self.labels[quotation.source.index]
        guard let label = labels.label(at: quotation.range.bounds.lowerBound),
            contradicts(label.voice, attribution, labels, in: text)
        else { return }
        let written = text.file.text(in: label.bounds)
        report(
            .warning, "other-speaker",
            "these words stand under '\(written)' in '\(text.name)', not under '\(attribution.name)'",
            at: value.bounds, notes: [Diagnostic.Note("the label", at: SourceRange(text.file.id, label.bounds))],
            help: "say who speaks there; if somebody is reported, name the reporter under 'via'")
    }

    private func contradicts(
        _ voice: SpeechLabels.Voice, _ attribution: Attribution, _ labels: SpeechLabels, in text: Source
    ) -> Bool {
        switch voice {
        case .other: return false
        case .asker:
            // Who has a label of their own does not ask under another one.
            let names = attribution.speaker.map { [$0] } ?? attribution.party.speakers
            return attribution.via == nil
                && names.contains { name in
                    labels.holds(name) || text.speakers.contains { PersonNames.areSame($0, name) }
                }
        case .person(let name):
            if attribution.mayBe(name) { return false }
            let isKnown = parties.contains { party in
                (party.speakers + [party.name]).contains { PersonNames.areSame($0, name) }
            }
            return isKnown || (attribution.speaker != nil && attribution.via == nil)
        }
    }
}
