import Diagnostics
import Hongtou
import Issuance

/// The preparation of one file.
struct SealPrepareJob {
  private let request: SealRequest
  private let reporter: Reporter

  init(_ request: SealRequest, _ reporter: Reporter) {
    self.request = request
    self.reporter = reporter
  }

  /// Prepares `file`, writes the prepared file, and gives its path and the job.
  func run(_ file: String, output: String?) throws(Failure) -> (path: String, json: JSONObject) {
    let path = output ?? (file == "-" ? "-" : SealNames.prepared(of: file))
    try OutputNames.refuseOverwriting([file], with: path)
    let seal = try SealPreparation(request, tool: Version.text)
      .prepare(InputFile(file, limit: SealFiles.limit).read(), name: file)
    reporter.report(seal.diagnostics, of: file)
    try OutputFile(path, isPrivate: true).write(seal.bytes)
    return (path, seal.job.json)
  }
}
