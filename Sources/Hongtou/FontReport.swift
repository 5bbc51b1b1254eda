/// The face that plays a role.
public struct FontReport: Hashable, Sendable {
  /// The role, e.g. 正文.
  public var role: String
  /// The family that was found; nil where none of the role's families is there.
  public var family: String?
  /// The face's file.
  public var file: String?
  /// Families that were wanted before it and are not there.
  public var missing: [String]
  /// Families that are there and may not be embedded in a document.
  public var refused: [String]

  /// Creates a report.
  public init(
    role: String, family: String?, file: String?, missing: [String] = [], refused: [String] = []
  ) {
    self.role = role
    self.family = family
    self.file = file
    self.missing = missing
    self.refused = refused
  }
}
