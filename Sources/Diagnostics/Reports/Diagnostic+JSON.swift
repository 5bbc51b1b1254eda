extension Diagnostic {
  /// The diagnostic for other programs: `code`, `level`, `file`, `line`, `column`, `clause`,
  /// `message`, `hint`, always all of them, null where nothing is known.
  ///
  /// `file` stands in for diagnostics that name no place.
  public func json(in language: Language, file: String? = nil) -> JSONObject {
    JSONObject([
      "code": .string(code),
      "level": .string(level.rawValue),
      "file": .init(source?.file ?? file),
      "line": .init(source?.line),
      "column": .init(source?.column),
      "clause": .init(clause),
      "message": .string(message.text(in: language)),
      "hint": .init(hint?.text(in: language)),
    ])
  }
}
