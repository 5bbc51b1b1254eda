import ArgumentParser
import Diagnostics
import Hongtou

/// `hongtou layouts check`: whether layout sheets are right.
struct LayoutsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: Phrase(
      "检查版式单：键是否写全，数是否合理。",
      "Check layout sheets: whether all keys are there and the numbers reasonable."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou layouts check 我局.yaml
        hongtou layouts check 通用 Layouts/*.yaml     名称、标题、文件都行；- 为标准输入
        hongtou layouts check 我局.yaml --json        对的写到标准输出：name, title, path；错的写到标准错误

      所有的错一次说完，每条有文件、行、列和改法。都对，退出码为 0；有错或读不了，为 78，与排版时相同。
      """,
      """
      Examples:
        hongtou layouts check office.yaml
        hongtou layouts check 通用 Layouts/*.yaml     names, titles or files; - is
                                                      standard input
        hongtou layouts check office.yaml --json      right ones on standard output:
                                                      name, title, path; errors on
                                                      standard error

      All errors are reported at once, each with file, line, column and remedy. The
      exit code is 0 if all sheets are right, and 78, as in typesetting, if one is
      wrong or cannot be read.
      """
    ).inHelp)

  @Argument(
    help: ArgumentHelp(
      "版式单：文件、名称或标题。", "The layout sheets: files, names or titles.", valueName: "file"))
  var files: [String]

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(Phrase("- 只能用一次", "- can be used only once").inHelp)
    }
  }

  func run() throws {
    try shared.run { reporter throws(Failure) in
      let layouts = try Layouts(Resources(shared.resources))
      var status = ExitStatus.success
      for file in files { status = max(status, try check(file, layouts, reporter)) }
      return status
    }
  }

  /// Says whether the sheet called `name` is right. Throws where that cannot be said to anybody.
  private func check(
    _ name: String, _ layouts: Layouts, _ reporter: Reporter
  ) throws(Failure) -> ExitStatus {
    let sheet: SheetCheck
    do throws(Failure) { sheet = try layouts.check(name) } catch {
      reporter.report(error, of: name)
      return error.status
    }
    reporter.remember(Array(sheet.text.utf8), of: sheet.entry.path)
    reporter.report(sheet.diagnostics, of: sheet.entry.path)
    guard sheet.isRight else { return .configuration }
    let right = Phrase("无误", "is right").text(in: shared.lang)
    let line =
      shared.json ? shared.line(sheet.entry) : "\(sheet.entry.path)\t\(sheet.entry.title)\t\(right)"
    try OutputFile("-").write(Array((line + "\n").utf8))
    return .success
  }
}
