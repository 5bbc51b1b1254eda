import Diagnostics

/// A page as it was drawn.
struct Side {
  /// Its object.
  let page: PDFReference
  /// What it draws.
  let content: PDFReference
  /// What it is drawn with.
  let resources: PDFReference
  /// Faces, pictures and states by their names, which are the same in the whole file.
  let means: [String: PDFValue]
  private let size: PDFValue
  private let group: PDFValue?

  /// Reads a page. Throws 70 for what is none.
  init(_ kid: PDFValue, in file: DrawnFile) throws(Failure) {
    guard let page = kid.reference else { throw DrawnFile.unreadable }
    let members = try file.value(of: page)
    guard let content = members["Contents"]?.reference,
      let resources = members["Resources"]?.reference, let size = members["MediaBox"],
      case .dictionary(let means) = try file.value(of: resources)
    else { throw DrawnFile.unreadable }
    self.page = page
    self.content = content
    self.resources = resources
    self.means = means
    self.size = size
    group = members["Group"]
  }

  /// The page as it is written, without its end: more entries may follow.
  func source(parent: Int, resources: Int, contents: String) -> String {
    let group = group.map { "/Group\($0.source)" } ?? ""
    return "<</Type/Page/Parent \(parent) 0 R/MediaBox\(size.source)\(group)"
      + "/Resources \(resources) 0 R/Contents \(contents)"
  }
}

extension [Side] {
  /// What all of them are drawn with.
  var means: PDFValue {
    var all: [String: PDFValue] = [:]
    for side in self {
      for (kind, names) in side.means {
        if case .dictionary(let own) = names, case .dictionary(let others)? = all[kind] {
          all[kind] = .dictionary(others.merging(own) { old, _ in old })
        } else {
          all[kind] = names
        }
      }
    }
    return .dictionary(all)
  }
}
