import Yams

/// A place in front matter as the YAML reader counts: from 1, columns in Unicode scalars.
struct YAMLMark: Hashable {
  let line: Int
  let column: Int

  /// Copies `mark`; the beginning where there is none.
  init(_ mark: Mark?) {
    line = mark?.line ?? 1
    column = mark?.column ?? 1
  }
}
