/// Running text with its declared syntax read: backslashes and citations.
///
/// A backslash takes the meaning from the character or marker after it; before anything else it
/// is a backslash. So `C:\Users` keeps its own, and `\[^1]` loses one. Two backslashes before a
/// marker are one backslash and a marker with its meaning.
struct RunningText {
  /// The characters.
  private(set) var string = ""
  /// An offset for each character of source that was taken away before it.
  private(set) var hidden: [Int] = []
  /// The citations found.
  private(set) var citations: [Citation] = []
  /// Where each citation stands: characters of the source before it.
  private(set) var citationOffsets: [Int] = []

  // Counted along: asking a long text for its length at each marker would take square time.
  private var length = 0

  /// Reads `source`.
  init(_ source: String) {
    guard source.utf8.contains(UInt8(ascii: "[")) else {
      string = source
      return
    }
    var rest = source[...]
    while let next = rest.firstIndex(where: { $0 == "[" || $0 == "\\" }) {
      append(rest[..<next])
      rest = rest[next...]
      let backslashes = rest.prefix { $0 == "\\" }
      rest = rest[backslashes.endIndex...]
      if let name = Footnote.citedName(in: rest) {
        let marker = rest.prefix(name.count + 3)
        append(marker, named: name, after: backslashes)
        rest = rest[marker.endIndex...]
      } else {
        append(backslashes)
        append(rest.prefix(1))
        rest = rest.dropFirst()
      }
    }
    append(rest)
  }

  /// Appends a citation's marker, or its characters where a backslash takes its meaning.
  private mutating func append(
    _ marker: Substring, named name: String, after backslashes: Substring
  ) {
    hide((backslashes.count + 1) / 2)
    append(backslashes.prefix(backslashes.count / 2))
    guard backslashes.count.isMultiple(of: 2) else { return append(marker) }
    citations.append(Citation(offset: length, name: name))
    citationOffsets.append(length + hidden.count)
    hide(marker.count)
  }

  private mutating func hide(_ count: Int) {
    hidden += Array(repeating: length, count: count)
  }

  private mutating func append(_ text: Substring) {
    string += text
    length += text.count
  }
}
