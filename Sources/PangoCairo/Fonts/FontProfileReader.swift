import Diagnostics
import Typesetting
import Yams

extension FontProfile {
  /// Reads a profile from the text of a YAML file.
  ///
  /// - Parameters:
  ///   - yaml: the file's text; `Fonts/free.yaml` tells the form.
  ///   - file: the file's path: named in diagnostics, and relative folders count from it.
  ///     A folder that begins with `~/` counts from HOME, and is left out where that is not set.
  ///   - roles: the roles that text is set in; the profile names faces for these and no others.
  /// - Returns: the profile, nil when any diagnostic is an error, and all that is wrong with the file.
  public static func read(
    yaml: String, file: String, roles: [FontRole]
  ) -> (profile: FontProfile?, diagnostics: [Diagnostic]) {
    var reader = FontProfileReader(file: file, roles: roles)
    let profile = reader.read(yaml)
    return (reader.diagnostics.hasErrors ? nil : profile, reader.diagnostics)
  }
}

/// Goes through the YAML nodes of a profile and collects what is wrong.
private struct FontProfileReader {
  let file: String
  /// The roles the layout sets text in: all have faces, and no others.
  let known: [FontRole]
  var diagnostics: [Diagnostic] = []

  init(file: String, roles: [FontRole]) {
    self.file = file
    known = roles
  }

  mutating func read(_ yaml: String) -> FontProfile? {
    do {
      guard let root = try Yams.compose(yaml: yaml, .basic), let mapping = root.mapping else {
        report("fonts.form", Phrase("字体表应为键值对", "a font profile is a mapping"), at: nil)
        return nil
      }
      return profile(mapping)
    } catch {
      let (reason, mark) = (error as? YamlError)?.fault ?? ("\(error)", nil)
      report("fonts.yaml", Phrase("YAML 有误：\(reason)", "not well-formed YAML: \(reason)"), at: mark)
      return nil
    }
  }

  private mutating func profile(_ mapping: Node.Mapping) -> FontProfile {
    var profile = FontProfile(name: "", folders: [], roles: [])
    for (key, value) in mapping {
      switch key.string {
      case "name": profile.name = text(value) ?? ""
      case "folders": profile.folders = texts(value).compactMap { folder($0.text) }
      case "roles": profile.roles = roles(value)
      case "any": profile.any = families(value)
      default: refuse(key)
      }
    }
    for role in known where !profile.roles.contains(where: { $0.role == role }) {
      let name = role.rawValue
      report(
        "fonts.missing-role", Phrase("缺少用途“\(name)”", "the role “\(name)” is missing"),
        at: mapping.mark)
    }
    // Asked by name: a `Node` made to look a key up compiles Yams' regular expressions, 1 ms.
    let keys = mapping.map { $0.key.string }
    for key in ["name", "folders", "roles"] where !keys.contains(key) {
      report("fonts.missing-key", Phrase("缺少“\(key)”", "“\(key)” is missing"), at: mapping.mark)
    }
    return profile
  }

  private mutating func roles(_ node: Node) -> [FontProfile.Role] {
    guard let mapping = node.mapping else {
      report("fonts.form", Phrase("“roles”应为键值对", "“roles” is a mapping"), at: node.mark)
      return []
    }
    return mapping.map { key, value in
      let role = FontRole(rawValue: key.string ?? "")
      if !known.contains(role.served ?? role) { refuse(key) }
      let families = families(value)
      if families.isEmpty {
        report("fonts.empty-role", Phrase("该用途没有字体", "the role has no family"), at: key.mark)
      }
      return FontProfile.Role(role: role, families: families)
    }
  }

  private mutating func families(_ node: Node) -> [FontFamily] {
    texts(node).compactMap { entry in
      if let family = FontFamily(entry.text) { return family }
      let weights = FontWeight.allCases.map(\.rawValue).joined(separator: ", ")
      report(
        "fonts.family", Phrase("字体写法有误：\(entry.text)", "not a family: \(entry.text)"),
        hint: Phrase(
          "写作“名称 / 别名:字重”，字重为 \(weights)",
          "write “Name / Other:weight”, weight one of \(weights)"),
        at: entry.mark)
      return nil
    }
  }

  private mutating func texts(_ node: Node) -> [(text: String, mark: Yams.Mark?)] {
    guard let sequence = node.sequence else {
      report("fonts.form", Phrase("此处应为列表", "a list is wanted here"), at: node.mark)
      return []
    }
    return sequence.compactMap { item in text(item).map { ($0, item.mark) } }
  }

  private mutating func text(_ node: Node) -> String? {
    if let text = node.string, !text.isEmpty { return text }
    report("fonts.form", Phrase("此处应为文字", "text is wanted here"), at: node.mark)
    return nil
  }

  /// The folder as an absolute path; nil for one in a home that is not known.
  private func folder(_ path: String) -> String? {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/") { return Environment["HOME"].map { $0 + path.dropFirst() } }
    guard let slash = file.lastIndex(of: "/") else { return path }
    return file[...slash] + path
  }

  private mutating func refuse(_ key: Node) {
    let name = key.string ?? "?"
    report("fonts.unknown-key", Phrase("不认识的键“\(name)”", "unknown key “\(name)”"), at: key.mark)
  }

  private mutating func report(
    _ code: String, _ message: Phrase, hint: Phrase? = nil, at mark: Yams.Mark?
  ) {
    let place = SourceRange(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    diagnostics.append(Diagnostic(.error, code, message, hint: hint, at: place))
  }
}

extension YamlError {
  /// What is wrong with a text, and where; nil for what is wrong with something else.
  fileprivate var fault: (reason: String, mark: Yams.Mark?)? {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      ("a key stands twice: \(keys.joined(separator: ", "))", context.mark)
    default: nil
    }
  }
}
