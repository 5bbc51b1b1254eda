extension Finisher {
  /// Writes the pages and their tree; gives the tree's number.
  mutating func writePages(_ sides: Sides, fields: [Int]) -> Int {
    let (tree, resources) = (newNumber(), newNumber())
    let frame = writeFrame()
    writer.object(resources, (sides.content + sides.artifacts).means.source)
    for (index, side) in sides.content.enumerated() {
      var contents = "\(side.content.number) 0 R"
      if let frame { contents = frame.contents(side, sides.artifacts[index], notes) }
      var source = side.source(parent: tree, resources: resources, contents: contents)
      // What is tabbed through follows the structure. ISO 14289-1, 7.18.3.
      if notes.structure != nil { source += "/StructParents \(index)/Tabs/S" }
      let own = zip(notes.fields, fields).filter { $0.0.page == index }
      if !own.isEmpty {
        source += "/Annots[\(own.map { "\($0.1) 0 R" }.joined(separator: " "))]"
      }
      writer.object(side.page.number, source + ">>")
    }
    let kids = sides.content.map { "\($0.page.number) 0 R" }.joined(separator: " ")
    writer.object(tree, "<</Type/Pages/Count \(sides.content.count)/Kids[\(kids)]>>")
    return tree
  }

  /// What parts content from artifacts: three little streams that all pages share. Both are drawn in
  /// the state a page begins with. ISO 32000-1, 14.8.2.2.
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
}

/// The streams around and between the content of a page and its artifacts.
private struct Frame {
  var before: Int
  var between: Int
  var after: Int

  /// What a page draws.
  func contents(_ content: Side, _ artifacts: Side, _ notes: FinishingNotes) -> String {
    let drawn = [content.content.number, artifacts.content.number]
    let (first, second) = notes.artifactsLieBelow ? (drawn[1], drawn[0]) : (drawn[0], drawn[1])
    let streams = [before, first, between, second, after]
    return "[\(streams.map { "\($0) 0 R" }.joined(separator: " "))]"
  }
}
