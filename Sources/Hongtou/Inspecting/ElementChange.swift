/// In what a placed element differs from the one it was matched with.
public enum ElementChange: String, Hashable, Sendable, CaseIterable {
  /// It was not there before.
  case appeared
  /// It is there no longer.
  case vanished
  /// It stands on another page.
  case page
  /// It stands elsewhere on its page.
  case moved
  /// Its frame is wider, narrower, higher or lower.
  case resized
  /// It is no longer text, rule, picture or place kept free, but another of these.
  case kind
  /// It has other characters.
  case text
  /// It is set in other faces.
  case face
  /// It is set in other sizes.
  case size
  /// It is condensed otherwise.
  case condensation
  /// It has another ink.
  case ink
  /// Its glyphs stand elsewhere within its frame.
  case spacing
  /// It shows another picture, or the picture of that name is another.
  case picture
  /// It is turned now, or no longer.
  case turned
  /// It is pre-printed now, or no longer.
  case layer
}
