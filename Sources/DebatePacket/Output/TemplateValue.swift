import Mustache

/// What a template sees of a value: its stored properties by name.
///
/// The template engine would reflect on a value anew for every name that it looks up; so each is reflected on once.
enum TemplateValue {
    /// A struct as a dictionary, a collection as an array, an optional as what it wraps or as nothing, and all else as
    /// it is.
    static func of(_ value: Any) -> Any {
        if value is String { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.map { of($0.value) } ?? Nothing()
        case .collection: return mirror.children.map { of($0.value) }
        case .struct where !(value is any CustomStringConvertible):
            return mirror.children.reduce(into: [String: Any]()) { properties, child in
                if let name = child.label { properties[name] = of(child.value) }
            }
        default: return value
        }
    }

    /// Stands for nil, so that a template does not look for a namesake further out.
    private struct Nothing: MustacheCustomRenderable {
        let renderText = ""
        let isNull = true
    }
}
