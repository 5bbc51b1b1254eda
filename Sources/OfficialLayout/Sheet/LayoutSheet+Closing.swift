import Typesetting

extension LayoutSheet {
  /// 发文机关署名, 成文日期, 印章 and 签名章. 7.3.5
  public struct Closing: Hashable, Sendable {
    /// Diameter of a seal where the manuscript names none; zero for none.
    public var sealDiameter: Length
    /// From the text to the top of the first row of seals.
    public var sealGap: Length
    /// The same where the page is short of room.
    public var leastSealGap: Length
    /// Between two seals of a row, at most.
    public var sealSpacing: Length
    /// The same, at least: seals neither meet nor touch. 7.3.5.1
    public var leastSealSpacing: Length
    /// Between two rows of seals.
    public var sealRowGap: Length
    /// The same where the page is short of room.
    public var leastSealRowGap: Length
    /// Between two names of a row, at least, in 1/65,536 cells.
    public var nameSpacing: Int
    /// The least resolution of a picture of a seal or stamp at its size, in dots an inch.
    public var leastImageResolution: Int
    /// Right indent of a sealed date, in 1/65,536 cells. 7.3.5.1
    public var dateIndent: Int
    /// Clear distance below the text without seal. 7.3.5.2
    public var plainGap: Length
    /// Right indent without seal, in 1/65,536 cells. 7.3.5.2
    public var plainIndent: Int
    /// How far the date begins to the right of the name, in 1/65,536 cells. 7.3.5.2
    public var dateStep: Int
    /// 签名章. 7.3.5.3
    public var stamp: Stamp
    /// Lines of text on the closing's page. 7.3.5.5
    public var textLines: Int
    /// How near lines may come so that the closing finds room. 7.3.5.5
    public var leastLinePitch: Length
    /// How far apart they may come. 7.3.5.5
    public var widestLinePitch: Length
    /// How much a gap between characters may change for the closing's sake, in 1/65,536 cells.
    /// 7.3.5.5
    public var tracking: Int

    /// Signers' stamps. 7.3.5.3
    public struct Stamp: Hashable, Sendable {
      /// Their height, and their width where no picture tells it.
      public var size: Size
      /// Clear distance below the text.
      public var gap: Length
      /// Between two stamps.
      public var rowGap: Length
      /// Right indent, in 1/65,536 cells.
      public var indent: Int
      /// Between an office and its stamp, in 1/65,536 cells.
      public var officeGap: Int
      /// Clear distance between the last stamp and the date.
      public var dateGap: Length
    }
  }
}

extension LayoutSheet.Closing {
  init(_ section: SheetSection) {
    sealDiameter = section.length("seal_diameter")
    sealGap = section.length("seal_gap")
    leastSealGap = section.length("least_seal_gap")
    sealSpacing = section.length("seal_spacing")
    leastSealSpacing = section.length("least_seal_spacing")
    sealRowGap = section.length("seal_row_gap")
    leastSealRowGap = section.length("least_seal_row_gap")
    nameSpacing = section.cells("name_spacing")
    leastImageResolution = section.count("least_image_resolution", 1...2_400)
    dateIndent = section.cells("date_indent")
    plainGap = section.length("plain_gap")
    plainIndent = section.cells("plain_indent")
    dateStep = section.cells("date_step")
    stamp = Stamp(section.section("stamp"))
    textLines = section.count("text_lines", 0...22)
    leastLinePitch = section.length("least_line_pitch", least: 1)
    widestLinePitch = section.length("widest_line_pitch", least: 1)
    tracking = section.cells("tracking")
  }
}

extension LayoutSheet.Closing.Stamp {
  fileprivate init(_ section: SheetSection) {
    size = Size(
      width: section.length("width", least: 1), height: section.length("height", least: 1))
    gap = section.length("gap")
    rowGap = section.length("row_gap")
    indent = section.cells("indent")
    officeGap = section.cells("office_gap")
    dateGap = section.length("date_gap")
  }
}
