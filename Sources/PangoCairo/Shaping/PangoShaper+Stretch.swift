import CPangoCairo
import Typesetting

extension PangoShaper {
  /// Shapes part of a run of Han or Western text whose characters act on each other.
  func appendShaped(
    _ run: ShapingRun, _ part: Range<Int>, _ role: RoleFaces, to text: inout ShapedText
  ) {
    var copy = run.text
    copy.withUTF8 { bytes in
      append(bytes, part, analysis(run.kind, role.chain[0]), role, to: &text)
    }
  }

  /// Shapes a run of any other script: Pango tells its scripts, languages and directions.
  func appendItemized(_ run: ShapingRun, _ role: RoleFaces, to text: inout ShapedText) {
    var copy = run.text
    copy.withUTF8 { bytes in
      var part = 0..<0
      var analysis = PangoAnalysis()
      forEachItem(of: bytes, role) { item in
        let end = Int(item.offset + item.length)
        // Pango also cuts where its choice of font changes, even between a letter and its accent;
        // ours is made afterwards.
        if !part.isEmpty, item.analysis.isLike(analysis) {
          part = part.lowerBound..<end
          return
        }
        if !part.isEmpty { append(bytes, part, analysis, role, to: &text) }
        part = Int(item.offset)..<end
        analysis = item.analysis
        analysis.extra_attrs = nil  // freed with the item
      }
      if !part.isEmpty { append(bytes, part, analysis, role, to: &text) }
    }
  }

  private func forEachItem(
    of bytes: UnsafeBufferPointer<UInt8>, _ role: RoleFaces, _ body: (PangoItem) -> Void
  ) {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
    let description = library.description(of: Int(role.chain[0].face.index))
    pango_context_set_font_description(library.context, description)
    pango_font_description_free(description)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    let items = base.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
      pango_itemize_with_base_dir(
        library.context, PANGO_DIRECTION_LTR, $0, 0, Int32(bytes.count), attributes, nil)
    }
    var link = items
    while let node = link {
      let item = node.pointee.data.assumingMemoryBound(to: PangoItem.self)
      body(item.pointee)
      pango_item_free(item)
      link = node.pointee.next
    }
    g_list_free(items)
  }

  /// Shapes a part in one script, cut where its characters are in different faces.
  private func append(
    _ bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ analysis: PangoAnalysis,
    _ role: RoleFaces, to text: inout ShapedText
  ) {
    let characters = Characters(bytes, part)
    var index = 0
    while index < characters.count {
      let choice = choose(characters, index, bytes, analysis, role)
      var end = index + 1
      while end < characters.count,
        choose(characters, end, bytes, analysis, role) == choice
      {
        end += 1
      }
      let face = role.chain[choice ?? 0]
      let lack: ScalarTable.Lack =
        choice == nil ? .missing : choice == 0 ? .none : .substituted
      var fitted = analysis
      fitted.font = face.font
      shape(bytes, characters.bytes(of: index..<end), &fitted)
      append(characters, index..<end, face, lack, to: &text)
      index = end
    }
  }

  /// The place in the chain of the first face that shows a character; nil when none does.
  private func choose(
    _ characters: Characters, _ index: Int, _ bytes: UnsafeBufferPointer<UInt8>,
    _ analysis: PangoAnalysis, _ role: RoleFaces
  ) -> Int? {
    role.chain.firstIndex { face in
      if characters.isCovered(index, by: face) { return true }
      guard characters.mayBeComposed(index) else { return false }
      var trial = analysis
      trial.font = face.font
      shape(bytes, characters.bytes(of: index..<index + 1), &trial)
      return (0..<Int(glyphs.pointee.num_glyphs)).allSatisfy {
        let glyph = glyphs.pointee.glyphs[$0].glyph
        return glyph != 0 && glyph & PangoGlyph.unknownFlag == 0
      }
    }
  }
}

extension PangoAnalysis {
  /// Whether text is shaped alike by both, in one font.
  fileprivate func isLike(_ other: PangoAnalysis) -> Bool {
    script == other.script && level == other.level && language == other.language
      && gravity == other.gravity
  }
}
