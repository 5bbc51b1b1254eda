import Typesetting

/// What stands on one page.
public struct InspectedPage: Hashable, Sendable {
  /// The page, counted from 1.
  public var number: Int
  /// The trimmed sheet.
  public var size: Size
  /// How the sheet is to be turned to be read, clockwise, in degrees.
  public var turn: Int
  /// Content in reading order, then artifacts from the top down.
  public var elements: [PlacedElement]

  /// Creates a page.
  public init(number: Int, size: Size, turn: Int, elements: [PlacedElement]) {
    self.number = number
    self.size = size
    self.turn = turn
    self.elements = elements
  }
}
