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
  private let pictures: KnownPictures
  private let setting: DocumentSetting
  private let resources: String?

  /// Reads the template at `path`, reports what is found in it, and looks at what it is set with.
  ///
  /// Throws 66 and 65 for the template, 78 for layouts and faces.
  init(
    template path: String, optional: [String], _ setting: DocumentSetting,
    resources: String?, reporter: Reporter
  ) throws(Failure) {
    let bytes = try InputFile(path).read()
    reporter.remember(bytes, of: path)
    let (template, diagnostics) = Template.read(bytes, file: path)
    guard let template else { throw .template(path, diagnostics) }
    reporter.report(diagnostics, of: path)
    self.template = template
    pictures = KnownPictures(of: template.unfilled)
    self.optional = Set(optional)
    self.setting = setting
    self.resources = resources
    let typesetter = try Typesetter(
      resources: resources, fonts: FontChoice(setting.fonts), fontLock: setting.fontLock)
    _ = try typesetter.layoutPath(for: template.unfilled, options: setting.options)
    environment = BatchEnvironment(
      [.init("tool", Version.text), .init("template", SHA256.hexadecimal(bytes))]
        + setting.entries
        + (try typesetter.provenance(options: setting.options)).map { .init($0.0, $0.1) })
  }

  /// Opens what one worker needs. Called in its thread.
  func renderer() throws(Failure) -> Renderer {
    let setter = try setter()
    return { record throws(Failure) in try setter.prepared(record) }
  }

  /// Opens what one worker needs to set pages that another may draw.
  func setter() throws(Failure) -> RecordRenderer {
    RecordRenderer(
      typesetter: try Typesetter(
        resources: resources, fonts: FontChoice(setting.fonts), fontLock: setting.fontLock),
      template: template, optional: optional, pictures: pictures, options: setting.options,
      hasSealRecords: setting.hasSealRecords)
  }
}
