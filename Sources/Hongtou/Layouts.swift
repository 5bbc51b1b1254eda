import Diagnostics

/// The layout sheets at hand.
public struct Layouts: Hashable, Sendable {
  /// A layout sheet's names and place.
  public struct Entry: Hashable, Sendable {
    /// The file's name without `.yaml`, e.g. `general`.
    public var name: String
    /// The sheet's title, e.g. 通用; empty where it has none.
    public var title: String
    /// The file.
    public var path: String
  }

  /// The sheets of the resources, ordered by name.
  public var entries: [Entry]

  /// Lists the sheets of `resources`.
  ///
  /// Throws 78 where their folder cannot be read.
  public init(_ resources: Resources) throws(Failure) {
    guard let names = FolderListing.names(in: resources.layouts, endingIn: ".yaml")
    else {
      throw Layouts.unreadable(resources.layouts)
    }
    entries = names.map { name in
      let path = "\(resources.layouts)/\(name)"
      return Entry(name: String(name.dropLast(5)), title: Layouts.title(ofSheet: path), path: path)
    }
  }

  /// The file of the layout called `name`: a sheet's name or title, or a path, which has a slash or
  /// ends in `.yaml`.
  ///
  /// Throws 78 where no sheet is called so.
  public func path(of name: String) throws(Failure) -> String {
    if name.contains("/") || name.hasSuffix(".yaml") { return name }
    if let entry = entries.first(where: { $0.name == name || $0.title == name }) {
      return entry.path
    }
    let known = entries.map { $0.title.isEmpty ? $0.name : "\($0.title) \($0.name)" }
    throw Failure(
      .configuration, Phrase("没有名为“\(name)”的版式", "there is no layout ‘\(name)’"),
      hint: Phrase(
        "可用的版式：\(known.joined(separator: "、"))", "layouts: \(known.joined(separator: ", "))"))
  }

  /// What stands after `title:` at the beginning of a line. A list of sheets must not fail because
  /// one of them is wrong, so the sheet is not read as a whole; nor are its lines made strings, since
  /// every run looks through all sheets.
  private static func title(ofSheet path: String) -> String {
    guard let bytes = try? InputFile(path).read() else { return "" }
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    let key = "title:".utf8
    guard let line = lines.first(where: { $0.starts(with: key) }) else { return "" }
    let value = String(decoding: line.dropFirst(key.count), as: UTF8.self).prefix { $0 != "#" }
    return String(value.filter { !$0.isWhitespace && $0 != "\"" })
  }

  private static func unreadable(_ folder: String) -> Failure {
    let error = SystemError.last
    return Failure(
      .configuration,
      Phrase(
        "无法读取版式文件夹“\(folder)”：\(error.chinese)",
        "cannot read the layouts in ‘\(folder)’: \(error.description)"))
  }
}
