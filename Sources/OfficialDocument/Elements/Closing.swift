import Diagnostics

/// An entry of 附件说明. GB/T 9704-2012, 7.3.4.
public struct AttachmentName: Hashable, Sendable {
  /// The attachment's name.
  public var name: SourcedText
  /// The file that holds it, where it is not in the manuscript itself.
  public var file: SourcedText?
  /// Whether it is bound with the text.
  public var binding: AttachmentBinding

  /// Creates an entry.
  public init(
    name: SourcedText, file: SourcedText? = nil, binding: AttachmentBinding = .together
  ) {
    self.name = name
    self.file = file
    self.binding = binding
  }
}

/// 装订: whether an attachment is bound with the text. GB/T 9704-2012, 7.3.7.
public enum AttachmentBinding: String, Hashable, Sendable, CaseIterable {
  /// Bound with the text, its pages numbered on.
  case together = "一并"
  /// A document of its own that names the 发文字号, its pages numbered from 1.
  case separate = "另行"

  /// The word in English.
  public var alias: String { self == .together ? "together" : "separate" }
}

/// An attachment (附件) within a manuscript. GB/T 9704-2012, 7.3.7.
public struct Attachment: Hashable, Sendable {
  /// `附件` or `附件N`.
  public var label: SourcedText
  /// Its title.
  public var title: SourcedText
  /// Its text.
  public var body: [Block]

  /// Creates an attachment.
  public init(label: SourcedText, title: SourcedText, body: [Block]) {
    self.label = label
    self.title = title
    self.body = body
  }
}

/// What an author says of a seal. GB/T 9704-2012, 7.3.5.
public struct Seal: Hashable, Sendable {
  /// Diameter in millimetres; nil for the sheet's default; 0 for 无 (no seal).
  public var diameter: Double?
  /// An image of it.
  public var image: SourcedText?
  /// Where it is said.
  public var source: SourceRange

  /// Creates a seal.
  public init(diameter: Double?, image: SourcedText? = nil, source: SourceRange) {
    self.diameter = diameter
    self.image = image
    self.source = source
  }
}

/// A signer's stamp (签名章). GB/T 9704-2012, 7.3.5.3.
public struct SignatureStamp: Hashable, Sendable {
  /// 职务
  public var office: SourcedText
  /// 姓名
  public var name: SourcedText
  /// An image of it.
  public var image: SourcedText?

  /// Creates a stamp.
  public init(office: SourcedText, name: SourcedText, image: SourcedText? = nil) {
    self.office = office
    self.name = name
    self.image = image
  }
}
