import Diagnostics

/// The gate every file goes through: bytes in, lines of well-formed text out.
///
/// The hostile inputs have tests of their own.
struct InputGate {
  /// What a file holds: it decides where invisible characters are errors.
  enum Form {
    /// Front matter and body.
    case manuscript
    /// JSON, whose strings are inspected one by one when they are read.
    case json
  }

  /// The largest file read, in bytes.
  static let largestFile = 16 << 20

  /// The lines; nil when the file cannot be read as text.
  private(set) var lines: [SourceLine]?
  /// What was found.
  private(set) var diagnostics: [Diagnostic] = []

  private let file: String
  private let form: Form
  private var errors = 0

  /// Reads `bytes`.
  init(_ bytes: [UInt8], file: String, form: Form) {
    self.file = file
    self.form = form
    if bytes.count > Self.largestFile {
      reportSize(bytes.count)
    } else if String(validating: bytes, as: UTF8.self) == nil {
      reportEncoding(bytes)
    } else {
      read(bytes)
    }
  }

  private mutating func read(_ bytes: [UInt8]) {
    var content = bytes[...]
    if content.starts(with: [0xEF, 0xBB, 0xBF]) {
      content.removeFirst(3)
      note("input.byte-order-mark", Phrase("文件开头的 BOM 已略去", "byte order mark dropped"))
    }
    split(content)
  }

  /// Cuts the text into lines and inspects each.
  private mutating func split(_ content: ArraySlice<UInt8>) {
    var lines: [SourceLine] = []
    var isFrontMatter = false
    var hasCRLF = false
    var start = content.startIndex
    while start <= content.endIndex {
      let end = content[start...].firstIndex(of: 0x0A) ?? content.endIndex
      var bytes = content[start..<end]
      if end < content.endIndex, bytes.last == 0x0D {
        bytes.removeLast()
        hasCRLF = true
      }
      let isFence = SourceLine(number: 0, bytes: bytes).isFence
      if isFence { isFrontMatter = lines.isEmpty }
      lines.append(inspected(bytes, number: lines.count + 1, isFrontMatter: isFrontMatter))
      start = end + 1
      guard errors < ScalarInspection.mostFindings else { return reportFlood() }
    }
    if lines.last?.bytes.isEmpty == true { lines.removeLast() }
    if hasCRLF {
      note("input.crlf", Phrase("CRLF 换行已作 LF 读入", "CRLF line ends read as LF"))
    }
    self.lines = lines
  }

  private mutating func inspected(
    _ bytes: ArraySlice<UInt8>, number: Int, isFrontMatter: Bool
  ) -> SourceLine {
    let line = SourceLine(number: number, bytes: bytes)
    if plainCharacterCount(bytes) != nil { return line }
    let inspection = ScalarInspection(
      line.text, at: SourceRange(file: file, line: number, column: 1),
      zeroWidth: form == .json ? nil : isFrontMatter ? .error : .warning,
      tabs: form == .json ? .everywhere : .outside)
    diagnostics += inspection.diagnostics
    guard inspection.diagnostics.hasErrors else { return line }
    errors += inspection.diagnostics.count
    return SourceLine(number: number, bytes: Array(inspection.text.utf8)[...])
  }

  private mutating func note(_ code: String, _ message: Phrase) {
    diagnostics.append(
      Diagnostic(.note, code, message, at: SourceRange(file: file, line: 1, column: 1)))
  }

  private mutating func reportSize(_ count: Int) {
    diagnostics.append(
      Diagnostic(
        .error, "input.too-large",
        Phrase("文件有 \(count) 字节，超过 16 MiB", "the file has \(count) bytes, over 16 MiB"),
        at: SourceRange(file: file, line: 1, column: 1)))
  }

  private mutating func reportFlood() {
    diagnostics.append(
      Diagnostic(
        .error, "input.too-many-problems",
        Phrase("问题太多，其余不再检查", "too many problems: the rest is not looked at"),
        at: SourceRange(file: file, line: 1, column: 1)))
  }

  /// Finds the first byte that is not UTF-8 and reports where it is.
  private mutating func reportEncoding(_ bytes: [UInt8]) {
    let offset = validPrefixLength(of: bytes)
    let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let line = bytes[..<offset].count { $0 == 0x0A } + 1
    let column = String(decoding: bytes[start..<offset], as: UTF8.self).count + 1
    let isWide = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    diagnostics.append(
      Diagnostic(
        .error, "input.not-utf8",
        Phrase(
          "第 \(offset) 字节不是 UTF-8\(isWide ? "（像是 UTF-16）" : "")",
          "byte \(offset) is not UTF-8\(isWide ? " (it looks like UTF-16)" : "")"),
        hint: Phrase(
          "另存为 UTF-8；GBK、GB 18030 文件请先转码", "save it as UTF-8; convert GBK or GB 18030 first"),
        at: SourceRange(file: file, line: line, column: column)))
  }

  private func validPrefixLength(of bytes: [UInt8]) -> Int {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}

extension SourceLine {
  /// Whether it is `---`, which opens and closes front matter.
  var isFence: Bool {
    bytes.starts(with: [0x2D, 0x2D, 0x2D]) && trimmed.count == 3 && bytes.first == 0x2D
  }
}
