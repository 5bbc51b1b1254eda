/// A cross-reference stream's bytes, read by its dictionary's widths. ISO 32000-1, 7.5.8.
struct CrossReferenceStream {
  private let dictionary: [String: PDFValue]
  private let data: [UInt8]
  private let place: Int

  /// The stream `object` with its decoded `data`.
  init(_ object: PDFObject, data: [UInt8]) {
    dictionary = object.value.dictionary ?? [:]
    self.data = data
    place = object.range.lowerBound
  }

  /// The entries by the objects' numbers.
  func entries() throws(PDFFault) -> [Int: CrossReference.Entry] {
    let widths = (dictionary["W"]?.items ?? []).compactMap(\.integer)
    guard widths.count == 3, widths.allSatisfy((0...8).contains), let size else { throw fault }
    let row = widths.reduce(0, +)
    let numbers = try numbers(size)
    guard row > 0, data.count == numbers.count * row else { throw fault }
    var entries: [Int: CrossReference.Entry] = [:]
    for (index, number) in numbers.enumerated() {
      guard entries[number] == nil else { throw fault }
      entries[number] = try entry(data[(index * row)..<((index + 1) * row)], widths)
    }
    return entries
  }

  private var size: Int? { dictionary["Size"]?.integer }

  private func numbers(_ size: Int) throws(PDFFault) -> [Int] {
    let index = dictionary["Index"]?.items?.compactMap(\.integer) ?? [0, size]
    guard index.count.isMultiple(of: 2),
      index.allSatisfy((0...CrossReference.mostObjects).contains)
    else { throw fault }
    let spans = stride(from: 0, to: index.count, by: 2).map { (index[$0], index[$0 + 1]) }
    guard spans.reduce(0, { $0 + $1.1 }) <= CrossReference.mostObjects else { throw fault }
    return spans.flatMap { $0.0..<$0.0 + $0.1 }
  }

  private func entry(
    _ row: ArraySlice<UInt8>, _ widths: [Int]
  ) throws(PDFFault) -> CrossReference.Entry {
    var rest = row
    let fields = widths.map { width in
      defer { rest = rest.dropFirst(width) }
      return rest.prefix(width).reduce(0) { ($0 << 8 | Int($1)) & (.max >> 8) }
    }
    switch widths[0] == 0 ? 1 : fields[0] {
    case 0: return .free
    case 1: return .offset(fields[1], generation: fields[2])
    case 2: return .compressed(container: fields[1], index: fields[2])
    default: throw fault
    }
  }

  private var fault: PDFFault {
    PDFFault("交叉引用流写错", "the cross-reference stream is misspelt", at: place)
  }
}
