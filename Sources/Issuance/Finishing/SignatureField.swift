/// An empty field for a signature, in the place of a seal.
public struct SignatureField: Hashable, Sendable {
  /// Its name in the file, of its own.
  public var name: String
  /// What it is to who hears it.
  public var description: String
  /// Its page, counted from 0.
  public var page: Int
  /// The seal's circle in its box.
  public var rectangle: PDFRectangle

  /// Creates a field.
  public init(name: String, description: String, page: Int, rectangle: PDFRectangle) {
    self.name = name
    self.description = description
    self.page = page
    self.rectangle = rectangle
  }
}

/// A rectangle on a page, in thousandths of a point from the sheet's lower left corner.
public struct PDFRectangle: Hashable, Sendable {
  /// The left edge.
  public var left: Int
  /// The lower edge.
  public var bottom: Int
  /// The right edge.
  public var right: Int
  /// The upper edge.
  public var top: Int

  /// Creates a rectangle.
  public init(left: Int, bottom: Int, right: Int, top: Int) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  /// As a file has it. ISO 32000-1, 7.9.5.
  var value: PDFValue {
    .array([left, bottom, right, top].map { .real(PDFRectangle.points($0)) })
  }

  /// Thousandths as points.
  static func points(_ thousandths: Int) -> String {
    let digits = String(abs(thousandths) % 1_000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return (thousandths < 0 ? "-" : "") + "\(abs(thousandths) / 1_000).\(fraction)"
  }
}
