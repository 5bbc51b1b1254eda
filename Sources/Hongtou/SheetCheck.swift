import Diagnostics
import OfficialDocument
import OfficialLayout

/// What is to be said of a layout sheet.
public struct SheetCheck: Hashable, Sendable {
  /// Its names and place.
  public var entry: Layouts.Entry
  /// The sheet as it is written.
  public var text: String
  /// Everything that is wrong with it, in the file's order.
  public var diagnostics: [Diagnostic]

  /// Whether documents can be set by it.
  public var isRight: Bool { !diagnostics.hasErrors }
}

extension Layouts {
  /// Checks the sheet called `name`: a sheet's name or title, a path, or `-` for standard input.
  ///
  /// Throws 78 where there is none, or where it cannot be read.
  public func check(_ name: String) throws(Failure) -> SheetCheck {
    let path = name == "-" ? name : try path(of: name)
    let text = try Fonts.configuration(path)
    let (sheet, diagnostics) = LayoutSheet.read(text, file: path)
    let entry = Entry(name: Layouts.name(ofSheet: path), title: sheet?.title ?? "", path: path)
    return SheetCheck(entry: entry, text: text, diagnostics: diagnostics.inFileOrder)
  }

  /// The file's name without `.yaml`.
  private static func name(ofSheet path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    return file.hasSuffix(".yaml") ? String(file.dropLast(5)) : file
  }
}
