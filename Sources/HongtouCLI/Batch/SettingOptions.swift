import ArgumentParser
import Diagnostics
import Hongtou
import Issuance

/// How the documents of a batch are set: the same for all.
struct SettingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "版式：名称或文件，代替模板所写的。", "The layout: a name or a file, in place of the template's own.",
      valueName: "name|file"),
    completion: .custom(LayoutCompletion.words))
  var layout: String?

  @Option(
    help: ArgumentHelp(
      "印章直径，毫米；0 为不留印章位置。", "The diameter of seals in millimetres; 0 leaves no room for them.",
      valueName: "mm"))
  var sealDiameter: Double?

  @Option(
    help: ArgumentHelp(
      "排哪一层：full 全部，body 不含红头，head 只有红头。",
      "Which layer to set: full, body without the red head, head for the red head alone."))
  var layer: PrintLayer = .full

  @OptionGroup var archiving: ArchiveOptions

  @Flag(
    help: ArgumentHelp(
      "每个 PDF 旁另记印章的位置：名.seal.json。", "Record where the seals go beside each PDF: NAME.seal.json."))
  var sealRecords = false

  @OptionGroup var fonts: FontOptions

  @Option(
    help: ArgumentHelp(
      "字体锁：字体与之不符就不排。", "The font lock: if the faces are not those it records, nothing is typeset.",
      valueName: "file"), completion: .file())
  var fontLock: String?

  /// The settings, checked.
  func setting() throws(Failure) -> DocumentSetting {
    if let sealDiameter, !TypesetCommand.sealDiameters.contains(sealDiameter) {
      throw Failure(
        .usage, Phrase("--seal-diameter 应在 0 到 100 毫米之间", "--seal-diameter is from 0 to 100 mm"))
    }
    try archiving.check()
    let options = Options(
      layout: layout, sealDiameter: sealDiameter, layer: layer, archive: archiving.archive,
      hasFields: archiving.hasFields, timestamp: archiving.timestamp, isProof: archiving.proof)
    return DocumentSetting(
      options: options, hasSealRecords: sealRecords, fonts: fonts.fonts, fontLock: fontLock)
  }
}
