/// What finishing needs to know beyond what was drawn.
public struct FinishingNotes: Hashable, Sendable {
  /// A file that goes with the document, inside it.
  public struct Attachment: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What it is.
    public var description: String
    /// Its kind, e.g. `text/xml`.
    public var mediaType: String
    /// Its bytes.
    public var bytes: [UInt8]

    /// Creates an attachment.
    public init(name: String, description: String, mediaType: String, bytes: [UInt8]) {
      self.name = name
      self.description = description
      self.mediaType = mediaType
      self.bytes = bytes
    }
  }

  /// What the file promises.
  public var archive: ArchiveProfile
  /// The document's title.
  public var title: String
  /// Who issues it.
  public var author: String
  /// What made the file.
  public var producer: String
  /// 状态, e.g. 定稿.
  public var status: String
  /// When it was made: `YYYY-MM-DDThh:mm:ss` and `Z` or `+hh:mm`.
  public var created: String
  /// What is read, in its order; nil where the pages were drawn without tags.
  public var structure: StructureElement?
  /// The fields for signatures.
  public var fields: [SignatureField]
  /// Whether artifacts lie under the content: a watermark.
  public var artifactsLieBelow: Bool
  /// The file inside it.
  public var attachment: Attachment?

  /// Creates notes.
  public init(
    archive: ArchiveProfile, title: String, author: String, producer: String, status: String,
    created: String, structure: StructureElement? = nil, fields: [SignatureField] = [],
    artifactsLieBelow: Bool = false, attachment: Attachment? = nil
  ) {
    self.archive = archive
    self.title = title
    self.author = author
    self.producer = producer
    self.status = status
    self.created = created
    self.structure = structure
    self.fields = fields
    self.artifactsLieBelow = artifactsLieBelow
    self.attachment = attachment
  }
}
