import Typesetting

/// Which families play which role, and where faces are looked for: `Fonts/*.yaml` as a value.
public struct FontProfile: Hashable, Sendable {
  /// The families of one role.
  public struct Role: Hashable, Sendable {
    /// The role.
    public var role: FontRole
    /// The families, first choice first.
    public var families: [FontFamily]

    /// Creates a role's list.
    public init(role: FontRole, families: [FontFamily]) {
      self.role = role
      self.families = families
    }
  }

  /// The profile's name, e.g. `free`.
  public var name: String
  /// Folders faces are looked for in, absolute.
  public var folders: [String]
  /// The roles in the order of the file.
  public var roles: [Role]
  /// The families behind every role.
  public var any: [FontFamily]

  /// Creates a profile.
  public init(name: String, folders: [String], roles: [Role], any: [FontFamily] = []) {
    self.name = name
    self.folders = folders
    self.roles = roles
    self.any = any
  }
}
