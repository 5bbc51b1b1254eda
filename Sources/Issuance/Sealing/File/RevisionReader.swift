/// Reads a file's revisions, from the last back to the first, and every object in them.
///
/// Nothing is mended: an offset that leads elsewhere, a length that is wrong, a section out of order
/// is a fault, as a reader that mends may see another document than the one that was sealed.
struct RevisionReader {
  private let bytes: [UInt8]

  /// More revisions than seals and time stamps make.
  private static let mostRevisions = 1_000

  /// A reader of a whole file.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The revisions, oldest first.
  func revisions() throws(PDFFault) -> [Revision] {
    guard bytes.starts(with: "%PDF-1.".utf8) || bytes.starts(with: "%PDF-2.".utf8) else {
      throw PDFFault("不是 PDF 文件", "this is no PDF file", at: 0)
    }
    var revisions: [Revision] = []
    var offset: Int? = try lastOffset()
    while let place = offset {
      guard revisions.count < RevisionReader.mostRevisions else {
        throw PDFFault("版本过多", "there are too many revisions", at: place)
      }
      let revision = try revision(at: place)
      offset = revision.section.trailer["Prev"]?.integer
      if let offset, !(1..<place).contains(offset) {
        throw PDFFault("交叉引用的次序不对", "cross-references are out of order", at: place)
      }
      revisions.append(revision)
    }
    return try located(revisions.reversed())
  }

  /// What the last `startxref` says.
  private func lastOffset() throws(PDFFault) -> Int {
    let mark = Array("startxref".utf8)
    var place = bytes.count - mark.count
    while place > 0, !bytes[place..<place + mark.count].elementsEqual(mark) { place -= 1 }
    var parser = PDFParser(bytes, at: max(place, 0))
    guard place > 0, parser.skip("startxref") else {
      throw parser.fault("没有 startxref", "there is no startxref")
    }
    parser.skipSpace()
    guard let offset = parser.digits(), offset < place else {
      throw parser.fault("startxref 不对", "startxref is wrong")
    }
    return offset
  }

  /// The revision whose section is at `offset`, without its objects.
  private func revision(at offset: Int) throws(PDFFault) -> Revision {
    let section = try section(at: offset)
    guard section.trailer["XRefStm"] == nil else {
      throw PDFFault("有混合交叉引用", "there is a hybrid cross-reference", at: offset)
    }
    var parser = PDFParser(bytes, at: section.range.upperBound)
    while let byte = parser.next, PDFParser.isSpace(byte) { parser.position += 1 }
    guard parser.skip("startxref") else {
      throw parser.fault("没有 startxref", "there is no startxref")
    }
    while let byte = parser.next, PDFParser.isSpace(byte) { parser.position += 1 }
    let told = parser.digits()
    // ISO 32000-1, F.3.4: only there does a section not tell its own place.
    guard told != 0 else { throw parser.fault("文件经过线性化", "the file is linearised") }
    guard told == offset else { throw parser.fault("startxref 不对", "startxref is wrong") }
    parser.skipLineEnd()
    let mark = Array("%%EOF".utf8)
    guard bytes[parser.position...].starts(with: mark) else {
      throw parser.fault("没有 %%EOF", "there is no %%EOF")
    }
    parser.position += mark.count
    parser.skipLineEnd()
    return Revision(section: section, start: 0, end: parser.position)
  }

  private func section(at offset: Int) throws(PDFFault) -> CrossReference {
    if bytes[offset...].starts(with: "xref".utf8) {
      var table = CrossReferenceTable(bytes, at: offset)
      return try table.section()
    }
    var parser = PDFParser(bytes, at: offset)
    let object = try parser.object { (_) throws(PDFFault) in nil }
    guard let dictionary = object.value.dictionary, dictionary["Type"] == .name("XRef") else {
      throw PDFFault("没有交叉引用", "there is no cross-reference", at: offset)
    }
    let data = try StreamDecoding.data(of: object, in: bytes)
    return CrossReference(
      entries: try CrossReferenceStream(object, data: data).entries(), trailer: dictionary,
      range: object.range, isStream: true)
  }

  /// The revisions with their beginnings and their objects.
  private func located(_ revisions: [Revision]) throws(PDFFault) -> [Revision] {
    var result: [Revision] = []
    for var revision in revisions {
      revision.start = result.last?.end ?? 0
      guard revision.start <= revision.section.range.lowerBound else {
        throw PDFFault("版本交叠", "revisions overlap", at: revision.section.range.lowerBound)
      }
      var reader = RevisionObjects(bytes, revision, earlier: result)
      revision.objects = try reader.objects()
      result.append(revision)
    }
    return result
  }
}
