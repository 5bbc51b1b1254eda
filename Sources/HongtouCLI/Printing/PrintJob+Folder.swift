import Diagnostics
import Files
import Hongtou

/// What is written to a folder instead of being printed.
extension PrintJob {
  /// Writes the file of `input` to `folder`, in the place of one that was there. Throws 64 for what
  /// only a printer does, 73 where it would be written over the input or over a signed file.
  func write(
    _ input: String, _ bytes: [UInt8], to folder: String, _ sides: Int?
  ) throws(Failure) -> ExitStatus {
    try checkPlainFile(sides)
    let name = stem(of: input) + OutputNames.suffix(guides: false, layer: command.sheet.layer)
    let path = "\(folder)\(folder.hasSuffix("/") ? "" : "/")\(name).pdf"
    try OutputNames.refuseOverwriting([input], with: path)
    try OutputNames.refuseSigned(path)
    if !command.dryRun {
      try OutputFolder(folder).make()
      try OutputFile(path).write(bytes)
    }
    var report = PrintReport(input, folder, command.copies, sides, press)
    report.isFile = true
    report.completed = command.dryRun ? 0 : command.copies
    try tell(report)
    return .success
  }

  private func checkPlainFile(_ sides: Int?) throws(Failure) {
    guard sides != nil || command.sheet.pages == nil else {
      throw Failure(
        .usage, Phrase("--pages 与 --to 同用，要用文稿，不用 PDF", "--pages with --to needs a manuscript"),
        hint: Phrase("PDF 的几面由打印机挑：不写 --to", "of a PDF the printer picks the pages: leave --to out")
      )
    }
    guard command.copies == 1 else {
      throw Failure(
        .usage,
        Phrase(
          "没有份号的，写成文件只有一份：去掉 --copies", "without numbers there is one file: leave --copies out"),
        hint: Phrase("一份一个文件要有份号：--number-from 1", "a file a copy needs numbers: --number-from 1"))
    }
  }
}
