import Diagnostics
import Typesetting

/// Why pages could not be drawn.
public enum CanvasError: Error, Hashable, Sendable {
  /// Cairo's status after a page, counted from 1, or after the last (page 0).
  case cairo(page: Int, reason: String)
  /// A page whose size no reader takes: PDF allows 3 to 14,400 points a side.
  case pageSize(page: Int)
  /// A date not of the form `YYYY-MM-DDThh:mm:ss+hh:mm`.
  case date(String)
  /// A picture whose bytes are missing or cannot be decoded.
  case picture(PictureName)
  /// A resolution outside 10 to 2,400 dots per inch.
  case resolution(Int)

  /// What went wrong, for the user.
  public var message: Phrase {
    switch self {
    case .cairo(let page, let reason):
      Phrase("第 \(page) 页绘制失败：\(reason)", "drawing page \(page) failed: \(reason)")
    case .pageSize(let page):
      Phrase("第 \(page) 页的尺寸不可用", "page \(page) has an impossible size")
    case .date(let date):
      Phrase("日期写法有误：\(date)", "not a date: \(date)")
    case .picture(let name):
      Phrase("图片不能解码：\(name.rawValue)", "cannot decode the picture \(name.rawValue)")
    case .resolution(let dpi):
      Phrase("分辨率不可用：\(dpi) dpi", "an impossible resolution: \(dpi) dpi")
    }
  }
}
