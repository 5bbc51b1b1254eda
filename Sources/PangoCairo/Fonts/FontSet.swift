import CPangoCairo
import Typesetting

/// The faces of a profile, found on disk: what shapers and canvases are made from.
///
/// A value; one set serves any number of workers. `FaceID.index` counts `faces`, so that what one
/// shaper shaped any canvas of the same set can draw.
public struct FontSet: Sendable {
  /// The profile the set was made from.
  public let profile: FontProfile
  /// All faces of all roles.
  public let faces: [FontFace]
  /// Which face plays which role, in the order of the profile.
  public let roles: [RoleReport]
  /// Each role's faces as indices of `faces`: the role's list, then `any`; behind the list for a
  /// role's Western letters, the role's own.
  let chains: [FontRole: [Int]]
  let configuration: FontConfiguration

  /// Finds the faces of `profile`.
  ///
  /// Reads no configuration but its own, whatever FONTCONFIG_FILE says.
  ///
  /// - Throws: `FontError.noFace` when a role has none, `.noConfiguration` when Fontconfig fails.
  public init(profile: FontProfile, cache: FontCache = .user) throws(FontError) {
    let configuration = try FontConfiguration(folders: profile.folders, cache: cache.path)
    var catalogue = FontCatalogue(entries: configuration.entries)
    let any = profile.any.compactMap { catalogue.face(of: $0) }
    var chains: [FontRole: [Int]] = [:]
    var reports: [RoleReport] = []
    for item in profile.roles {
      let found = item.families.compactMap { catalogue.face(of: $0) }
      chains[item.role] = found + any.filter { !found.contains($0) }
      reports.append(try catalogue.report(on: item, chosen: found.first, of: profile))
    }
    for (role, chain) in chains {
      guard let served = role.served.flatMap({ chains[$0] }) else { continue }
      let own = chain.filter { !any.contains($0) }
      chains[role] = own + served.filter { !own.contains($0) }
    }
    self.profile = profile
    self.configuration = configuration
    self.chains = chains
    faces = catalogue.faces
    roles = reports
  }

  /// Makes the set's folders all that Fontconfig knows in this process.
  ///
  /// Pango reads the system's configuration when it starts, though shapers never use it: 5 ms and
  /// thirty files. It does not where one is in place. To be called before the first shaper is
  /// made, by a program that uses Fontconfig for nothing else; hence not done unasked.
  public func claimProcess() {
    FcConfigSetCurrent(configuration.handle)
  }

  /// The face with that number.
  public func face(_ id: FaceID) -> FontFace { faces[Int(id.index)] }
}
