import Wording

/// What languages are called in English.
enum LanguageName {
    private static let names = [
        "ar": "Arabic", "be": "Belarusian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek",
        "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
        "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean",
        "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
        "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sr": "Serbian", "sv": "Swedish", "tr": "Turkish",
        "uk": "Ukrainian", "zh": "Chinese",
    ]

    /// The name of a language by its ISO 639-1 code, a region left aside; other codes stay as they are.
    static func of(_ code: String) -> String {
        names[String(code.prefix { $0 != "-" && $0 != "_" }).lowercased()] ?? PlainWords.line(code)
    }
}
