/// How a line is made to fill its measure: what each tier gives or takes in all, and what that
/// costs. Unit: 1/65,536 cell.
struct LineFit: Hashable {
  /// Taken from pairs of marks.
  var pairs = 0
  /// Taken from the mark at the line's end.
  var lineEnd = 0
  /// Taken from the opener at the line's start.
  var lineStart = 0
  /// Taken from interpuncts.
  var interpuncts = 0
  /// Taken from brackets.
  var brackets = 0
  /// Taken from commas.
  var commas = 0
  /// Taken from full stops.
  var stops = 0
  /// Added to word spaces; negative when taken.
  var spaces = 0
  /// Added to Han–Western gaps.
  var mixed = 0
  /// Added to Han gaps; negative when taken (tracking).
  var han = 0
  /// What no tier could add: the line stays short.
  var shortfall = 0
  /// What no tier could take: the line is too long.
  var overflow = 0
  /// Whether a tier went beyond its limit, so that other breaks are worth looking for.
  var isPoor = false
  /// The price, in 1/1,024.
  var cost = 0
}
