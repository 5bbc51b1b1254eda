extension Finisher {
  /// Writes the pages and their tree; gives the tree's number.
  mutating func writePages(_ sides: [Side], fields: [Int]) -> Int {
    let tree = newNumber()
    let frame = writeFrame()
    for (index, side) in sides.enumerated() {
      var entries: [String: PDFValue] = [:]
      if notes.structure != nil {
        entries["StructParents"] = .integer(index)
        // What is tabbed through follows the structure. ISO 14289-1, 7.18.3.
        entries["Tabs"] = .name("S")
      }
      let own = zip(notes.fields, fields).filter { $0.0.page == index }
      if !own.isEmpty {
        entries["Annots"] = .array(own.map { .reference(PDFReference($0.1)) })
      }
      writer.object(
        side.page.number,
        side.source(parent: tree, contents: contents(of: side, in: frame), entries))
    }
    let kids = sides.map { PDFValue.reference($0.page) }
    writer.object(
      tree,
      PDFValue.dictionary([
        "Type": .name("Pages"), "Count": .integer(sides.count), "Kids": .array(kids),
      ]).source)
    return tree
  }

  /// What parts content from artifacts: three little streams that all pages share.
  struct Frame {
    var before: Int
    var between: Int
    var after: Int
  }

  /// Both are drawn in the state a page begins with. ISO 32000-1, 14.8.2.2.
  private mutating func writeFrame() -> Frame? {
    guard notes.structure != nil else { return nil }
    let frame = Frame(before: newNumber(), between: newNumber(), after: newNumber())
    let (begin, end) = ("/Artifact BMC\n", "EMC\n")
    if notes.artifactsLieBelow {
      writer.stream(frame.before, (begin + "q\n").utf8)
      writer.stream(frame.between, ("Q\n" + end + "q\n").utf8)
      writer.stream(frame.after, "Q\n".utf8)
    } else {
      writer.stream(frame.before, "q\n".utf8)
      writer.stream(frame.between, ("Q\n" + begin + "q\n").utf8)
      writer.stream(frame.after, ("Q\n" + end).utf8)
    }
    return frame
  }

  private func contents(of side: Side, in frame: Frame?) -> PDFValue {
    guard let frame, let artifacts = side.artifacts else { return .reference(side.content) }
    let drawn = [side.content, artifacts.content]
    let ordered = notes.artifactsLieBelow ? drawn.reversed() : drawn
    let streams = [
      PDFReference(frame.before), ordered[0], PDFReference(frame.between), ordered[1],
      PDFReference(frame.after),
    ]
    return .array(streams.map { .reference($0) })
  }
}
