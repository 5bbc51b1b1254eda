import Hongtou
import Typesetting

/// The comparison of two set manuscripts.
struct DiffJob {
  let typesetter: Typesetter
  let before: SetManuscript
  let after: SetManuscript

  /// The documents, then each annex that goes by itself, as either side has it; by its name.
  private var pairs: [(label: String?, before: [Page], after: [Page])] {
    let labels = before.pieces.map(\.label)
    let added = after.pieces.map(\.label).filter { !labels.contains($0) }
    return (labels + added).map { label in
      (label, before.pages(of: label), after.pages(of: label))
    }
  }

  private var otherPictures: Set<PictureName> {
    before.pictures.namesOfOthers(in: after.pictures)
  }

  /// What differs, by document and page.
  var differences: [(String?, [PageDifference])] {
    pairs.map { label, before, after in
      (
        label,
        typesetter.inspection(of: before).differences(
          to: typesetter.inspection(of: after), otherPictures: otherPictures)
      )
    }
  }

  /// Draws every page with its differences tinted, to a folder or a file and its numbered likes.
  func draw(to output: String) throws(Failure) {
    let names = try OutputNames(
      inputs: ["diff"], output: output.hasSuffix(".png") ? output : output + "/", format: .png)
    if let folder = names.folder { try OutputFolder(folder).make() }
    guard let first = names.paths.first else { return }
    var files: [(path: String, bytes: [UInt8])] = []
    for (label, a, b) in pairs {
      let pages = PageOverlay(otherPictures: otherPictures).pages(of: a, and: b)
      let images = try typesetter.png(of: pages, pictures: after.pictures)
      let path =
        try label.map { label throws(Failure) in
          try OutputNames.attachment(label, of: first, besides: [])
        } ?? first
      files += Array(zip(try OutputNames.pages(images.count, of: path), images))
    }
    // None is written where one may not be.
    for (path, _) in files {
      try OutputNames.refuseOverwriting(before.inputs + after.inputs, with: path)
    }
    try OutputFile.write(files.map { (OutputFile($0.path), $0.bytes) })
  }
}

extension SetManuscript {
  fileprivate func pages(of label: String?) -> [Page] {
    pieces.first { $0.label == label }?.pages ?? []
  }
}
