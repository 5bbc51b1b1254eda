import ArgumentParser
import Diagnostics
import Hongtou
import OfficialDocument
import Printing

/// `hongtou print calibrate`: how far a printer is off.
struct PrintCalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: Phrase(
      "校准：印一张有尺的纸，量好四角，写成这台打印机的偏差，供 print --profile 用。",
      "Calibrate a printer: print a sheet with rulers, measure its corners, and write the profile for print --profile."
    ).inHelp,
    discussion: Phrase(
      """
      例：
        hongtou print calibrate --printer 三楼               印校准页（双面）
        hongtou print calibrate --to .                       写成 校准页.pdf
        hongtou print calibrate --front 20.4,19.8,19.6,19.8,20.4,20.2,19.6,20.2 \\
          --back 19.9,20.0,20.1,20.0,19.9,20.0,20.1,20.0 -o 三楼.json

      八个数是四角大十字到最近纸边的毫米数，照校准页上 1 到 8 的次序：左上、右上、左下、右下，各先横后竖。\
      背面照看到的量，左就是左。没有双面的打印机加 --one-sided，量正面就够。
      平移超过 5 mm 或缩放出 0.99–1.01，就是打印机该修了（78）。
      """,
      """
      Examples:
        hongtou print calibrate --printer floor3  the calibration sheet, two-sided
        hongtou print calibrate --to .            as a file: 校准页.pdf
        hongtou print calibrate --front 20.4,19.8,19.6,19.8,20.4,20.2,19.6,20.2 \\
          --back 19.9,20.0,20.1,20.0,19.9,20.0,20.1,20.0 -o floor3.json

      The eight numbers are the millimetres from the large crosses in the corners to
      the nearest edges of the paper, in the order 1 to 8 of the sheet: top left, top
      right, bottom left, bottom right, each across and then down. Measure the back
      as you see it: left is left. For a printer without duplex add --one-sided; the
      front is enough.
      An offset over 5 mm or a scale outside 0.99 to 1.01 means that the printer
      needs repair (78).
      """
    ).inHelp)

  @Option(
    help: ArgumentHelp("正面量得的八个数。", "The eight numbers measured on the front.", valueName: "mm,…"))
  var front: CalibrationReadings?

  @Option(
    help: ArgumentHelp(
      "背面量得的八个数；不写就不移。", "The eight numbers measured on the back; without them it is not moved.",
      valueName: "mm,…"))
  var back: CalibrationReadings?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "偏差写到哪里；- 为标准输出。", "Where to write the profile; - for standard output.",
      valueName: "file.json|-"),
    completion: .file(extensions: ["json"]))
  var output = "-"

  @Option(
    help: ArgumentHelp(
      "校准页不送打印机，写成文件。",
      "Write the calibration sheet as a file in this folder instead of printing it.",
      valueName: "dir"), completion: .directory)
  var to: String?

  @Flag(help: ArgumentHelp("只印正面：没有双面的打印机。", "Print the front only, for a printer without duplex."))
  var oneSided = false

  @Option(
    help: ArgumentHelp(
      "从哪个纸盒进纸：各盒偏得不一样。", "The tray to feed from: each is off in its own way.", valueName: "name"))
  var tray: String?

  @OptionGroup var printer: PrinterOptions
  @OptionGroup var fonts: FontOptions
  @OptionGroup var shared: SharedOptions

  func run() throws {
    try shared.run { reporter throws(Failure) in
      if let front {
        try write(front)
      } else {
        try printSheet(reporter)
      }
      return .success
    }
  }

  private func write(_ front: CalibrationReadings) throws(Failure) {
    var profile = OffsetProfile()
    profile.front = front.offset
    if let back { profile.back = back.offset }
    try profile.check(output == "-" ? "--front --back" : output)
    try OutputFile(output).write(Array(profile.text.utf8))
  }

  private func printSheet(_ reporter: Reporter) throws(Failure) {
    guard back == nil else {
      throw Failure(.usage, Phrase("--back 要与 --front 同用", "--back goes with --front"))
    }
    let typesetter = try Typesetter(resources: shared.resources, fonts: fonts.choice)
    let pages = try RulerSheet.pages(typesetter, isOneSided: oneSided)
    let bytes = try typesetter.pdf(of: pages, describing: Document(file: "校准页"))
    if let to {
      try OutputFolder(to).make()
      let path = to + (to.hasSuffix("/") ? "" : "/") + "校准页.pdf"
      try OutputFile(path).write(bytes)
      return reporter.summarise(Phrase("写好了 \(path)", "wrote \(path)"))
    }
    var ticket = JobTicket(name: "校准页")
    ticket.sides = oneSided ? .one : .both
    ticket.tray = tray
    let printer = try PrinterOnDemand(self.printer, reporter: reporter).printer()
    let report = try PlainRun(printer, patience: self.printer.patience).run(bytes, ticket)
    reporter.summarise(
      Phrase("校准页：任务 \(report.id)", "calibration sheet: job \(report.id)"))
  }
}
