import CPangoCairo
import Typesetting

/// The shaper of the real world: Pango and HarfBuzz over the faces of a `FontSet`.
///
/// Belongs to one worker; its caches last as long as it does. Unit: 1/65,536 em.
public final class PangoShaper: Shaper {
  /// The faces; their order is that of `FaceID`.
  public var fonts: FontSet { library.fonts }

  let library: PangoFontLibrary
  let glyphs: UnsafeMutablePointer<PangoGlyphString>
  /// `fwid`, for what must be as wide as a Han.
  let fullWidth: UnsafeMutablePointer<GSList>
  private var roles: [FontRole: RoleFaces] = [:]
  /// The faces of a role's Western letters, where the font table names others than the role's own.
  private var westerns: [FontRole: RoleFaces] = [:]
  /// For Western faces that stand among a role's Han, the measures of the role's own face.
  private var borrowed: [FaceID: FaceMetrics] = [:]

  /// Creates a shaper.
  ///
  /// - Throws: `FontError.otherFace` when Pango cannot load one of the set's faces.
  public init(_ fonts: FontSet) throws(FontError) {
    library = try PangoFontLibrary(fonts)
    glyphs = pango_glyph_string_new()
    fullWidth = g_slist_append(nil, pango_attr_font_features_new("fwid=1"))
    for (role, chain) in fonts.chains {
      let faces = RoleFaces(chain.map { library.faces[$0] })
      if let served = role.served { westerns[served] = faces } else { roles[role] = faces }
    }
    for (role, western) in westerns {
      guard let own = roles[role]?.chain.first else { continue }
      for face in western.chain where !face.hasHan { borrowed[face.face] = own.metrics }
    }
  }

  deinit {
    pango_glyph_string_free(glyphs)
    pango_attribute_destroy(fullWidth.pointee.data?.assumingMemoryBound(to: PangoAttribute.self))
    g_slist_free(fullWidth)
  }

  /// Shapes `runs` of one paragraph, in order.
  ///
  /// Known characters are copied from tables; the roles must be among the profile's.
  public func shape(_ runs: [ShapingRun]) -> ShapedText {
    var text = ShapedText()
    let bytes = runs.reduce(0) { $0 + $1.text.utf8.count }
    text.clusters.reserveCapacity(bytes / 3 + 8)
    text.glyphs.reserveCapacity(bytes / 3 + 8)
    for run in runs {
      // The layout names a role the profile reader does not know: our mistake, not the author's.
      guard let role = roles[run.role] else {
        preconditionFailure("no face plays the role \(run.role.rawValue)")
      }
      switch run.kind {
      case .han: append(run, role, role.han, to: &text)
      case .western:
        let role = westerns[run.role] ?? role
        append(run, role, role.western, to: &text)
      case .other: appendItemized(run, role, to: &text)
      }
    }
    return text
  }

  /// The measures of a face, taken from 40 of its glyphs the first time.
  ///
  /// A Western face among Han shares their baseline.
  public func metrics(of face: FaceID) -> FaceMetrics {
    borrowed[face] ?? library.faces[Int(face.index)].metrics
  }

  /// The ink as HarfBuzz reads it from the outlines.
  public func inkFrame(of run: GlyphRun) -> Frame? {
    let face = library.faces[Int(run.face.index)]
    return Frame(enclosing: run.glyphs.compactMap { face.inkBox(of: $0, in: run) })
  }

  /// Scalars whose glyphs are known are copied from the table; stretches of others go to Pango.
  private func append(
    _ run: ShapingRun, _ role: RoleFaces, _ table: ScalarTable, to text: inout ShapedText
  ) {
    var stretch = Stretch()
    let first = text.clusters.count
    var offset = 0
    for scalar in run.text.unicodeScalars {
      let entry = table.entry(of: scalar) { resolve($0, role, run.kind) }
      if entry.state == .plain, !stretch.endsInJoiner {
        if stretch.isOpen { close(&stretch, at: offset, run, role, &text) }
        text.append(entry, utf8Count: scalar.utf8Count, family: family)
      } else {
        if !stretch.isOpen, entry.state == .joining, text.clusters.count > first {
          stretch.open(at: offset - text.removeLastCluster())
          stretch.add(entry, joiner: false)
        } else if !stretch.isOpen {
          stretch.open(at: offset)
        }
        stretch.add(entry, joiner: scalar.value == 0x200D)
      }
      offset += scalar.utf8Count
    }
    if stretch.isOpen { close(&stretch, at: offset, run, role, &text) }
  }

  private func close(
    _ stretch: inout Stretch, at end: Int, _ run: ShapingRun, _ role: RoleFaces,
    _ text: inout ShapedText
  ) {
    if let entry = stretch.only {
      text.append(entry, utf8Count: end - stretch.start, family: family)
    } else {
      appendShaped(run, stretch.start..<end, role, to: &text)
    }
    stretch = Stretch()
  }

  func family(of face: Int32) -> String { fonts.faces[Int(face)].family.names[0] }
}
