import Foundation

/// Reads back what terminals are sent.
enum Streams {
  /// The keys and the file of kitty's chunks; nil for a chunk that is too long or none.
  static func kitty(_ bytes: [UInt8]) -> (keys: [String], file: Data)? {
    let text = String(decoding: bytes, as: UTF8.self)
    var keys: [String] = []
    var data = ""
    for chunk in text.components(separatedBy: "\u{1B}_G").dropFirst() {
      let parts = chunk.components(separatedBy: "\u{1B}\\")[0].split(
        separator: ";", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].utf8.count <= 4096 else { return nil }
      keys.append(String(parts[0]))
      data += parts[1]
    }
    return Data(base64Encoded: data).map { (keys, $0) }
  }

  /// The keys and the file of an OSC 1337 sequence.
  static func iterm(_ bytes: [UInt8]) -> (keys: String, file: Data)? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.hasPrefix("\u{1B}]1337;File="), let end = text.firstIndex(of: "\u{7}") else {
      return nil
    }
    let parts = text[..<end].dropFirst("\u{1B}]1337;File=".count).split(separator: ":")
    guard parts.count == 2 else { return nil }
    return Data(base64Encoded: String(parts[1])).map { (String(parts[0]), $0) }
  }

  /// What tmux would pass on.
  static func unwrapped(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let pieces = text.components(separatedBy: "\u{1B}Ptmux;").dropFirst().map { piece in
      // The end is an escape that is not doubled.
      piece.replacing("\u{1B}\u{1B}", with: "\u{0}").components(separatedBy: "\u{1B}\\")[0]
        .replacing("\u{0}", with: "\u{1B}")
    }
    return Array(pieces.joined().utf8)
  }
}
