import Diagnostics
import OfficialDocument

/// The elements by which archives and exchanges know a document: the eighteen that
/// GB/T 33480-2016 names, under its names. The schema it comes with is not followed to the letter: the
/// namespace is ours, and nothing is claimed.
public struct DocumentElements: Hashable, Sendable {
  /// An element.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value; empty where the document has none.
    public var value: String
  }

  /// The elements, in the standard's order.
  public let entries: [Entry]

  /// The elements of `document`.
  public init(of document: Document) {
    func joined(_ texts: [SourcedText]) -> String { texts.map(\.string).joined(separator: "、") }
    let term = document.classificationTerm.map { "★" + $0.string } ?? ""
    let number = document.documentNumber?.string ?? ""
    let values: KeyValuePairs<String, String> = [
      "公文标识": number, "文种": document.genre ?? "",
      "份号": document.copyNumber?.string ?? "",
      "密级和保密期限": document.classification.map { $0.string + term } ?? "",
      "紧急程度": document.urgency?.string ?? "",
      "发文机关标志": joined(document.issuerMarks), "发文字号": number,
      "签发人": joined(document.signatories), "标题": document.title.map(\.string).joined(),
      "主送机关": joined(document.addressees),
      "附件说明": joined(document.attachmentNote.map(\.name)),
      "发文机关或签发人署名": joined(document.issuers), "成文日期": document.date?.string ?? "",
      "附注": document.annotation?.string ?? "",
      "抄送机关": joined(document.copyRecipients),
      "印发机关": document.printingOffice?.string ?? "",
      "印发日期": document.printingDate?.string ?? "",
      "发布层次": document.disclosure?.string ?? "",
    ]
    entries = values.map { Entry(name: $0.key, value: $0.value) }
  }

  /// As XML, for the archive.
  public var xml: String {
    let lines = entries.map { "  <\($0.name)>\($0.value.asXML)</\($0.name)>\n" }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <公文元数据 xmlns="urn:hongtou:elements:1">
      \(lines.joined())</公文元数据>

      """
  }

  /// As one JSON object, for programs.
  public var json: String {
    "{" + entries.map { "\($0.name.asJSON):\($0.value.asJSON)" }.joined(separator: ",") + "}\n"
  }

  /// The file's name inside a PDF.
  static let fileName = "公文元数据.xml"
}
