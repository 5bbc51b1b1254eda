import Diagnostics

/// Which field is meant.
struct SealFieldChoice {
  private let fields: [SealField]
  private let file: String

  /// A choice among the fields of `file`.
  init(_ fields: [SealField], _ file: String) {
    self.fields = fields
    self.file = file
  }

  /// The field named so; without a name the only empty one. Throws 64 where a name is needed, 65
  /// where the field is missing or taken.
  func field(named name: String?) throws(Failure) -> SealField {
    guard let name else { return try onlyEmpty() }
    guard let field = fields.first(where: { $0.name == name }) else {
      throw Failure(
        .badData,
        Phrase("“\(file)”没有签名域“\(name)”", "‘\(file)’ has no signature field ‘\(name)’"),
        hint: names)
    }
    guard !field.isTaken else { throw taken(field) }
    return field
  }

  private func onlyEmpty() throws(Failure) -> SealField {
    let empty = fields.filter { !$0.isTaken && !$0.isInvisible }
    if empty.count == 1 { return empty[0] }
    if empty.isEmpty, let field = fields.last { throw taken(field) }
    guard !empty.isEmpty else {
      throw Failure(
        .badData, Phrase("“\(file)”没有签名域", "‘\(file)’ has no signature field"),
        hint: Phrase("定稿才有签名域；样稿不能盖章", "only finals have fields: a proof is not sealed"))
    }
    throw Failure(
      .usage,
      Phrase(
        "“\(file)”有 \(empty.count) 个空签名域，用 --field 指明",
        "‘\(file)’ has \(empty.count) empty fields: say which with --field"),
      hint: names)
  }

  private func taken(_ field: SealField) -> Failure {
    Failure(
      .badData,
      Phrase(
        "“\(file)”的签名域“\(field.name)”已有签章",
        "the field ‘\(field.name)’ of ‘\(file)’ is sealed already"))
  }

  private var names: Phrase? {
    guard !fields.isEmpty else { return nil }
    return Phrase(
      "有：" + fields.map(\.name).joined(separator: "、"),
      "there are: " + fields.map(\.name).joined(separator: ", "))
  }
}
