import Diagnostics
import Typesetting
import Yams

/// The bytes each role's face had when a document was approved.
///
/// A run given a lock refuses other bytes, so that the same manuscript gives the same pages.
public struct FontLock: Hashable, Sendable {
  /// A role's face by family and content.
  public struct Entry: Hashable, Sendable {
    /// The role, or `any` for a face behind all roles.
    public var role: FontRole
    /// The family as the profile names it.
    public var family: String
    /// SHA-256 of the file, lower-case hexadecimal.
    public var sha256: String
  }

  /// The faces, by role and then in the order of its chain.
  public var entries: [Entry]

  /// The lock of a set: reads every face of every role once, fallback faces too, since a character
  /// from another fallback face is another page.
  public init(_ fonts: FontSet) throws(FontError) {
    var sums: [Int: String] = [:]
    entries = []
    for report in fonts.roles {
      for index in fonts.chains[report.role] ?? [] {
        let sum = if let known = sums[index] { known } else { try fonts.faces[index].sha256() }
        sums[index] = sum
        let family = fonts.faces[index].family.description
        entries.append(Entry(role: report.role, family: family, sha256: sum))
      }
    }
  }

  /// Refuses a set whose faces are not these.
  ///
  /// - Throws: `FontError.locked` for the first face that differs.
  public func verify(_ fonts: FontSet) throws(FontError) {
    let found = try FontLock(fonts)
    for (mine, other) in zip(entries, found.entries) where mine != other {
      throw .locked(role: mine.role, wanted: mine.summary, found: other.summary)
    }
    if entries.count != found.entries.count {
      let rest = entries.count > found.entries.count ? entries : found.entries
      let odd = rest[min(entries.count, found.entries.count)]
      let wanted = entries.contains(odd) ? odd.summary : "–"
      throw .locked(role: odd.role, wanted: wanted, found: wanted == "–" ? odd.summary : "–")
    }
  }

  /// The lock as a YAML file.
  public var yaml: String {
    var text = "# hongtou fonts --lock: faces by role, SHA-256 of each file\n"
    var role: FontRole?
    for entry in entries {
      if entry.role != role { text += "\(entry.role.rawValue):\n" }
      role = entry.role
      text += "  - {family: \"\(entry.family)\", sha256: \(entry.sha256)}\n"
    }
    return text
  }

  /// Reads what `yaml` wrote; nil with diagnostics when the file is anything else.
  public static func read(yaml: String, file: String) -> (lock: FontLock?, [Diagnostic]) {
    var entries: [Entry] = []
    let wrong = Phrase("不是字体锁定文件", "not a font lock")
    func refused(_ mark: Yams.Mark?) -> (FontLock?, [Diagnostic]) {
      let place = SourceRange(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
      return (nil, [Diagnostic(.error, "fonts.lock", wrong, at: place)])
    }
    guard let root = try? Yams.compose(yaml: yaml, .basic), let mapping = root.mapping else {
      return refused(nil)
    }
    for (role, list) in mapping {
      for item in list.sequence ?? [] {
        guard let name = role.string, let family = item["family"]?.string,
          let sum = item["sha256"]?.string, item.mapping?.count == 2
        else { return refused(item.mark) }
        entries.append(Entry(role: FontRole(rawValue: name), family: family, sha256: sum))
      }
    }
    return entries.isEmpty ? refused(root.mark) : (FontLock(entries: entries), [])
  }

  private init(entries: [Entry]) { self.entries = entries }
}

extension FontLock.Entry {
  /// Family and the beginning of the sum, for messages.
  fileprivate var summary: String { "\(family) \(sha256.prefix(12))…" }
}
