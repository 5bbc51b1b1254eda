import OfficialDocument

/// A manuscript to start from, of one genre (文种).
///
/// It is a file an office may change: a manuscript whose first comment is `# 文种：用途`.
public struct Skeleton: Hashable, Sendable {
  /// The file's name without `.md`, e.g. `notice`.
  public var name: String
  /// The genre, e.g. 通知 or 命令（令）; empty where the file does not say.
  public var title: String
  /// What the genre is for. 条例, article 8.
  public var purpose: String
  /// The file.
  public var path: String
  /// The manuscript.
  public private(set) var text: String

  /// Creates a skeleton of `text`, the contents of the file at `path`.
  init(name: String, path: String, text: String) {
    (self.name, self.path, self.text) = (name, path, text)
    let comment = text.split(separator: "\n").first { $0.hasPrefix("# ") }?.dropFirst(2) ?? ""
    let parts = comment.split(separator: "：", maxSplits: 1)
    title = parts.count == 2 ? String(parts[0]) : ""
    purpose = parts.last.map(String.init) ?? ""
  }

  /// The genre in one word: 命令 of 命令（令）; the file's name where it has none.
  public var genre: String {
    title.isEmpty ? name : String(title.prefix { $0 != "（" })
  }

  /// Every word it is known by: 命令（令） is 命令 and 令 too.
  public var names: [String] {
    let inner = title.drop { $0 != "（" }.dropFirst().prefix { $0 != "）" }
    return [title, genre, String(inner), name].filter { !$0.isEmpty }
  }

  /// The layout it asks for: 通用 where it names none.
  public var layout: String { value(of: .layout) ?? "通用" }

  /// The same manuscript in another layout.
  public func with(layout: String) -> Skeleton { with(layout, for: .layout) }

  /// The same manuscript, dated.
  public func with(date: CalendarDate) -> Skeleton {
    with("\(date.year)年\(date.month)月\(date.day)日", for: .date)
  }

  private func value(of key: Key) -> String? {
    let lines = text.split(separator: "\n")
    let line = lines.first { line in key.names.contains { line.hasPrefix($0 + ":") } }
    return line.map { String($0.drop { $0 != ":" }.dropFirst().drop { $0 == " " }) }
  }

  /// The text with `value` for `key`: in the key's line, or in a line of its own after the first
  /// comments.
  private func with(_ value: String, for key: Key) -> Skeleton {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = "\(key.name): \(Skeleton.scalar(value))"
    let isKey: (Substring) -> Bool = { line in key.names.contains { line.hasPrefix($0 + ":") } }
    if let index = lines.firstIndex(where: isKey) {
      lines[index] = Substring(line)
    } else if let index = lines.dropFirst().firstIndex(where: { !$0.hasPrefix("#") }) {
      lines.insert(Substring(line), at: index)
    }
    var changed = self
    changed.text = lines.joined(separator: "\n")
    return changed
  }

  /// `value` as YAML; in quotes where it might be taken for something else.
  private static func scalar(_ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy {
      $0.properties.isIdeographic || $0.properties.isAlphabetic
        || "0123456789-_./".unicodeScalars.contains($0)
    }
    if isPlain, value.first != "-" { return value }
    return "'" + value.replacing("'", with: "''") + "'"
  }
}
