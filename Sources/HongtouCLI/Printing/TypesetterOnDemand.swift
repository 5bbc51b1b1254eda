import Hongtou

/// A typesetter that is opened when a manuscript is first met: a PDF is printed without faces and
/// layouts.
final class TypesetterOnDemand {
  private let resources: String?
  private let fonts: FontChoice
  private var opened: Typesetter?

  /// Opens nothing yet.
  init(resources: String?, fonts: FontChoice) {
    self.resources = resources
    self.fonts = fonts
  }

  /// The typesetter, opened once. Throws like `Typesetter.init`.
  func typesetter() throws(Failure) -> Typesetter {
    if let opened { return opened }
    let typesetter = try Typesetter(resources: resources, fonts: fonts)
    opened = typesetter
    return typesetter
  }
}
