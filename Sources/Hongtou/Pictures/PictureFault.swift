import Diagnostics

/// Why a picture's bytes are not drawn.
enum PictureFault: Error, Hashable {
  /// Neither PNG nor JPEG, whatever its name says.
  case format
  /// A kind of PNG or JPEG that would not come out as it is.
  case unsupported(Phrase)
  /// More dots than are drawn.
  case tooManyDots(width: Int, height: Int)
  /// It ends too soon.
  case truncated
  /// A header that contradicts itself, or a part whose check sum is wrong.
  case damaged
}

extension NamedFileReport {
  /// Why the picture is not drawn.
  func diagnostic(_ fault: PictureFault) -> Diagnostic {
    switch fault {
    case .format:
      diagnostic(
        "format", "不是 PNG 或 JPEG 图", "is neither a PNG nor a JPEG picture",
        hint: Phrase(
          "文件内容决定格式，不看文件名；请另存为 PNG", "its contents decide, not its name; save it as PNG"))
    case .unsupported(let kind):
      diagnostic(
        "unsupported", "是\(kind.zh)，不能照样印出", "is \(kind.en), which is not drawn as it is",
        hint: Phrase("另存为每色 8 位的 RGB 或灰度图", "save it in RGB or grey, 8 bits a colour"))
    case .tooManyDots(let width, let height):
      diagnostic(
        "too-large", "有 \(width) × \(height) 点，过大", "has \(width) × \(height) dots, too many",
        hint: Phrase("至多 6000 × 6000 点，2500 万点", "at most 6000 × 6000 dots and 25 million"))
    case .truncated:
      diagnostic(
        "truncated", "不完整，后面的数据没有了", "ends too soon",
        hint: Phrase("重新复制或导出", "copy or export it again"))
    case .damaged:
      diagnostic(
        "damaged", "已损坏，校验不符", "is damaged: a check fails",
        hint: Phrase("重新复制或导出", "copy or export it again"))
    }
  }
}
