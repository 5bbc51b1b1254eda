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

  /// Reads `source`.
  init(_ source: String) {
    guard source.utf8.contains(UInt8(ascii: "[")) else {
      string = source
      return
    }
    var rest = source[...]
    var offset = 0
    while let next = rest.firstIndex(where: { $0 == "[" || $0 == "\\" }) {
      offset += append(rest[..<next])
      rest = rest[next...]
      let run = rest.prefix { $0 == "\\" }
      rest = rest[run.endIndex...]
      guard let name = Footnote.citedName(in: rest) else {
        offset += append(run)
        if run.isEmpty { offset += append(rest.prefix(1)) }
        rest = rest.dropFirst(run.isEmpty ? 1 : 0)
        continue
      }
      hide((run.count + 1) / 2, at: offset)
      offset += append(run.prefix(run.count / 2))
      let marker = rest.prefix(name.count + 3)
      rest = rest[marker.endIndex...]
      if run.count.isMultiple(of: 2) {
        citations.append(Citation(offset: offset, name: name))
        hide(marker.count, at: offset)
      } else {
        offset += append(marker)
      }
    }
    _ = append(rest)
  }

  private mutating func hide(_ count: Int, at offset: Int) {
    hidden += Array(repeating: offset, count: count)
  }

  private mutating func append(_ text: Substring) -> Int {
    string += text
    return text.count
  }
}
