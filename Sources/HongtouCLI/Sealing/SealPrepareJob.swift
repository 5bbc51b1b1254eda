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

  /// Prepares `file`, writes the prepared file, and the job where a path for it is given; tells the
  /// first path and the job. Where the one cannot be written, the other is not left alone.
  func run(
    _ file: String, output: String?, job: String?
  ) throws(Failure) -> (path: String, json: JSONObject) {
    let path = output ?? (file == "-" ? "-" : SealNames.prepared(of: file))
    for target in [path, job].compactMap(\.self) {
      try OutputNames.refuseOverwriting(
        [file, request.picture?.name].compactMap(\.self), with: target)
    }
    if path == job { throw OutputNames.manyToOne }
    let seal = try SealPreparation(request, tool: Version.text)
      .prepare(InputFile(file, limit: SealFiles.limit).read(), name: file)
    reporter.report(seal.diagnostics, of: file)
    var files = [(OutputFile(path, isPrivate: true), seal.bytes)]
    if let job {
      files.append((OutputFile(job, isPrivate: true), Array((seal.job.json.text + "\n").utf8)))
    }
    try OutputFile.write(files)
    return (path, seal.job.json)
  }
}
