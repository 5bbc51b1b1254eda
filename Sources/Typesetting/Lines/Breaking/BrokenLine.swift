/// A line the breaker chose.
struct BrokenLine {
  /// Its boxes, trailing spaces left out.
  var boxes: Range<Int>
  /// The first box of the next line.
  var next: Int
  /// How it fills the measure.
  var fit: LineFit

  /// The same line with nothing added to its gaps: it may end before the measure does.
  var unstretched: BrokenLine {
    var line = self
    line.fit.spaces = min(fit.spaces, 0)
    line.fit.mixed = min(fit.mixed, 0)
    line.fit.han = min(fit.han, 0)
    return line
  }
}
