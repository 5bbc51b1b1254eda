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
      guard let node = try compose(yaml: text), case .mapping = node else {
        refuse(
          "sheet.not-a-mapping", "版式单应为“键: 值”的形式",
          "a layout sheet is a mapping of keys to values", line: 1, column: 1)
        return nil
      }
      return SheetSection(path: "", node: node, reader: self)
    } catch {
      let place = (error as? YamlError)?.place ?? (1, 1)
      refuse(
        "yaml.syntax", "YAML 有误：\(error)", "broken YAML: \(error)", line: place.0,
        column: place.1)
      return nil
    }
  }

  func refuse(_ code: String, _ zh: String, _ en: String, line: Int, column: Int, hint: Phrase? = nil) {
    diagnostics.append(
      Diagnostic(
        .error, code, Phrase(zh, en), hint: hint,
        at: SourceRange(file: file, line: line, column: column)))
  }
}

extension YamlError {
  /// Line and column of the fault, from 1.
  fileprivate var place: (Int, Int)? {
    switch self {
    case .reader(_, _, _, _): nil
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      (mark.line, mark.column)
    case .duplicatedKeysInMapping(_, let context): (context.mark.line, context.mark.column)
    default: nil
    }
  }
}
