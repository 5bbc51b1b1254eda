import Diagnostics
import OfficialDocument

/// An annex read from a file that the list of annexes names. GB/T 9704-2012, 7.3.7.
struct AnnexFile {
  /// The annex; nil where the file could not be read.
  private(set) var attachment: Attachment?
  /// What was found, in the file and about its name.
  private(set) var diagnostics: [Diagnostic] = []
  /// The file's text, for showing the lines that are wrong; nil where there is none.
  private(set) var text: [UInt8]?
  /// What diagnostics call the file.
  let path: String

  private let name: SourcedText
  private let file: SourcedText
  private var report: NamedFileReport { NamedFileReport(subject: .attachment, name: file) }

  /// Reads `file`, beneath the folder of `manuscript`, which lists it as `name`. `label` is what
  /// stands over it: 附件, or 附件 and its number.
  init(_ name: SourcedText, file: SourcedText, label: String, in manuscript: String) {
    self.name = name
    self.file = file
    let named = NamedFile(file.string, in: manuscript)
    path = named.path
    guard let (bytes, form) = contents(of: named) else { return }
    text = bytes
    var reading = AnnexReader.read(bytes, file: path, form: form)
    rename(picturesIn: &reading.body)
    diagnostics += reading.diagnostics
    if let title = reading.title { check(title) }
    attachment = Attachment(
      label: SourcedText(label, at: name.source), title: name, body: reading.body)
  }

  /// The file's bytes and what they are; nil where that has been reported. The name is judged
  /// before its suffix: what lies outside is nobody's table.
  private mutating func contents(of named: NamedFile) -> ([UInt8], AnnexReader.Form)? {
    let bytes: [UInt8]
    do throws(NamedFile.Fault) { bytes = try named.read(limit: InputFile.defaultLimit) } catch {
      diagnostics.append(report.diagnostic(error, limit: InputFile.defaultLimit))
      return nil
    }
    guard let form = AnnexReader.Form(ofFile: file.string) else {
      diagnostics.append(
        report.diagnostic(
          "format", "不是稿子，也不是表格", "is neither a manuscript nor a table",
          hint: Phrase("附件的文件是 .md、.json 或 .csv", "an annex's file is .md, .json or .csv")))
      return nil
    }
    return (bytes, form)
  }

  /// A title that the annex gives itself is the name in the list. GB/T 9704-2012, 7.3.7.
  private mutating func check(_ title: SourcedText) {
    guard title.string != name.string else { return }
    diagnostics.append(
      Diagnostic(
        .warning, "A10",
        Phrase(
          "附件标题与附件说明不一致：“\(title.string)”，“\(name.string)”；按附件说明排",
          "an annex's title differs from its name in the list, which is set"), at: title.source,
        clause: "GB/T 9704-2012 7.3.7"))
  }

  /// An annex counts its pictures' names from its own folder; a document has one folder for all.
  private func rename(picturesIn blocks: inout [Block]) {
    let folder = FilePath.folder(of: file.string)
    guard !folder.isEmpty else { return }
    blocks = blocks.map { block in
      guard case .figure(var figure) = block, NamedFile.staysBeneath(figure.file.string)
      else { return block }
      figure.file.string = folder + figure.file.string
      return .figure(figure)
    }
  }
}
