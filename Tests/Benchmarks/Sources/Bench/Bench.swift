import CBare
import Hongtou
import OfficialDocument
import Typesetting

/// What `Tests/Benchmarks/run` needs done in one process; results go to standard output, fields
/// parted by tabs.
@main
enum Bench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.dropFirst().map { $0 }) {
    case ("dump", let files) where files.count == 2: try dump(files[0], to: files[1])
    case ("warm", let files) where files.count == 2: try warm(files[0], files[1])
    case ("bare", let files) where files.count == 2: bare(files[0], to: files[1])
    case ("stages", let files) where files.count == 1: try stages(files[0])
    case ("replay", let files) where files.count == 3:
      replay(files[0], Int(files[1]) ?? 1000, threads: Int32(files[2]) ?? 1)
    case ("flat", let files) where files.count == 2: try flat(files[0], Int(files[1]) ?? 1000)
    default:
      print(
        "Bench dump MANUSCRIPT POSITIONS | warm MANUSCRIPT POSITIONS | bare POSITIONS PDF | flat MANUSCRIPT COUNT"
          + " | stages MANUSCRIPT | replay POSITIONS COUNT THREADS"
      )
    }
  }

  /// Sets a manuscript and writes its positions; prints the number of pages.
  static func dump(_ manuscript: String, to file: String) throws {
    let job = try Job(manuscript)
    let pages = try job.pages()
    let positions = Positions(of: pages, by: job.typesetter, folder: job.folder)
    try OutputFile(file).write(positions.bytes)
    print(pages.count)
  }

  /// Sets plainly, draws barely and sets for the archive by turns; prints the three medians in ms,
  /// the bytes of each, and the number of turns.
  static func warm(_ manuscript: String, _ positions: String) throws {
    let job = try Job(manuscript)
    guard let bare = bare_read(positions) else { fatalError("not positions: \(positions)") }
    var ours = Timings()
    var theirs = Timings()
    var archived = Timings()
    var bytes = (ours: 0, bare: 0, archived: 0)
    try ours.warmUp { bytes.ours = try job.pdf().count }
    try archived.warmUp { bytes.archived = try job.pdf(.a2a).count }
    theirs.warmUp { bytes.bare = bare_draw(bare, nil) }
    while ours.count < 5 || (ours.total < .seconds(8) && ours.count < 100) {
      try ours.measure { _ = try job.pdf() }
      theirs.measure { _ = bare_draw(bare, nil) }
      try archived.measure { _ = try job.pdf(.a2a) }
    }
    print(
      ours.median, theirs.median, archived.median, bytes.ours, bytes.bare, bytes.archived,
      ours.count, separator: "\t")
  }

  /// Prints the medians in ms of reading, composing and drawing: where the time goes.
  static func stages(_ manuscript: String) throws {
    let job = try Job(manuscript)
    var (reading, composing, drawing) = (Timings(), Timings(), Timings())
    for _ in 0..<40 {
      var document: Document?
      reading.measure { document = job.document() }
      guard let document else { continue }
      var pages: [Page] = []
      try composing.measure { pages = try job.typesetter.composition(of: document).pages }
      let files = DocumentFiles(of: document)
      try drawing.measure {
        _ = try job.typesetter.pdf(of: pages, describing: document, pictures: files.pictures)
      }
    }
    print(reading.median, composing.median, drawing.median, separator: "\t")
  }

  /// Draws once; prints the ms that reading the positions took, which are not to be counted.
  static func bare(_ positions: String, to file: String) {
    var reading = Timings()
    var document: OpaquePointer?
    reading.measure { document = bare_read(positions) }
    guard let document else { fatalError("not positions: \(positions)") }
    _ = bare_draw(document, file)
    print(reading.median)
  }

  /// Draws positions `count` times on several threads, each with faces of its own; prints the seconds.
  static func replay(_ positions: String, _ count: Int, threads: Int32) {
    var time = Timings()
    time.measure {
      guard bare_replay(positions, count, threads) == 1 else {
        fatalError("not positions: \(positions)")
      }
    }
    print(time.median / 1000)
  }

  /// Sets a document `count` times; prints the resident KiB after each tenth of them.
  static func flat(_ manuscript: String, _ count: Int) throws {
    let job = try Job(manuscript)
    for index in 1...count {
      _ = try job.pdf()
      if index % max(1, count / 10) == 0 { print(index, Memory.residentKiB, separator: "\t") }
    }
  }
}
