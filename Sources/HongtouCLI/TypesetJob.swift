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
  /// Whether the document's elements are written beside its PDF.
  let hasSidecar: Bool
  let reporter: Reporter
  /// The outputs of all inputs: nothing else takes the name of one.
  let names: OutputNames

  /// Something to be written: the document, or an annex that is not bound with it.
  private struct Piece {
    var document: Document
    var composition: Composition
    var output: String
    var pages: [Page] { composition.pages }
  }

  /// What is to be written, and the files it was made of.
  private struct Work {
    var pieces: [Piece]
    var pictures: Pictures
    var inputs: [String]
    var document: Document { pieces[0].document }
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
        try OutputNames.refuseSigned(path)
      }
      try OutputFile.write(files.map { (OutputFile($0.path), $0.bytes) })
      try summarise(input, work, files.map(\.path), ContinuousClock.now - start)
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
      pieces[index].composition.pages = try typesetter.guided(
        pieces[index].pages, of: pieces[index].document, options: options)
    }
    return pieces
  }

  /// What is to be written; nil where the document cannot be issued, which has then been reported.
  private func work(on input: String, to output: String) throws(Failure) -> Work? {
    if output != "-" { try OutputNames.refuseOverwriting([input], with: output) }
    let reading = ManuscriptReading(input, typesetter: typesetter, options: options)
    guard let work = try reading.reported(by: reporter, of: input) else { return nil }
    let output = try names.named(output, for: work.document.status)
    var pieces = [Piece(document: work.document, composition: work.composition, output: output)]
    for annex in work.separate {
      let path = try OutputNames.attachment(annex.label, of: output, besides: names.taken)
      pieces.append(
        Piece(document: annex.description, composition: annex.composition, output: path))
    }
    return Work(pieces: pieces, pictures: work.pictures, inputs: work.inputs)
  }

  /// The files of a piece, by their paths.
  private func files(
    of piece: Piece, _ pictures: Pictures
  ) throws(Failure) -> [(path: String, bytes: [UInt8])] {
    let files: [[UInt8]] =
      switch format {
      case .pdf: [try pdf(of: piece, pictures)]
      case .png: try typesetter.png(of: piece.pages, pictures: pictures)
      case .svg: try typesetter.svg(of: piece.pages, pictures: pictures)
      case .text: [Array(typesetter.text(of: piece.pages).utf8)]
      }
    let named = Array(zip(try OutputNames.pages(files.count, of: piece.output), files))
    return named.map { (path: $0.0, bytes: $0.1) } + companions(of: piece, files)
  }

  /// A piece as PDF; with guides over it, it is for looking at.
  private func pdf(of piece: Piece, _ pictures: Pictures) throws(Failure) -> [UInt8] {
    if guides {
      return try typesetter.pdf(of: piece.pages, describing: piece.document, pictures: pictures)
    }
    return try typesetter.pdf(
      of: piece.composition, describing: piece.document, pictures: pictures, options: options)
  }

  /// What goes beside a PDF: where its seals go, and what it is.
  private func companions(of piece: Piece, _ files: [[UInt8]]) -> [(path: String, bytes: [UInt8])] {
    guard format == .pdf, !guides, let pdf = files.first, OutputFile(piece.output).isKept else {
      return []
    }
    let stem = FilePath.withoutExtension(piece.output)
    var companions: [(path: String, bytes: [UInt8])] = []
    if typesetter.hasFields(piece.composition, piece.document, options) {
      let record = SealRecord(
        of: piece.composition, file: pdf, name: String(FilePath.name(of: piece.output)))
      companions.append(("\(stem).seal.json", Array(record.json.utf8)))
    }
    if hasSidecar {
      let elements = DocumentElements(of: piece.document)
      companions.append(("\(stem).metadata.json", Array(elements.json.utf8)))
    }
    return companions
  }

  private func summarise(
    _ input: String, _ work: Work, _ files: [String], _ time: Duration
  ) throws(Failure) {
    let (output, pages) = (work.pieces[0].output, work.pieces.flatMap(\.pages))
    let milliseconds = Int((time / .milliseconds(1)).rounded())
    // Places kept free are what somebody still has to fill.
    let places = pages.flatMap(\.marks).count { $0.content == .zone }
    try reporter.summarise(
      Phrase(
        "\(input) → \(output)  \(pages.count) 页，\(places > 0 ? "留 \(places) 处待盖章，" : "")\(milliseconds) ms",
        "\(input) → \(output)  \(pages.count) pages, \(places > 0 ? "\(places) to be sealed, " : "")\(milliseconds) ms"
      ), written: files,
      JSONObject([
        "input": .string(input), "files": .array(files.map { .string($0) }),
        "status": .string(work.document.status.rawValue), "pages": .number(pages.count),
        "seals": .number(places),
      ]))
  }
}
