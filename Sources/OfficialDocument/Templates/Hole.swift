import Diagnostics

/// A placeholder `{{字段}}` of a template: where a record's value goes.
struct Hole: Hashable, Sendable {
  /// The field's name.
  let name: String
  /// Where it stands in the template.
  let place: SourceRange
}
