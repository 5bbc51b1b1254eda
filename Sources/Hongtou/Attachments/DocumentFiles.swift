import Diagnostics
import OfficialDocument

/// The files a document names, read: annexes and pictures. GB/T 9704-2012, 7.3.7.
///
/// Names are counted from the manuscript's folder and stay beneath it: no absolute path, no `..`, no
/// scheme, no symbolic link. Nothing is read for a document that names none.
public struct DocumentFiles: Sendable {
  /// All annexes in the order of 附件说明, those the manuscript holds itself among them.
  public private(set) var annexes: [Annex] = []
  /// Seals, stamps and figures, those of the annexes too.
  public private(set) var pictures = Pictures()
  /// The texts of the annexes' files, by the names diagnostics give them: for showing their lines.
  public private(set) var texts: [String: [UInt8]] = [:]
  /// The paths of all files that were read: nothing is to be written over them.
  public private(set) var paths: [String] = []
  /// The paths of all files the document names, read or not: what to look at for changes.
  public private(set) var named: [String] = []
  /// What is wrong with the files: at their names, and in them.
  public private(set) var diagnostics: [Diagnostic] = []

  /// An annex and how it goes out.
  public struct Annex: Hashable, Sendable {
    /// The annex.
    public var attachment: Attachment
    /// With the text, or by itself.
    public var binding: AttachmentBinding
  }

  /// The SHA-256 of all files that were read, as they were read; empty where there are none.
  public private(set) var digest: [UInt8] = []

  /// Reads what `document` names, pictures that are known aside.
  public init(of document: Document, knowing known: KnownPictures = KnownPictures()) {
    collectAnnexes(of: document)
    var whole = document
    whole.attachments = annexes.map(\.attachment)
    pictures = Pictures(of: whole, knowing: known)
    diagnostics += pictures.diagnostics
    named += whole.pictureNames.map { NamedFile($0.string, in: document.file).path }
    note(in: document.file, known)
  }

  /// Notes the paths of what was read, and its digest.
  private mutating func note(in manuscript: String, _ known: KnownPictures) {
    var hash = SHA256()
    for (path, bytes) in texts.sorted(by: { $0.key < $1.key }) {
      paths.append(path)
      hash.update(SHA256.hexadecimal(bytes).utf8)
    }
    let read = pictures.bytes.map { (name: $0.key.rawValue, bytes: $0.value) }
    for (name, bytes) in read.sorted(by: { $0.name < $1.name }) {
      let path = NamedFile(name, in: manuscript).path
      paths.append(path)
      hash.update((known.digest(of: path) ?? SHA256.hexadecimal(bytes)).utf8)
    }
    if !paths.isEmpty { digest = hash.finish() }
  }

  /// Reads the annexes alone that `document` names.
  init(annexesOf document: Document) { collectAnnexes(of: document) }

  /// The annexes bound with the text.
  var bound: [Attachment] {
    annexes.filter { $0.binding == .together }.map(\.attachment)
  }

  /// Takes the annexes of the list one by one, from their files or from the manuscript, whose own
  /// come in the list's order or have been found wanting. A11.
  private mutating func collectAnnexes(of document: Document) {
    let list = document.attachmentNote
    var own = document.attachments[...]
    for (index, entry) in list.enumerated() {
      if let file = entry.file {
        let label = list.count > 1 ? "附件\(index + 1)" : "附件"
        read(entry, from: file, as: label, in: document.file)
      } else if let attachment = own.popFirst() {
        annexes.append(Annex(attachment: attachment, binding: entry.binding))
      }
    }
    annexes += own.map { Annex(attachment: $0, binding: .together) }
  }

  private mutating func read(
    _ entry: AttachmentName, from file: SourcedText, as label: String, in manuscript: String
  ) {
    let annex = AnnexFile(entry.name, file: file, label: label, in: manuscript)
    named.append(annex.path)
    diagnostics += annex.diagnostics
    if let text = annex.text { texts[annex.path] = text }
    guard let attachment = annex.attachment else { return }
    annexes.append(Annex(attachment: attachment, binding: entry.binding))
  }
}
