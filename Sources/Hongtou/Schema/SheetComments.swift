/// What the comments of the general sheet say of its keys.
struct SheetComments: Hashable, Sendable {
  private var comments: [String: String] = [:]

  /// Reads the comments of `general.yaml` in `resources`.
  ///
  /// Throws 78 where it cannot be read.
  init(_ resources: Resources) throws(Failure) {
    let path = try Layouts(resources).path(of: "general")
    self.init(try Fonts.configuration(path))
  }

  /// Reads the comments of a sheet.
  init(_ sheet: String) {
    var parents: [(indent: Int, key: Substring)] = []
    for line in sheet.split(whereSeparator: \.isNewline) {
      let indent = line.prefix { $0 == " " }.count
      guard let colon = line.firstIndex(of: ":") else { continue }
      let key = line[..<colon].dropFirst(indent)
      guard !key.isEmpty, key.allSatisfy({ $0 == "_" || $0.isASCII && $0.isLetter }) else {
        continue
      }
      parents.removeAll { $0.indent >= indent }
      parents.append((indent, key))
      guard let mark = line.firstRange(of: " # ") else { continue }
      comments[parents.map(\.key).joined(separator: ".")] = String(line[mark.upperBound...])
    }
  }

  /// What is said of the key at `path`, e.g. `grid.lines`.
  subscript(path: String) -> String? { comments[path] }
}
