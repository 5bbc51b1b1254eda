/// A PNG for kitty and those that speak as it does.
/// https://sw.kovidgoyal.net/kitty/graphics-protocol/
enum KittyPicture {
  /// `png`, `columns` wide, each sequence passed through `wrap`.
  ///
  /// The terminal is told to be quiet (`q=2`): its answer would be typed into the next command.
  static func bytes(of png: [UInt8], columns: Int, wrap: ([UInt8]) -> [UInt8]) -> [UInt8] {
    let text = Base64.encoded(png)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: max(text.count, 1), by: chunk) {
      let end = min(start + chunk, text.count)
      let more = end < text.count ? 1 : 0
      let keys = start == 0 ? "a=T,f=100,q=2,c=\(columns),m=\(more)" : "q=2,m=\(more)"
      bytes += wrap(Array("\u{1B}_G\(keys);".utf8) + text[start..<end] + Array("\u{1B}\\".utf8))
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  /// Takes all pictures that are to be seen off the screen, and frees their memory.
  static let erasing = Array("\u{1B}_Ga=d,d=A,q=2\u{1B}\\".utf8)

  /// The protocol's own limit for a sequence's data.
  private static let chunk = 4096
}
