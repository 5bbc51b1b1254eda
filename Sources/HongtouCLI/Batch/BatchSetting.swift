import Batch
import Diagnostics
import Files
import Hongtou
import OfficialDocument

/// A template and how it is set: what is opened once a run, and what every worker opens for itself.
struct BatchSetting: Sendable {
  /// The template.
  let template: Template
  /// What outputs depend on.
  let environment: BatchEnvironment
  /// The fields that may be empty.
  let optional: Set<String>
  private let options: Options
  private let fonts: FontChoice
  private let fontLock: String?
  private let resources: String?
  private let hasSealRecords: Bool

  /// Reads the template at `path`, reports what is found in it, and looks at what it is set with.
  ///
  /// Throws 66 and 65 for the template, 78 for layouts and faces.
  init(
    template path: String, optional: [String], _ setting: SettingOptions, _ shared: SharedOptions,
    reporter: Reporter
  ) throws(Failure) {
    let bytes = try InputFile(path).read()
    reporter.remember(bytes, of: path)
    let (template, diagnostics) = Template.read(bytes, file: path)
    guard let template else {
      throw Failure(
        .badData, Phrase("模板“\(path)”有误", "the template ‘\(path)’ is wrong"),
        diagnostics: diagnostics)
    }
    reporter.report(diagnostics, of: path)
    self.template = template
    self.optional = Set(optional)
    options = try setting.options()
    (fonts, fontLock, resources) = (setting.fonts.choice, setting.fontLock, shared.resources)
    hasSealRecords = setting.sealRecords
    let typesetter = try Typesetter(resources: resources, fonts: fonts, fontLock: fontLock)
    _ = try typesetter.layoutPath(for: template.unfilled, options: options)
    environment = try BatchSetting.environment(
      typesetter, options, template: template, bytes: bytes, settings: setting.settings)
  }

  /// Opens what one worker needs. Called in its thread.
  func renderer() throws(Failure) -> Renderer {
    let setter = try setter()
    return { record, name throws(Failure) in try setter.rendered(record, as: name) }
  }

  /// Opens what one worker needs to set pages that another may draw.
  func setter() throws(Failure) -> RecordRenderer {
    RecordRenderer(
      typesetter: try Typesetter(resources: resources, fonts: fonts, fontLock: fontLock),
      template: template, optional: optional, options: options, hasSealRecords: hasSealRecords)
  }

  private static func environment(
    _ typesetter: Typesetter, _ options: Options, template: Template, bytes: [UInt8],
    settings: [(name: String, value: String)]
  ) throws(Failure) -> BatchEnvironment {
    var entries = [
      BatchEnvironment.Entry("tool", Version.text),
      BatchEnvironment.Entry("template", SHA256.hexadecimal(bytes)),
    ]
    for (name, value) in settings where name != "font_lock" { entries.append(.init(name, value)) }
    for (name, value) in try typesetter.provenance(options: options) {
      entries.append(.init(name, value))
    }
    // Seals, figures and annexes that the template names itself.
    let files = DocumentFiles(of: template.unfilled)
    var hash = SHA256()
    for path in files.paths { hash.update((try FileHash.sha256(ofFile: path)?.digest ?? "").utf8) }
    entries.append(.init("files", SHA256.text(of: hash.finish())))
    return BatchEnvironment(entries)
  }
}
