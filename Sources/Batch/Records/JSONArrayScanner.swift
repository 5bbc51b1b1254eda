import Diagnostics

/// Cuts a JSON array into the texts of its elements, so that it need not be in memory as a whole, be
/// it on one line or on many.
/// Whether each is right is its reader's to say.
struct JSONArrayScanner {
  private enum State { case start, element(isFirst: Bool), end }

  private var state = State.start
  private var line: ArraySlice<UInt8> = []

  /// The next element and the line it begins in; nil after the last.
  ///
  /// Throws 65 for what is no array of objects.
  mutating func next(_ text: RecordText) throws(Failure) -> (bytes: [UInt8], line: Int)? {
    if case .start = state {
      guard try mark(text) == UInt8(ascii: "[") else {
        throw failure(text, "应是一个数组", "an array is due")
      }
      state = .element(isFirst: true)
    }
    guard case .element(let isFirst) = state else { return nil }
    var byte = try mark(text)
    if byte == UInt8(ascii: "]") {
      state = .end
      if try mark(text) != nil { throw failure(text, "数组之后还有文字", "text after the array") }
      return nil
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw failure(text, "这里应是逗号", "a comma is due") }
      byte = try mark(text)
    }
    guard byte == UInt8(ascii: "{") else {
      throw failure(text, "数组的每一项应是对象", "each entry is to be an object")
    }
    state = .element(isFirst: false)
    return try element(text)
  }

  /// Collects an element, whose opening brace has been read.
  private mutating func element(_ text: RecordText) throws(Failure) -> (bytes: [UInt8], line: Int) {
    let first = text.line
    var bytes = [UInt8(ascii: "{")]
    var nesting = JSONNesting()
    while true {
      while let byte = line.popFirst() {
        bytes.append(byte)
        nesting.pass(byte)
        guard nesting.depth == 0 else { continue }
        guard String(validating: bytes, as: UTF8.self) != nil else {
          throw failure(text, "不是 UTF-8", "this is not UTF-8")
        }
        return (bytes, first)
      }
      if text.isLineEnded {
        if bytes.last == 0x0D { bytes.removeLast() }
        bytes.append(0x0A)
      }
      guard bytes.count <= RecordText.longest, let next = try text.nextPart() else {
        throw failure(text, "第 \(first) 行开始的对象没有结束", "the object in line \(first) is not closed")
      }
      line = next
    }
  }

  /// The next byte that is no space; nil at the end.
  private mutating func mark(_ text: RecordText) throws(Failure) -> UInt8? {
    while true {
      while let byte = line.popFirst() {
        if ![0x20, 0x09, 0x0D].contains(byte) { return byte }
      }
      guard let next = try text.nextPart() else { return nil }
      line = next
    }
  }

  private func failure(_ text: RecordText, _ zh: String, _ en: String) -> Failure {
    Failure(
      .badData,
      Phrase("“\(text.path)”第 \(text.line) 行：\(zh)", "‘\(text.path)’, line \(text.line): \(en)"))
  }
}
