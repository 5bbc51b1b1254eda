import Typesetting

/// Finds wanted families among the faces on disk, and numbers those that are used.
struct FontCatalogue {
  private(set) var faces: [FontFace] = []
  private let entries: [FontEntry]
  private var byFamily: [String: [Int]] = [:]
  private var outcome: [FontFamily: Outcome] = [:]

  private enum Outcome {
    case face(Int)
    case missing
    case refused
  }

  init(entries: [FontEntry]) {
    self.entries = entries
    for (index, entry) in entries.enumerated() {
      for family in Set(entry.families) { byFamily[family, default: []].append(index) }
    }
  }

  /// The number of the face of `family`; nil when it is missing or may not be embedded.
  mutating func face(of family: FontFamily) -> Int? {
    let known = outcome[family] ?? find(family)
    outcome[family] = known
    guard case .face(let index) = known else { return nil }
    return index
  }

  /// What became of a role's families.
  func report(
    on item: FontProfile.Role, chosen: Int?, of profile: FontProfile
  ) throws(FontError) -> RoleReport {
    let refused = item.families.filter { if case .refused? = outcome[$0] { true } else { false } }
    guard let chosen else {
      throw .noFace(
        role: item.role, wanted: item.families, refused: refused, folders: profile.folders)
    }
    let before = item.families.prefix {
      if case .face(let index)? = outcome[$0] { index != chosen } else { true }
    }
    return RoleReport(
      role: item.role, face: faces[chosen], missing: before.filter { !refused.contains($0) },
      refused: refused)
  }

  private mutating func find(_ family: FontFamily) -> Outcome {
    guard let entry = entry(of: family) else { return .missing }
    if let known = faces.firstIndex(where: { $0.file == entry.file && $0.index == entry.index }) {
      return .face(known)
    }
    let face = FontFace(
      family: family, file: entry.file, index: entry.index,
      style: entry.styles.first ?? "", postScriptName: entry.postScriptName)
    guard face.mayBeEmbedded else { return .refused }
    faces.append(face)
    return .face(faces.count - 1)
  }

  /// The family's face of that weight. A family with one face is it, whatever the face says of
  /// itself, unless a weight was asked for.
  private func entry(of family: FontFamily) -> FontEntry? {
    let found = family.names.lazy.compactMap { byFamily[$0.lowercased()] }.first ?? []
    let candidates = found.map { entries[$0] }
    if let exact = candidates.first(where: { $0.distance(from: family.weight) == 0 }) {
      return exact
    }
    guard family.weight == .regular else { return nil }
    return candidates.min { $0.distance(from: .regular) < $1.distance(from: .regular) }
  }
}
