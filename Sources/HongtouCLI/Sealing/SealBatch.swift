import Diagnostics
import Hongtou
import Issuance

/// Many files in one run: a JSON object a line in, one a line out, in the same order. What goes wrong
/// with a line is reported with its number, and the others go on.
struct SealBatch {
  private let path: String
  private let lines: [ArraySlice<UInt8>]
  private let reporter: Reporter

  /// A list of a million jobs.
  private static let limit = 1 << 30

  /// Reads a list.
  init(_ path: String, _ reporter: Reporter) throws(Failure) {
    self.path = path
    self.reporter = reporter
    lines = try InputFile(path, limit: SealBatch.limit).read().split(separator: 0x0A)
      .filter { !$0.allSatisfy { $0 == 0x20 || $0 == 0x0D } }
  }

  /// Does `work` for each line, writes what it gives, and ends with the worst.
  func run(_ work: (SealEntry) throws(Failure) -> JSONObject) throws(Failure) -> ExitStatus {
    var status = ExitStatus.success
    for (index, line) in lines.enumerated() {
      do throws(Failure) {
        let result = try work(SealEntry(line, name: "\(path):\(index + 1)"))
        try OutputFile("-").write(Array((result.text + "\n").utf8))
      } catch {
        reporter.report(error, of: "\(path):\(index + 1)")
        status = max(status, error.status)
      }
    }
    reporter.summarise(
      Phrase("\(lines.count) 件", "\(lines.count) files"))
    return status
  }

  /// A file and a list at once.
  static let both = Failure(
    .usage, Phrase("文件和 --jobs-from 只能用一样", "name a file or --jobs-from, not both"))

  /// Neither.
  static func missing(_ argument: String) -> Failure {
    Failure(.usage, Phrase("缺少参数 \(argument)", "missing argument \(argument)"))
  }
}
