import Typesetting

/// Which face plays a role, and what was wanted before it.
public struct RoleReport: Hashable, Sendable {
  /// The role.
  public var role: FontRole
  /// The face chosen: the first family found that may be embedded.
  public var face: FontFace
  /// Families wanted before the chosen one that are not installed.
  public var missing: [FontFamily]
  /// Families that are installed but may not be embedded in a document (OS/2 fsType).
  public var refused: [FontFamily]

  /// Creates a report.
  public init(
    role: FontRole, face: FontFace, missing: [FontFamily] = [], refused: [FontFamily] = []
  ) {
    self.role = role
    self.face = face
    self.missing = missing
    self.refused = refused
  }
}
