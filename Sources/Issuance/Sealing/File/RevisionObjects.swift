/// Reads the objects of one revision.
struct RevisionObjects {
  private let bytes: [UInt8]
  private let revision: Revision
  private let earlier: [Revision]
  private var containers: [Int: [(number: Int, value: PDFValue)]] = [:]

  /// A reader of `revision`'s objects; `earlier` are the revisions before it.
  init(_ bytes: [UInt8], _ revision: Revision, earlier: [Revision]) {
    self.bytes = bytes
    self.revision = revision
    self.earlier = earlier
  }

  /// The objects by their numbers.
  mutating func objects() throws(PDFFault) -> [Int: PDFObject] {
    var objects = try placed()
    for (number, entry) in revision.section.entries {
      guard case .compressed(let container, let index) = entry else { continue }
      objects[number] = try compressed(number, in: objects[container], index)
    }
    return objects
  }

  /// The objects that stand in the file, read from the first byte to the last: none may begin inside
  /// another, so that each byte is read once, and means one thing.
  private func placed() throws(PDFFault) -> [Int: PDFObject] {
    var places: [(offset: Int, number: Int, generation: Int)] = []
    for (number, entry) in revision.section.entries {
      guard case .offset(let offset, let generation) = entry else { continue }
      places.append((offset, number, generation))
    }
    places.sort { $0.offset < $1.offset }
    var objects: [Int: PDFObject] = [:]
    var end = revision.start
    for place in places {
      guard place.offset >= end else {
        throw PDFFault("对象交叠", "objects overlap", at: place.offset)
      }
      let object = try object(place.number, place.generation, at: place.offset)
      objects[place.number] = object
      end = object.range.upperBound
    }
    return objects
  }

  private func object(_ number: Int, _ generation: Int, at offset: Int) throws(PDFFault)
    -> PDFObject
  {
    // An update that points at bytes from before it brings to light what lay hidden there.
    guard (revision.start...revision.section.range.lowerBound).contains(offset) else {
      throw PDFFault("交叉引用指到版本之外", "a cross-reference leaves its revision", at: offset)
    }
    var parser = PDFParser(bytes, at: offset)
    let object = try parser.object { (reference) throws(PDFFault) in try length(reference) }
    guard object.reference == PDFReference(number, generation: generation) else {
      throw PDFFault("对象编号不符", "an object's number differs", at: offset)
    }
    return object
  }

  /// A stream's length that is an object of this revision or an earlier one.
  private func length(_ reference: PDFReference) throws(PDFFault) -> Int? {
    switch revision.section.entries[reference.number] {
    case .offset(let offset, _)?:
      var parser = PDFParser(bytes, at: offset)
      return parser.integerObject()
    case nil:
      return earlier.reversed().lazy.compactMap { $0.objects[reference.number] }.first?
        .value.integer
    default: return nil
    }
  }

  /// An object in an object stream. ISO 32000-1, 7.5.7.
  private mutating func compressed(
    _ number: Int, in object: PDFObject?, _ index: Int
  ) throws(PDFFault) -> PDFObject {
    guard let object else {
      throw PDFFault("对象流不在", "an object stream is missing", at: revision.start)
    }
    let (container, offset) = (object.reference.number, object.range.lowerBound)
    let values: [(number: Int, value: PDFValue)]
    if let known = containers[container] {
      values = known
    } else {
      values = try self.values(in: object)
    }
    containers[container] = values
    guard values.indices.contains(index), values[index].number == number else {
      throw PDFFault("对象流不符", "an object stream differs", at: offset)
    }
    return PDFObject(
      reference: PDFReference(number), value: values[index].value,
      range: offset..<offset)
  }

  private func values(in object: PDFObject) throws(PDFFault) -> [(number: Int, value: PDFValue)] {
    let fault = PDFFault("对象流写错", "an object stream is misspelt", at: object.range.lowerBound)
    let dictionary = object.value.dictionary ?? [:]
    guard dictionary["Type"] == .name("ObjStm"), let count = dictionary["N"]?.integer,
      let first = dictionary["First"]?.integer, (0...CrossReference.mostObjects).contains(count)
    else { throw fault }
    let data = try StreamDecoding.data(of: object, in: bytes)
    var head = PDFParser(data)
    var values: [(number: Int, value: PDFValue)] = []
    for _ in 0..<count {
      head.skipSpace()
      guard let number = head.digits() else { throw fault }
      head.skipSpace()
      guard let offset = head.digits(), first >= 0, first + offset < data.count else { throw fault }
      var body = PDFParser(data, at: first + offset)
      values.append((number, try body.value()))
    }
    return values
  }
}
