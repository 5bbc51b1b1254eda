import Diagnostics
import OfficialDocument
import OfficialLayout
import Typesetting

/// The pictures a document names, read and looked at, by the names its author gave them.
public struct Pictures: Hashable, Sendable {
  /// Their bytes, PNG or JPEG as they came, for the canvases.
  public private(set) var bytes: [PictureName: [UInt8]] = [:]
  /// What layout knows of them.
  public private(set) var measures = PictureMeasures()
  /// What is wrong with them, at their names.
  public private(set) var diagnostics: [Diagnostic] = []

  /// 64 MiB in all: they are held until the document is written.
  static let largestTotal = 64 << 20

  /// No pictures.
  public init() {}

  /// Reads the pictures of `document` from its manuscript's folder, each once, those aside that are
  /// known.
  init(of document: Document, knowing known: KnownPictures) {
    var found: [String: PictureMeasure] = [:]
    var refused: [String: Diagnostic] = [:]
    var total = 0
    for name in document.pictureNames where found[name.string] == nil {
      if var diagnostic = refused[name.string] {
        diagnostic.source = name.source
        diagnostics.append(diagnostic)
        continue
      }
      switch known.picture(name, in: document.file) {
      case .success(let file):
        total += file.bytes.count
        guard total <= Pictures.largestTotal else {
          diagnostics.append(.tooMuch(name))
          return
        }
        bytes[PictureName(rawValue: name.string)] = file.bytes
        found[name.string] = file.header.measure
      case .failure(let refusal):
        var diagnostic = refusal.diagnostic
        diagnostic.source = name.source
        refused[name.string] = diagnostic
        diagnostics.append(diagnostic)
      }
    }
    measures = PictureMeasures(found)
  }
}

extension Diagnostic {
  /// From the picture called `name` on, they are too much together.
  fileprivate static func tooMuch(_ name: SourcedText) -> Diagnostic {
    NamedFileReport(subject: .picture, name: name).diagnostic(
      "too-much", "起，图共超过 \(Pictures.largestTotal >> 20) MiB",
      "and those before it have over \(Pictures.largestTotal >> 20) MiB",
      hint: Phrase("缩小各图", "make the pictures smaller"))
  }
}

extension Document {
  /// The names of all pictures, as often as they are named.
  var pictureNames: [SourcedText] {
    let blocks = body + attachments.flatMap(\.body)
    let figures = blocks.compactMap { block -> SourcedText? in
      if case .figure(let figure) = block { figure.file } else { nil }
    }
    return seals.compactMap(\.image) + signatureStamps.compactMap(\.image) + figures
  }
}
