/// A shaped paragraph, and which of its clusters are small and raised (a note's number).
struct RaisedText {
  /// The text; what is raised has the advance and the ink of its smaller size.
  private(set) var shaped: ShapedText
  /// Whether each cluster is raised; empty where none is, as in nearly all paragraphs.
  private var raised: [Bool] = []

  /// Three fifths of the type size: the usual size of superscripts, and as large as still fits the
  /// em box of the line when it is raised.
  private static let size = (numerator: 3, denominator: 5)
  /// 0.35 em: the tops of raised digits stay within the line's em box.
  private static let rise = (numerator: 35, denominator: 100)

  /// Makes the clusters of raised spans small.
  init(_ shaped: ShapedText, _ text: TextAnalysis, _ spans: [TextSpan]) {
    self.shaped = shaped
    guard spans.contains(where: \.isRaised) else { return }
    raised.reserveCapacity(shaped.clusters.count)
    var scalar = 0
    var span = 0
    for index in shaped.clusters.indices {
      while span < spans.count - 1, scalar >= text.spanStarts[span + 1] { span += 1 }
      raised.append(spans[span].isRaised)
      if spans[span].isRaised { shrink(index) }
      scalar += Int(shaped.clusters[index].scalarCount)
    }
  }

  /// Whether a cluster is raised.
  func isRaised(_ cluster: Int) -> Bool { !raised.isEmpty && raised[cluster] }

  /// The size of a raised cluster in text of `size`.
  static func size(in size: Length) -> Length {
    size.scaled(by: self.size.numerator, over: self.size.denominator)
  }

  /// How much higher than its neighbours it stands.
  static func rise(in size: Length) -> Length {
    size.scaled(by: rise.numerator, over: rise.denominator)
  }

  private mutating func shrink(_ index: Int) {
    func small(_ ems: Int32) -> Int32 {
      Int32(Self.size(in: Length(emu: Int(ems))).emu)
    }
    shaped.clusters[index].advance = small(shaped.clusters[index].advance)
    shaped.clusters[index].inkLeft = small(shaped.clusters[index].inkLeft)
    shaped.clusters[index].inkRight = small(shaped.clusters[index].inkRight)
  }
}
