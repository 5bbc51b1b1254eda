import Files

/// Writes a PDF of one revision: objects, cross-reference table, trailer. ISO 32000-1, 7.5.
struct PDFWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  /// Where each object begins; 0 for one not written.
  private var offsets = [0]

  /// Begins a file of some `count` bytes.
  init(expecting count: Int) {
    bytes.reserveCapacity(count)
    // Four bytes above 127 say that the file is not text. ISO 19005-2, 6.1.2.
    bytes += Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
  }

  /// An object as it stands in another file, `number 0 obj` included.
  mutating func copy(_ source: ArraySlice<UInt8>, number: Int) {
    begin(number)
    bytes += source
  }

  /// An object.
  mutating func object(_ number: Int, _ source: String) {
    begin(number)
    append("\(number) 0 obj\n")
    append(source)
    append("\nendobj\n")
  }

  /// A stream. `entries` are those of its dictionary but for its length.
  mutating func stream(_ number: Int, _ data: some Collection<UInt8>, entries: String = "") {
    begin(number)
    append("\(number) 0 obj\n<<\(entries)/Length \(data.count)>>\nstream\n")
    bytes += data
    append("\nendstream\nendobj\n")
  }

  /// Writes table and trailer and gives the file, its identifier made of its bytes.
  /// ISO 32000-1, 14.4.
  consuming func finish(root: Int, information: Int) -> [UInt8] {
    let start = bytes.count
    append("xref\n0 \(offsets.count)\n")
    // Each free number names the next, the last the first.
    var free = offsets.indices.filter { offsets[$0] == 0 }.dropFirst() + [0]
    for (index, offset) in offsets.enumerated() {
      if offset > 0 {
        entry(offset, generation: 0, "n")
      } else {
        entry(free.removeFirst(), generation: index == 0 ? 65_535 : 1, "f")
      }
    }
    let identifier = SHA256.text(of: Array(SHA256.hash(bytes).prefix(16)))
    append(
      "trailer\n<</Size \(offsets.count)/Root \(root) 0 R/Info \(information) 0 R"
        + "/ID[<\(identifier)><\(identifier)>]>>\nstartxref\n\(start)\n%%EOF\n")
    return bytes
  }

  private mutating func begin(_ number: Int) {
    while offsets.count <= number { offsets.append(0) }
    offsets[number] = bytes.count
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  /// Twenty bytes. ISO 32000-1, 7.5.4.
  private mutating func entry(_ number: Int, generation: Int, _ kind: String) {
    append(
      PDFWriter.padded(number, 10) + " " + PDFWriter.padded(generation, 5) + " \(kind) \n")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
