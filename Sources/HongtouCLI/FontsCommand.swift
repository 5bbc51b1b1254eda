import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou fonts`: which face plays which role.
struct FontsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fonts",
    abstract: Phrase(
      "列出各处所用的字体、字体文件和没有找到的字体。",
      "List the face used for each role, its file, and the faces not found."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou fonts
        hongtou fonts --fonts free --lock 字体.lock    记下字体及其 SHA-256，供 --font-lock 核对
        hongtou fonts --json                           一行一个对象：role, family, file, missing, refused
      """,
      """
      Examples:
        hongtou fonts
        hongtou fonts --fonts free --lock fonts.lock
                                 record faces and their SHA-256, for --font-lock
        hongtou fonts --json     one object a line: role, family, file, missing,
                                 refused
      """
    ).inHelp)

  @Option(
    help: ArgumentHelp(
      "把各处字体及其 SHA-256 写进文件。", "Write the face of each role and its SHA-256 to a file.",
      valueName: "file"), completion: .file())
  var lock: String?

  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { _ throws(Failure) in
      let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
      if let lock { try OutputFile(lock).write(try typesetter.fontLock()) }
      // A lock on standard output is all that goes there.
      if lock != "-" {
        try OutputFile("-").write(typesetter.fontReports.flatMap { Array((line($0) + "\n").utf8) })
      }
      return .success
    }
  }

  private func line(_ report: FontReport) -> String {
    let missing = report.missing.joined(separator: ", ")
    let refused = report.refused.joined(separator: ", ")
    if shared.json {
      return JSONObject([
        "role": .string(report.role), "family": .init(report.family), "file": .init(report.file),
        "missing": .string(missing), "refused": .string(refused),
      ]).text
    }
    let none = Phrase("没有", "none").text(in: shared.lang)
    let absent = Phrase("未找到：", "not found: ").text(in: shared.lang)
    let barred = Phrase("不许嵌入：", "may not be embedded: ").text(in: shared.lang)
    var fields = [report.role, report.family ?? none, report.file ?? "-"]
    if !missing.isEmpty { fields.append(absent + missing) }
    if !refused.isEmpty { fields.append(barred + refused) }
    return fields.joined(separator: "\t")
  }
}
