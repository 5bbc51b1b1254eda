import Diagnostics
import Hongtou
import OfficialDocument
import OfficialLayout
import Typesetting

/// The typesetting of one run's files, one after the other.
struct TypesetJob {
  let typesetter: Typesetter
  let format: OutputFormat
  let options: Options
  /// Whether guides are drawn over the pages.
  let guides: Bool
  let reporter: Reporter
  /// The outputs of all inputs: no annex takes the name of one.
  let outputs: Set<String>

  /// Something to be written: the document, or an annex that is not bound with it.
  private struct Piece {
    var document: Document
    var pages: [Page]
    var output: String
  }

  /// What is to be written, and the files it was made of.
  private struct Work {
    var pieces: [Piece]
    var pictures: Pictures
    var inputs: [String]
  }

  /// Sets `input`, writes `output`, reports what is wrong, and says how it went.
  func status(of input: String, to output: String) -> ExitStatus {
    do throws(Failure) {
      let start = ContinuousClock.now
      guard let work = try work(on: input, to: output) else { return .badData }
      // All are drawn before the first is written.
      var files: [(path: String, bytes: [UInt8])] = []
      for piece in try guided(work.pieces) { files += try self.files(of: piece, work.pictures) }
      for (path, _) in files where path != "-" {
        try OutputNames.refuseOverwriting(work.inputs, with: path)
      }
      for (path, bytes) in files { try OutputFile(path).write(bytes) }
      summarise(input, output, work.pieces.flatMap(\.pages), ContinuousClock.now - start)
      return .success
    } catch {
      reporter.report(error, of: input)
      return error.status
    }
  }

  /// The pieces with guides over their pages, where those are asked for.
  private func guided(_ pieces: [Piece]) throws(Failure) -> [Piece] {
    guard guides else { return pieces }
    var pieces = pieces
    for index in pieces.indices {
      pieces[index].pages = try typesetter.guided(
        pieces[index].pages, of: pieces[index].document, options: options)
    }
    return pieces
  }

  /// What is to be written; nil where the document cannot be issued, which has then been reported.
  private func work(on input: String, to output: String) throws(Failure) -> Work? {
    if output != "-" { try OutputNames.refuseOverwriting([input], with: output) }
    let reading = ManuscriptReading(input, typesetter: typesetter, options: options)
    guard let work = try reading.reported(by: reporter, of: input) else { return nil }
    var pieces = [Piece(document: work.document, pages: work.pages, output: output)]
    for annex in work.separate {
      let path = try OutputNames.attachment(annex.label, of: output, besides: outputs)
      pieces.append(
        Piece(document: annex.description, pages: annex.composition.pages, output: path))
    }
    return Work(pieces: pieces, pictures: work.pictures, inputs: work.inputs)
  }

  /// The files of a piece, by their paths.
  private func files(
    of piece: Piece, _ pictures: Pictures
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    let files: [[UInt8]] =
      switch format {
      case .pdf:
        [try typesetter.pdf(of: piece.pages, describing: piece.document, pictures: pictures)]
      case .png: try typesetter.png(of: piece.pages, pictures: pictures)
      case .svg: try typesetter.svg(of: piece.pages, pictures: pictures)
      case .text: [Array(typesetter.text(of: piece.pages).utf8)]
      }
    return Array(zip(try OutputNames.pages(files.count, of: piece.output), files))
  }

  private func summarise(_ input: String, _ output: String, _ pages: [Page], _ time: Duration) {
    let milliseconds = Int((time / .milliseconds(1)).rounded())
    // Places kept free are what somebody still has to fill.
    let places = pages.flatMap(\.marks).count { $0.content == .zone }
    reporter.summarise(
      Phrase(
        "\(input) → \(output)  \(pages.count) 页，\(places > 0 ? "留 \(places) 处待盖章，" : "")\(milliseconds) ms",
        "\(input) → \(output)  \(pages.count) pages, \(places > 0 ? "\(places) to be sealed, " : "")\(milliseconds) ms"
      ))
  }
}
