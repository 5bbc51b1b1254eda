import OfficialDocument
import Typesetting

/// The agencies named in 发文机关标志 and the word 文件 of a joint document, which stands apart.
/// GB/T 9704-2012, 7.2.4.
struct MarkWording {
  /// The names, the lead agency's first; the one name of an ordinary mark keeps its 文件.
  private(set) var names: [Wording]
  /// 文件, at the end of the last entry or an entry of its own; nil where there is none.
  private(set) var word: Wording?

  private static let documentWord = "文件"

  init(_ texts: [SourcedText]) {
    names = texts.map { Wording($0, role: .mark) }
    guard texts.count > 1, let last = texts.last, last.string.hasSuffix(Self.documentWord)
    else { return }
    let length = last.string.count - Self.documentWord.count
    var word = Wording()
    word.add(last, from: length, count: Self.documentWord.count, role: .mark)
    self.word = word
    names.removeLast()
    guard length > 0 else { return }
    var name = Wording()
    name.add(last, from: 0, count: length, role: .mark)
    names.append(name)
  }
}
