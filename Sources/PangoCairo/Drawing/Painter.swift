import CPangoCairo
import Typesetting

/// Draws the marks of pages on any Cairo context, the same on each. Decides nothing.
final class Painter {
  /// The pictures of the pages drawn.
  let pictures = PictureSurfaces()
  private let fonts: ScaledFonts
  private var glyphs: [cairo_glyph_t] = []
  private var clusters: [cairo_text_cluster_t] = []
  private var text: [UInt8] = []
  private var gathered: ScaledFonts.Key?
  private var ink = Ink.black

  /// A painter for contexts of one kind of surface and one scale.
  init(_ fonts: FontSet) {
    self.fonts = ScaledFonts(fonts)
  }

  /// Draws a page: what lies under everything, content in reading order, then the other artifacts,
  /// so that text extracts as it is read.
  func draw(_ page: Page, on context: OpaquePointer) {
    for mark in page.marks where mark.label.nature == .backdrop { draw(mark, on: context) }
    for mark in page.marks where !mark.label.nature.isArtifact { draw(mark, on: context) }
    for mark in page.marks where mark.label.nature == .artifact { draw(mark, on: context) }
    flush(on: context)
  }

  /// Draws marks in their order.
  func draw(_ marks: [Mark], on context: OpaquePointer) {
    for mark in marks { draw(mark, on: context) }
    flush(on: context)
  }

  private func draw(_ mark: Mark, on context: OpaquePointer) {
    switch mark.content {
    case .text(let runs):
      for run in runs where !run.glyphs.isEmpty { gather(run, of: mark, on: context) }
    case .rule(let ink):
      flush(on: context)
      set(ink, on: context)
      let frame = mark.frame
      cairo_rectangle(
        context, frame.left.points, frame.top.points, frame.size.width.points,
        frame.size.height.points)
      cairo_fill(context)
    case .picture(let name):
      flush(on: context)
      pictures.draw(name, in: mark.frame, isTurned: mark.isTurned, on: context)
    case .zone: break
    }
  }

  /// Takes a run's glyphs to those of the runs before it, which are drawn first where they are of
  /// another face, size or ink: a call of Cairo's costs more than its glyphs do.
  private func gather(_ run: GlyphRun, of mark: Mark, on context: OpaquePointer) {
    let key = ScaledFonts.Key(
      face: run.face, size: run.size, condensation: run.condensation, isTurned: mark.isTurned)
    if key != gathered || run.ink != ink { flush(on: context) }
    gathered = key
    ink = run.ink
    mark.isTurned ? placeTurned(run, at: mark.origin) : place(run, at: mark.origin)
    var string = run.text
    string.withUTF8 { text.append(contentsOf: $0) }
  }

  private func flush(on context: OpaquePointer) {
    guard let key = gathered else { return }
    fonts.select(key, on: context)
    set(ink, on: context)
    text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cairo_show_text_glyphs(
          context, $0.baseAddress, Int32($0.count), glyphs, Int32(glyphs.count), clusters,
          Int32(clusters.count), cairo_text_cluster_flags_t(0))
      }
    }
    glyphs.removeAll(keepingCapacity: true)
    clusters.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    gathered = nil
  }

  /// Fills the buffers, which are kept from run to run. Lengths are whole numbers, so every
  /// coordinate is finite.
  private func place(_ run: GlyphRun, at origin: Point) {
    let x = origin.x.emu + run.origin.x.emu
    let y = origin.y.emu + run.origin.y.emu
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.id), x: Length(emu: x + Int(glyph.x)).points,
          y: Length(emu: y + Int(glyph.y)).points))
    }
    placeClusters(of: run)
  }

  /// The same for a turned run: what lies to the right of its mark's origin comes above it, what
  /// lies below comes to the right.
  private func placeTurned(_ run: GlyphRun, at origin: Point) {
    let x = origin.x.emu + run.origin.y.emu
    let y = origin.y.emu - run.origin.x.emu
    for glyph in run.glyphs {
      glyphs.append(
        cairo_glyph_t(
          index: UInt(glyph.id), x: Length(emu: x + Int(glyph.y)).points,
          y: Length(emu: y - Int(glyph.x)).points))
    }
    placeClusters(of: run)
  }

  private func placeClusters(of run: GlyphRun) {
    for cluster in run.clusters {
      clusters.append(
        cairo_text_cluster_t(num_bytes: cluster.utf8Count, num_glyphs: cluster.glyphCount))
    }
  }

  private func set(_ ink: Ink, on context: OpaquePointer) {
    let full = 255.0
    cairo_set_source_rgb(
      context, Double(ink.red) / full, Double(ink.green) / full, Double(ink.blue) / full)
  }
}
