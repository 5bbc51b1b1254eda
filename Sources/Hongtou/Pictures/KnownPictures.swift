import OfficialDocument

/// Pictures that many documents have in common, a template's: read and hashed once, for all of them.
///
/// What was read stands for the file from then on, so that all documents of a batch have one picture
/// of one name, even when the file changes meanwhile.
public struct KnownPictures: Sendable {
  private var pictures: [String: Result<PictureFile, PictureRefusal>] = [:]
  private var digests: [String: String] = [:]

  /// No pictures.
  public init() {}

  /// Reads the pictures of `document` and of its annexes' files.
  public init(of document: Document) {
    var whole = document
    whole.attachments += DocumentFiles(annexesOf: document).annexes.map(\.attachment)
    var total = 0
    for name in whole.pictureNames {
      let path = NamedFile(name.string, in: document.file).path
      guard pictures[path] == nil else { continue }
      let picture = PictureFile.read(name, in: document.file)
      if case .success(let file) = picture {
        total += file.bytes.count
        // What is too much for one document is for that document to say.
        guard total <= Pictures.largestTotal else { return }
        digests[path] = SHA256.hexadecimal(file.bytes)
      }
      pictures[path] = picture
    }
  }

  /// The picture that `manuscript` calls `name`, known or read; why not is said at the name.
  func picture(
    _ name: SourcedText, in manuscript: String
  ) -> Result<PictureFile, PictureRefusal> {
    pictures[NamedFile(name.string, in: manuscript).path]
      ?? PictureFile.read(name, in: manuscript)
  }

  /// The SHA-256 of the picture at `path`, in hexadecimal digits, where it is known.
  func digest(of path: String) -> String? { digests[path] }
}
