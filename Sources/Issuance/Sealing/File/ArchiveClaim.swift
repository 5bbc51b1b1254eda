/// What a file's metadata says of it: who made it, and what it conforms to. Whether it does, a
/// validator tells. ISO 19005-2, 6.6.4; ISO 14289-1, 5.
public struct ArchiveClaim: Hashable, Sendable {
  /// PDF/A's part and level, e.g. `2a`; nil where it claims none.
  public let archive: String?
  /// PDF/UA's part; nil where it claims none.
  public let access: String?
  /// The program that made it.
  let producer: String?

  /// What the metadata of `view` says.
  init(_ view: FileView) {
    let reference = view.catalogue["Metadata"]?.reference
    let range = reference.flatMap { view[$0]?.stream }
    let packet = range.map { Array(view.file.bytes[$0]) } ?? []
    let part = ArchiveClaim.element("pdfaid:part", in: packet)
    let level = ArchiveClaim.element("pdfaid:conformance", in: packet)?.lowercased()
    archive = part.map { $0 + (level ?? "") }
    access = ArchiveClaim.element("pdfuaid:part", in: packet)
    producer = ArchiveClaim.element("pdf:Producer", in: packet)
  }

  /// As people write it; nil where it claims nothing.
  public var title: String? {
    let claims = [archive.map { "PDF/A-\($0)" }, access.map { "PDF/UA-\($0)" }].compactMap(\.self)
    return claims.isEmpty ? nil : claims.joined(separator: "、")
  }

  /// The text of the only element of a name, or the value of the attribute of that name.
  private static func element(_ name: String, in packet: [UInt8]) -> String? {
    let text = String(decoding: packet, as: UTF8.self)
    for (open, close) in [("<\(name)>", "<"), ("\(name)=\"", "\"")] {
      guard let start = text.firstRange(of: open) else { continue }
      let rest = text[start.upperBound...]
      guard let end = rest.firstRange(of: close) else { continue }
      return String(rest[..<end.lowerBound])
    }
    return nil
  }
}
