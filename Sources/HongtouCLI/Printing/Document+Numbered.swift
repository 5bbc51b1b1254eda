import Diagnostics
import OfficialDocument

extension Document {
  /// The same document as the copy of that 份号. GB/T 9704-2012, 7.2.1.
  func numbered(_ number: String) -> Document {
    var document = self
    let place = copyNumber?.source ?? SourceRange(file: file, line: 1, column: 1)
    document.copyNumber = SourcedText(number, at: place)
    return document
  }
}
