/// A PNG for iTerm2 and those that speak as it does. https://iterm2.com/documentation-images.html
enum ITermPicture {
  /// `png`, `columns` wide, as one sequence passed through `wrap`.
  static func bytes(of png: [UInt8], columns: Int, wrap: ([UInt8]) -> [UInt8]) -> [UInt8] {
    let keys = "inline=1;size=\(png.count);width=\(columns);preserveAspectRatio=1"
    let sequence =
      Array("\u{1B}]1337;File=\(keys):".utf8) + Base64.encoded(png) + Array("\u{7}".utf8)
    return wrap(sequence) + [UInt8(ascii: "\n")]
  }
}
