/// Objects put behind a file, which stays as it is byte for byte. ISO 32000-1, 7.5.6.
struct IncrementalUpdate {
  /// The file and what is written behind it so far.
  private(set) var bytes: [UInt8]
  private let file: RevisedFile
  private var offsets: [PDFReference: Int] = [:]
  private var nextNumber: Int

  /// An update of `file`, which nothing follows.
  init(_ file: RevisedFile) {
    self.file = file
    bytes = file.bytes
    if bytes.last != 0x0A { bytes.append(0x0A) }
    let highest = file.revisions.compactMap { $0.section.entries.keys.max() }.max() ?? 0
    nextNumber = max(file.latest.trailer["Size"]?.integer ?? 0, highest + 1)
  }

  /// A number that no object has.
  mutating func newReference() -> PDFReference {
    defer { nextNumber += 1 }
    return PDFReference(nextNumber)
  }

  /// Writes an object, new or instead of the one that has its number.
  mutating func write(_ value: PDFValue, as reference: PDFReference) {
    begin(reference)
    bytes += value.source.utf8
    bytes += "\nendobj\n".utf8
  }

  /// Writes a stream; its length goes into its dictionary.
  mutating func write(
    _ dictionary: [String: PDFValue], stream: [UInt8], as reference: PDFReference
  ) {
    var dictionary = dictionary
    dictionary["Length"] = .integer(stream.count)
    begin(reference)
    bytes += PDFValue.dictionary(dictionary).source.utf8
    bytes += "\nstream\n".utf8
    bytes += stream
    bytes += "\nendstream\nendobj\n".utf8
  }

  /// Begins an object whose bytes the caller writes.
  mutating func begin(_ reference: PDFReference) {
    offsets[reference] = bytes.count
    bytes += "\(reference.number) \(reference.generation) obj\n".utf8
  }

  /// Writes bytes of an object that was begun.
  mutating func append(_ part: some Sequence<UInt8>) { bytes += part }

  /// Writes the cross-reference section and the trailer; `identifier` is the second half of the
  /// file's, which tells its versions apart. 14.4.
  mutating func finish(identifier: [UInt8]) {
    let last = file.latest.trailer
    var trailer: [String: PDFValue] = [
      "Size": .integer(nextNumber), "Prev": .integer(lastOffset),
    ]
    trailer["Root"] = last["Root"]
    trailer["Info"] = last["Info"]
    let first = last["ID"]?.items?.first ?? .string(identifier)
    trailer["ID"] = .array([first, .string(identifier)])
    let isStream = file.revisions.last?.section.isStream == true
    if isStream { writeStream(trailer) } else { writeTable(trailer) }
  }

  private var lastOffset: Int { file.revisions.last?.section.range.lowerBound ?? 0 }

  private mutating func writeTable(_ trailer: [String: PDFValue]) {
    let start = bytes.count
    bytes += "xref\n".utf8
    for run in runs(of: offsets.keys.map(\.number).sorted()) {
      bytes += "\(run.lowerBound) \(run.count)\n".utf8
      for number in run { bytes += "\(entry(number)) n \n".utf8 }
    }
    bytes += "trailer\n\(PDFValue.dictionary(trailer).source)\nstartxref\n\(start)\n%%EOF\n".utf8
  }

  /// A file that has streams for cross-references gets one, as the two kinds are not to be mixed in
  /// the eyes of some readers. 7.5.8.
  private mutating func writeStream(_ trailer: [String: PDFValue]) {
    let start = bytes.count
    let own = newReference()
    offsets[own] = start
    let runs = runs(of: offsets.keys.map(\.number).sorted())
    var dictionary = trailer
    dictionary["Size"] = .integer(nextNumber)
    dictionary["Type"] = .name("XRef")
    dictionary["W"] = .array([1, 8, 2].map(PDFValue.integer))
    dictionary["Index"] = .array(
      runs.flatMap { [$0.lowerBound, $0.count] }.map(PDFValue.integer))
    var rows: [UInt8] = []
    for number in runs.flatMap(\.self) {
      let (reference, offset) = place(of: number)
      rows.append(1)
      rows += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: offset >> $0) }
      rows += [UInt8(reference.generation >> 8 & 0xFF), UInt8(reference.generation & 0xFF)]
    }
    write(dictionary, stream: rows, as: own)
    bytes += "startxref\n\(start)\n%%EOF\n".utf8
  }

  private func entry(_ number: Int) -> String {
    let (reference, offset) = place(of: number)
    return "\(offset.padded(to: 10)) \(reference.generation.padded(to: 5))"
  }

  private func place(of number: Int) -> (PDFReference, Int) {
    offsets.first { $0.key.number == number }.map { ($0.key, $0.value) } ?? (PDFReference(0), 0)
  }

  /// Numbers that follow each other, together.
  private func runs(of numbers: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
    return runs
  }
}

extension Int {
  /// The number with zeros before it, `width` digits in all.
  func padded(to width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
