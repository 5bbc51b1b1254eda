import Foundation

/// A request as a printer reads it: headers, then as many bytes as they say.
struct HTTPRequest {
  /// The bytes after the headers.
  let body: [UInt8]

  /// Reads a request; nil where the line breaks before its end.
  init?(from connection: Int32) {
    var bytes: [UInt8] = []
    var end: Int?
    while end == nil {
      guard bytes.count < 65_536, HTTPRequest.read(into: &bytes, connection) else { return nil }
      end = bytes.firstRange(of: Array("\r\n\r\n".utf8))?.upperBound
    }
    guard let end else { return nil }
    let headers = String(decoding: bytes[..<end], as: UTF8.self).lowercased()
    let length = headers.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
      .flatMap { Int($0.split(separator: ":")[1].trimmingCharacters(in: .whitespaces)) }
    guard let length else { return nil }
    while bytes.count < end + length {
      guard HTTPRequest.read(into: &bytes, connection) else { return nil }
    }
    body = Array(bytes[end..<end + length])
  }

  private static func read(into bytes: inout [UInt8], _ connection: Int32) -> Bool {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = recv(connection, &piece, piece.count, 0)
    guard count > 0 else { return false }
    bytes += piece[..<count]
    return true
  }
}
