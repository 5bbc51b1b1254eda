import Diagnostics
import Yams

/// Reads a layout sheet's YAML into sections, and keeps what is wrong with it.
///
/// Only `Yams.compose` is used: it hands over the author's characters and resolves nothing.
final class SheetReader {
  let file: String
  private let text: String
  private(set) var diagnostics: [Diagnostic] = []

  init(_ text: String, file: String) {
    self.text = text
    self.file = file
  }

  /// The sheet's top level; nil when the file is not a mapping at all.
  func root() -> SheetSection? {
    do {
      guard let node = try compose(yaml: text, .basic), case .mapping = node else {
        refuse(
          "sheet.not-a-mapping", "版式单应为“键: 值”的形式",
          "a layout sheet is a mapping of keys to values", line: 1, column: 1)
        return nil
      }
      return SheetSection(path: "", node: node, reader: self)
    } catch {
      refuse(error as? YamlError)
      return nil
    }
  }

  private func refuse(_ error: YamlError?) {
    let place = error?.place ?? (1, 1)
    if case .duplicatedKeysInMapping = error {
      refuse(
        "yaml.duplicate-key", "同一个键写了两次", "a key stands twice", line: place.0,
        column: place.1)
    } else {
      let reason = error?.reason ?? "?"
      refuse(
        "yaml.syntax", "YAML 有误：\(reason)", "broken YAML: \(reason)", line: place.0,
        column: place.1)
    }
  }

  func refuse(
    _ code: String, _ zh: String, _ en: String, line: Int, column: Int, hint: Phrase? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code, Phrase(zh, en), hint: hint,
        at: SourceRange(file: file, line: line, column: column)))
  }
}

extension YamlError {
  /// What the parser says.
  fileprivate var reason: String? {
    switch self {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _),
      .composer(_, let problem, _, _):
      problem
    case .reader(let problem, _, _, _): problem
    default: nil
    }
  }

  /// Line and column of the fault, from 1.
  fileprivate var place: (Int, Int)? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      (mark.line, mark.column)
    case .duplicatedKeysInMapping(_, let context): (context.mark.line, context.mark.column)
    default: nil
    }
  }
}
