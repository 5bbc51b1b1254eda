/// An element of front matter with placeholders.
struct ElementTemplate: Sendable {
  /// The key as it stands in the file.
  let name: SourcedText
  /// What it is known as.
  let key: Key?
  /// The value.
  let value: ValueTemplate

  /// Finds the placeholders in `field`; nil where it has none.
  init?(_ field: Field) {
    let value = ValueTemplate(field.value)
    guard !value.texts.isEmpty else { return nil }
    name = field.key
    key = Key(named: field.key.string)
    self.value = value
  }
}
