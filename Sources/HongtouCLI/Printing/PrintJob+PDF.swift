import Diagnostics
import Files
import Hongtou
import Issuance

/// PDF files are printed as they are: what is on their pages is not ours to move.
extension PrintJob {
  /// A PDF of 2,000 pages has some 10 MB.
  private static let mostPDF = 256 << 20

  /// Prints a PDF. Throws 64 for what only a manuscript can give, 65 for what is no PDF or is to be
  /// numbered, 66 for what cannot be read.
  func printPDF(_ input: String) throws(Failure) -> ExitStatus {
    let bytes = try InputFile(input, limit: Self.mostPDF).read()
    guard bytes.starts(with: "%PDF-".utf8) else {
      throw Failure(.badData, Phrase("“\(input)”不是 PDF", "‘\(input)’ is no PDF"))
    }
    if command.numberFrom != nil { throw unnumberable(input, bytes) }
    let options = command.sheet.manuscriptOptions + (command.layout == nil ? [] : ["--layout"])
    guard options.isEmpty else { throw needingManuscript(options, input) }
    return try printPlainly(input, bytes, title: nil, sides: nil)
  }

  private func needingManuscript(_ options: [String], _ input: String) -> Failure {
    let list = options.joined(separator: " ")
    return Failure(
      .usage,
      Phrase(
        "\(list) 只用于文稿：“\(input)”是 PDF，照原样印",
        "\(list): for manuscripts only; ‘\(input)’ is a PDF and printed as it is"),
      hint: Phrase(
        "用它的文稿来印：hongtou print \(stem(of: input)).md \(options[0]) …；没有文稿的，去掉 \(list)",
        "print its manuscript: hongtou print \(stem(of: input)).md \(options[0]) …; without one, leave \(list) out"
      ))
  }

  private func unnumberable(_ input: String, _ bytes: [UInt8]) -> Failure {
    let isSigned = SignatureTrace.isIn(bytes)
    return Failure(
      .badData,
      isSigned
        ? Phrase("“\(input)”已签章，不能编份号：改了就不是所签的那份", "‘\(input)’ is sealed and takes no 份号")
        : Phrase("“\(input)”是 PDF，不能编份号", "‘\(input)’ is a PDF and takes no 份号"),
      hint: Phrase(
        "份号要用文稿来编；PDF 用 --copies 照原样印",
        "numbers need the manuscript; print a PDF as it is with --copies"))
  }
}
