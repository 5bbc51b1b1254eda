import Batch
import Hongtou
import Issuance

/// How the documents of a batch are set, whether typed or read from a plan.
struct DocumentSetting: Hashable, Sendable {
  /// What the typesetter is told.
  let options: Options
  /// Whether the places of the seals are written beside each PDF.
  let hasSealRecords: Bool
  /// The table of faces, as it was named.
  let fonts: String
  /// What the faces are held against; a plan holds their hashes itself.
  let fontLock: String?

  /// Creates settings.
  init(options: Options, hasSealRecords: Bool, fonts: String, fontLock: String?) {
    self.options = options
    self.hasSealRecords = hasSealRecords
    self.fonts = fonts
    self.fontLock = fontLock
  }

  /// The settings as a plan keeps them: named texts.
  var entries: [BatchEnvironment.Entry] {
    [
      .init("layout", options.layout ?? ""),
      .init("seal_diameter", options.sealDiameter.map { "\($0)" } ?? ""),
      .init("layer", options.layer.rawValue), .init("archive", options.archive.rawValue),
      .init("fields", options.hasFields.map(String.init) ?? ""),
      .init("timestamp", options.timestamp ?? ""), .init("proof", String(options.isProof)),
      .init("seal_records", String(hasSealRecords)), .init("fonts_table", fonts),
    ]
  }

  /// The settings that a plan was made with.
  init(_ environment: BatchEnvironment) {
    func value(_ name: String) -> String? {
      environment.entries.first { $0.name == name && !$0.value.isEmpty }?.value
    }
    options = Options(
      layout: value("layout"), sealDiameter: value("seal_diameter").flatMap(Double.init),
      layer: value("layer").flatMap(PrintLayer.init) ?? .full,
      archive: value("archive").flatMap(ArchiveProfile.init) ?? .a2a,
      hasFields: value("fields").map { $0 == "true" }, timestamp: value("timestamp"),
      isProof: value("proof") == "true")
    hasSealRecords = value("seal_records") == "true"
    fonts = value("fonts_table") ?? "licensed"
    fontLock = nil
  }
}
