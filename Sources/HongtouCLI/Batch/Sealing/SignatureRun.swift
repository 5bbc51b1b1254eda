import Diagnostics
import Hongtou

/// The signatures of a batch, taken line by line: what is wrong is told of, and the rest goes on.
struct SignatureRun {
  /// What seals a document.
  let embedding: DocumentEmbedding
  /// The documents that wait.
  let waiting: Set<String>
  /// The file of signatures, for messages.
  let path: String
  /// Who tells of what is wrong.
  let reporter: Reporter
  /// How far it has come.
  private(set) var counts: SealCounts
  private var lines: [String: Int] = [:]

  /// Begins.
  init(_ embedding: DocumentEmbedding, waiting: Set<String>, path: String, _ reporter: Reporter) {
    self.embedding = embedding
    self.waiting = waiting
    self.path = path
    self.reporter = reporter
    counts = SealCounts(total: waiting.count)
  }

  /// Takes a line. Throws what stands in the way of all.
  mutating func take(_ line: ArraySlice<UInt8>, number: Int) throws(Failure) {
    let place = SourceRange(file: path, line: number, column: 1)
    let signature: SignatureLine
    do throws(Failure) {
      signature = try SignatureLine(line, number: number, path: path)
      try check(signature, at: place)
    } catch {
      reporter.report(error, of: path)
      return counts.failLine(error)
    }
    do throws(Failure) {
      counts.add(
        isKept: try embedding.run(signature) { reporter.report($0, of: signature.file) })
    } catch {
      guard !error.endsSealing else { throw error }
      var diagnostic = error.diagnostic
      diagnostic.source = place
      reporter.report([diagnostic], of: path)
      counts.fail(error)
    }
  }

  /// Throws 65 for a line about a document that does not wait, or about one there was a line for.
  private mutating func check(
    _ signature: SignatureLine, at place: SourceRange
  ) throws(Failure) {
    let file = signature.file
    var diagnostic: Diagnostic?
    if !waiting.contains(file) {
      diagnostic = Diagnostic(
        .error, "batch.not-prepared", Phrase("“\(file)”没有备过", "‘\(file)’ was not prepared"),
        hint: Phrase("先用 hongtou batch prepare", "use hongtou batch prepare first"), at: place)
    } else if let other = lines.updateValue(place.line, forKey: file) {
      diagnostic = Diagnostic(
        .error, "batch.double-signature",
        Phrase("“\(file)”在第 \(other) 行已有", "‘\(file)’ is in line \(other) too"), at: place)
    }
    guard let diagnostic else { return }
    throw Failure(
      .badData, diagnostic.message, hint: diagnostic.hint, diagnostics: [diagnostic])
  }
}
