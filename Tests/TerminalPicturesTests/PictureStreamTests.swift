import Foundation
import Testing

@testable import TerminalPictures

/// What terminals are sent decodes back to the picture.
@Suite("Pictures for terminals")
struct PictureStreamTests {
  private let terminal = Terminal(["TERM": "xterm-256color", "COLORTERM": "truecolor"])
  /// Bytes that base64 has to pad, and more than one chunk of them.
  private let file = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) }

  private var picture: TerminalPicture { TerminalPicture(columns: 40, terminal: terminal) }

  /// White, with a red band and a black corner.
  private func pixels(_ width: Int, _ height: Int) throws -> Pixels {
    var bytes: [UInt8] = []
    for y in 0..<height {
      for x in 0..<width {
        let colour: [UInt8] =
          y < height / 3
          ? [18, 0, 230, 255] : x < width / 4 ? [0, 0, 0, 255] : [255, 255, 255, 255]
        bytes += colour
      }
    }
    return try #require(Pixels(width: width, height: height, bytes: bytes))
  }

  @Test("Base64 as RFC 4648 has it, for every remainder")
  func base64() {
    for count in 0..<10 {
      let bytes = Array(file.prefix(count))
      #expect(
        String(decoding: Base64.encoded(bytes), as: UTF8.self)
          == Data(bytes).base64EncodedString())
    }
  }

  @Test("kitty: chunks of at most 4,096 bytes that give the file, and a terminal told to be quiet")
  func kitty() throws {
    let bytes = try #require(picture.bytes(of: file, as: .kitty))
    let (keys, data) = try #require(Streams.kitty(bytes))
    #expect([UInt8](data) == file)
    #expect(keys.first == "a=T,f=100,q=2,c=40,m=1")
    #expect(keys.dropFirst().dropLast().allSatisfy { $0 == "q=2,m=1" })
    #expect(keys.last == "q=2,m=0")
  }

  @Test("kitty: a small file is one chunk, and the last")
  func smallKitty() throws {
    let bytes = try #require(picture.bytes(of: Array(file.prefix(5)), as: .kitty))
    #expect(try #require(Streams.kitty(bytes)).keys == ["a=T,f=100,q=2,c=40,m=0"])
  }

  @Test("iTerm2: one sequence with the file and its size")
  func iterm() throws {
    let bytes = try #require(picture.bytes(of: file, as: .iterm))
    let (keys, data) = try #require(Streams.iterm(bytes))
    #expect([UInt8](data) == file)
    #expect(keys == "inline=1;size=10000;width=40;preserveAspectRatio=1")
  }

  @Test("In tmux every sequence is wrapped, and comes out whole", arguments: [true, false])
  func tmux(isKitty: Bool) throws {
    let tmux = TerminalPicture(columns: 40, terminal: Terminal(["TERM": "tmux", "TMUX": "/tmp/x"]))
    let way: PictureProtocol = isKitty ? .kitty : .iterm
    let wrapped = try #require(tmux.bytes(of: file, as: way))
    let plain = try #require(picture.bytes(of: file, as: way))
    #expect(wrapped.starts(with: "\u{1B}Ptmux;\u{1B}\u{1B}".utf8))
    #expect(Streams.unwrapped(wrapped) + [10] == plain)
  }

  @Test("Sixels: every pixel has its colour, whatever the height", arguments: [66, 67, 71])
  func sixels(height: Int) throws {
    let pixels = try pixels(83, height)
    let bytes = try #require(picture.bytes(of: pixels, as: .sixel), "no libchafa.so.0")
    let decoded = try #require(SixelDecoder(bytes))
    #expect(decoded.width == 83 && decoded.height == (height + 5) / 6 * 6)
    var worst = 0
    for index in 0..<83 * height {
      let wanted = pixels.bytes[index * 4..<index * 4 + 3].reversed()
      for (a, b) in zip(decoded.pixels[index], wanted) { worst = max(worst, abs(Int(a) - Int(b))) }
    }
    // A palette of percents.
    #expect(worst <= 6)
    #expect(decoded.pixels[(83 * height)...].allSatisfy { $0.allSatisfy { $0 >= 250 } })
  }

  @Test("Symbols: as many rows as the picture is high, 24-bit colours only where there are some")
  func symbols() throws {
    let pixels = try pixels(320, 480)
    let full = try #require(picture.bytes(of: pixels, as: .symbols), "no libchafa.so.0")
    let text = String(decoding: full, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 30)
    #expect(text.contains("2;230;0;18"))
    let plain = TerminalPicture(
      columns: 40, terminal: Terminal(["TERM": "xterm", "NO_COLOR": "1"]))
    let bare = String(
      decoding: try #require(plain.bytes(of: pixels, as: .symbols)), as: UTF8.self)
    #expect(!bare.contains(";2;") && !bare.contains("38;5"))
  }

  @Test("Pixels are as many as their size says")
  func sizes() {
    #expect(Pixels(width: 2, height: 2, bytes: [0]) == nil)
    #expect(Pixels(width: 0, height: 0, bytes: []) == nil)
  }
}
