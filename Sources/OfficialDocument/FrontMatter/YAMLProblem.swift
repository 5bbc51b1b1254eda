import Diagnostics
import Yams

/// What libyaml says of broken front matter, in both languages, and where the mistake is: it often
/// notices one a line later.
struct YAMLProblem {
  /// What is wrong.
  let message: Phrase
  /// What to do about it.
  let hint: Phrase
  /// Where it begins.
  let mark: YAMLMark

  /// Reads `problem`, noticed at `mark` while reading what `context` tells of.
  init(_ problem: String, _ context: YamlError.Context?, at mark: Mark?) {
    let known = Self.wordings.first { problem.hasPrefix($0.english) }
    message = Phrase("元数据写法有误：\(known?.chinese ?? "不合 YAML（\(problem)）")", "YAML: \(problem)")
    hint = known?.hint ?? Self.quoting
    self.mark = YAMLMark(known?.isAtContext == true ? context?.mark ?? mark : mark)
  }

  private struct Wording {
    var english: String
    var chinese: String
    var hint: Phrase?
    /// Whether the mistake is where the thing begins, not where the reader gave up.
    var isAtContext = false
  }

  private static let quoting = Phrase(
    "值里有“: ”“ #”或以符号开头时，请给整个值加引号", "quote a value that holds `: ` or ` #`, or begins with a symbol")

  private static let pairs = Phrase(
    "值两边的引号要半角、成对；值一般不必加引号", "close the quote; most values need none")

  private static let lists = Phrase(
    "写作 [甲, 乙]，或一行一项：- 甲", "write `[甲, 乙]`, or an item a line: `- 甲`")

  private static let wordings: [Wording] = [
    Wording(
      english: "could not find expected ':'", chinese: "这一行不是“键: 值”",
      hint: Phrase("键后写半角冒号，空一格，再写值", "write a key, a colon, a space and the value"),
      isAtContext: true),
    Wording(
      english: "mapping values are not allowed", chinese: "值里又有“: ”",
      hint: Phrase("改用全角冒号，或给整个值加引号", "use a full-width colon, or quote the value")),
    Wording(
      english: "found unexpected end of stream", chinese: "引号没有配对", hint: pairs, isAtContext: true),
    Wording(
      english: "found unexpected document indicator", chinese: "引号没有配对", hint: pairs,
      isAtContext: true),
    Wording(
      english: "did not find expected ',' or ']'", chinese: "方括号没有配对，或者两项之间缺半角逗号", hint: lists,
      isAtContext: true),
    Wording(
      english: "did not find expected ',' or '}'", chinese: "花括号没有配对，或者两项之间缺半角逗号",
      hint: Phrase("写作 {直径: 42, 图: 章.png}", "write `{直径: 42, 图: 章.png}`"), isAtContext: true),
    Wording(
      english: "did not find expected key", chinese: "这里的缩进或文字接不上上文",
      hint: Phrase("键顶格写；加了引号的值后面不能再有字", "begin keys at column 1; nothing follows a quoted value")),
    Wording(english: "did not find expected '-'", chinese: "列表各项的“-”没有对齐", hint: lists),
    Wording(english: "block sequence entries", chinese: "“- ”不能与键同行", hint: lists),
    Wording(english: "found character that cannot start", chinese: "值不能以这个符号开头"),
    Wording(english: "did not find expected alphabetic", chinese: "值不能以 & 或 * 开头"),
    Wording(
      english: "found a tab character", chinese: "不能用制表符缩进",
      hint: Phrase("用半角空格", "use spaces")),
    Wording(
      english: "did not find expected comment or line break", chinese: "“|”之后不能有文字",
      hint: Phrase("文字从下一行写起，缩进两格", "begin the text on the next line, indented")),
    Wording(
      english: "found unknown escape character", chinese: "双引号里的反斜杠另有意思",
      hint: Phrase("改用单引号", "use single quotes")),
    Wording(
      english: "did not find expected node content", chinese: "列表里有空的一项", hint: lists),
  ]
}
