/// Reads a cross-reference table, strictly. ISO 32000-1, 7.5.4.
struct CrossReferenceTable {
  private var parser: PDFParser

  /// A table that begins at `position`.
  init(_ bytes: [UInt8], at position: Int) { parser = PDFParser(bytes, at: position) }

  /// The section; it ends with the trailer's dictionary.
  mutating func section() throws(PDFFault) -> CrossReference {
    let start = parser.position
    guard parser.skip("xref") else {
      throw parser.fault("没有交叉引用表", "there is no cross-reference table")
    }
    var section = CrossReference(range: start..<start)
    parser.skipSpace()
    while !parser.skip("trailer") {
      try readSubsection(into: &section)
      parser.skipSpace()
    }
    guard case .dictionary(let trailer) = try parser.value() else {
      throw parser.fault("没有尾部字典", "there is no trailer")
    }
    section.trailer = trailer
    section.range = start..<parser.position
    return section
  }

  private mutating func readSubsection(into section: inout CrossReference) throws(PDFFault) {
    guard let first = parser.digits(), parser.next == 0x20 else { throw fault }
    parser.position += 1
    guard let count = parser.digits(), first + count <= CrossReference.mostObjects else {
      throw fault
    }
    parser.skipSpace()
    for number in first..<first + count {
      guard section.entries[number] == nil else { throw fault }
      section.entries[number] = try entry()
    }
  }

  /// Twenty bytes: `nnnnnnnnnn ggggg n` and a line end of two.
  private mutating func entry() throws(PDFFault) -> CrossReference.Entry {
    let start = parser.position
    guard let offset = parser.digits(), parser.position == start + 10, parser.next == 0x20 else {
      throw fault
    }
    parser.position += 1
    guard let generation = parser.digits(), parser.position == start + 16, parser.next == 0x20
    else { throw fault }
    parser.position += 1
    let kind = parser.next
    parser.position += 1
    let end = parser.position..<min(parser.position + 2, parser.bytes.count)
    guard [[0x20, 0x0D], [0x20, 0x0A], [0x0D, 0x0A]].contains(Array(parser.bytes[end])) else {
      throw fault
    }
    parser.position += 2
    switch kind {
    case UInt8(ascii: "n"): return .offset(offset, generation: generation)
    case UInt8(ascii: "f"): return .free
    default: throw fault
    }
  }

  private var fault: PDFFault {
    parser.fault("交叉引用表写错", "the cross-reference table is misspelt")
  }
}
