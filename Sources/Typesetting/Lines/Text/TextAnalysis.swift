/// A paragraph's characters, classified: contiguous arrays with one element a Unicode scalar.
struct TextAnalysis {
  /// The characters.
  private(set) var scalars: [UInt32] = []
  /// The same characters in UTF-8.
  private(set) var utf8: [UInt8] = []
  /// Their classes, in the sense their neighbours give them.
  var kinsoku: [Kinsoku] = []
  /// Whether a character fills a cell.
  var isWide: [Bool] = []
  /// Whether a character belongs to the grapheme cluster of the one before it.
  var isAttached: [Bool] = []
  /// What each character is shaped as.
  var kinds: [ShapingRun.Kind] = []
  /// Where each span begins, and the end of the last.
  private(set) var spanStarts: [Int] = [0]
  /// Whether any character may join its neighbours, so that the slow path must look.
  private var complexStretches: [Range<Int>] = []
  /// Characters whose class or width their neighbours or the language decide.
  private(set) var dependents: [Int32] = []

  /// Analyses the text of `spans` as `language`.
  init(_ spans: [TextSpan], language: TextLanguage) {
    let bytes = spans.reduce(0) { $0 + $1.text.utf8.count }
    reserve(bytes)
    CharacterTable.basic.withUnsafeBufferPointer { table in
      for span in spans { append(span.text, table) }
    }
    for stretch in complexStretches { joinGraphemes(in: stretch) }
    for start in spanStarts.dropLast() where start < scalars.count { isAttached[start] = false }
    resolveAmbiguous(as: language)
    resolveContext()
    resolveNeutralKinds()
    for (number, span) in spans.enumerated() where span.isRaised {
      attach(spanStarts[number]..<spanStarts[number + 1])
    }
  }

  /// Makes what is raised part of the character before it, where there is one.
  private mutating func attach(_ raised: Range<Int>) {
    for index in raised where index > 0 {
      isAttached[index] = true
      kinsoku[index] = .mark
      isWide[index] = false
    }
  }

  /// How many characters there are.
  var count: Int { scalars.count }

  private mutating func reserve(_ bytes: Int) {
    utf8.reserveCapacity(bytes)
    let guess = bytes / 3 + bytes / 8 + 16
    scalars.reserveCapacity(guess)
    kinsoku.reserveCapacity(guess)
    isWide.reserveCapacity(guess)
    isAttached.reserveCapacity(guess)
    kinds.reserveCapacity(guess)
  }

  private mutating func append(_ text: String, _ table: UnsafeBufferPointer<UInt16>) {
    utf8.append(contentsOf: text.utf8)
    for scalar in text.unicodeScalars {
      let traits = CharacterTable.traits(of: scalar.value, in: table)
      let index = scalars.count
      let kinsoku = traits.kinsoku
      scalars.append(scalar.value)
      self.kinsoku.append(kinsoku)
      isWide.append(traits.isWide)
      isAttached.append(false)
      kinds.append(traits.kind)
      if traits.isComplex { noteComplex(index) }
      if traits.isAmbiguous || kinsoku == .prefix || kinsoku == .hyphen {
        dependents.append(Int32(index))
      }
    }
    spanStarts.append(scalars.count)
  }

  /// Extends the last complex stretch, or opens one that takes in the character before, to which
  /// this one may belong.
  private mutating func noteComplex(_ index: Int) {
    if let last = complexStretches.last, last.upperBound == index {
      complexStretches[complexStretches.count - 1] = last.lowerBound..<index + 1
    } else {
      complexStretches.append(max(0, index - 1)..<index + 1)
    }
  }

  /// Marks which characters of `stretch` continue a grapheme cluster (UAX #29, by the standard
  /// library) and gives whole clusters the nature of their first character.
  private mutating func joinGraphemes(in stretch: Range<Int>) {
    var text = String.UnicodeScalarView()
    for index in stretch {
      if let scalar = Unicode.Scalar(scalars[index]) { text.append(scalar) }
    }
    var start = stretch.lowerBound
    for character in String(text) {
      let end = start + character.unicodeScalars.count
      if end > start + 1 { join(start..<end) }
      start = end
    }
  }

  private mutating func join(_ cluster: Range<Int>) {
    let first = cluster.lowerBound
    // U+FE0F and U+20E3 ask for emoji, whatever the character before was. UTS #51.
    if scalars[cluster].contains(where: { $0 == 0xFE0F || $0 == 0x20E3 }) {
      kinsoku[first] = .ideograph
      isWide[first] = true
      kinds[first] = .other
    }
    for index in cluster.dropFirst() {
      isAttached[index] = true
      kinsoku[index] = .mark
      kinds[index] = kinds[first]
      isWide[index] = false
    }
  }
}
