/// A line the breaker chose.
struct BrokenLine {
  /// Its boxes, trailing spaces left out.
  var boxes: Range<Int>
  /// The first box of the next line.
  var next: Int
  /// How it fills the measure.
  var fit: LineFit
}
