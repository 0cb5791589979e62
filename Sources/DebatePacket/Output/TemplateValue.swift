/// What a template sees of a value: its stored properties by name.
///
/// The template engine would reflect on a value anew for every name that it looks up; so each is reflected on once.
enum TemplateValue {
    /// A struct as a dictionary, a collection as an array, an optional as what it wraps, and all else as it is.
    ///
    /// Nil for what is nil, so that it is not there for a template.
    static func of(_ value: Any) -> Any? {
        if value is String { return value }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { of($0.value) }
        case .collection: return mirror.children.compactMap { of($0.value) }
        case .struct where !(value is any CustomStringConvertible):
            return mirror.children.reduce(into: [String: Any]()) { properties, child in
                if let name = child.label { properties[name] = of(child.value) }
            }
        default: return value
        }
    }
}
