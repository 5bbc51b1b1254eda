import Diagnostics

/// A page as it was drawn, with the page of its artifacts.
struct Side {
  /// A drawn page: its object, what it draws with, and what it draws.
  struct Artifacts {
    var page: PDFReference
    var resources: PDFReference
    var content: PDFReference
  }

  let page: PDFReference
  let resources: PDFReference
  let content: PDFReference
  /// Its artifacts; nil where nothing is told apart.
  private(set) var artifacts: Artifacts?
  private let members: [String: PDFValue]
  private(set) var means: [String: PDFValue]

  /// Reads a page. Throws 70 for what is none.
  init(_ kid: PDFValue, in file: DrawnFile) throws(Failure) {
    guard let page = kid.reference, case .dictionary(let members) = try file.value(of: page),
      let content = members["Contents"]?.reference,
      let resources = members["Resources"]?.reference,
      case .dictionary(let means) = try file.value(of: resources)
    else { throw DrawnFile.unreadable }
    self.page = page
    self.content = content
    self.resources = resources
    self.members = members
    self.means = means
  }

  /// Takes a page's artifacts to it. Faces and pictures have one name in the whole file, so what
  /// both are drawn with goes together.
  mutating func addArtifacts(_ side: Side) {
    artifacts = Artifacts(page: side.page, resources: side.resources, content: side.content)
    for (kind, names) in side.means {
      guard case .dictionary(let others) = names, case .dictionary(let own)? = means[kind] else {
        means[kind] = names
        continue
      }
      means[kind] = .dictionary(own.merging(others) { own, _ in own })
    }
  }

  /// The page as it is written, with more entries.
  func source(parent: Int, contents: PDFValue, _ entries: [String: PDFValue]) -> String {
    var page = members.merging(entries) { _, new in new }
    page["Parent"] = .reference(PDFReference(parent))
    page["Resources"] = .dictionary(means)
    page["Contents"] = contents
    if entries["StructParents"] == nil { page["StructParents"] = nil }
    return PDFValue.dictionary(page).source
  }
}
