import Typesetting

extension LayoutSheet {
  /// The sheet as a landscape side sees it: paper and type area lie across, the lines keep their
  /// pitch as nearly as fills the shorter type area, the characters theirs. GB/T 9704-2012, 8.
  package var turned: LayoutSheet {
    var turned = self
    let area = typeArea.frame
    turned.page = Size(width: page.height, height: page.width)
    turned.typeArea = TypeArea(
      headMargin: area.left, backMargin: page.height - area.bottom, width: area.size.height,
      height: area.size.width, isMirrored: false)
    let pitch = baselineGrid.offset(ofLine: 1)
    turned.grid.lines = (area.size.width - grid.typeSize).emu / pitch.emu + 1
    turned.grid.columns = max(
      1, self.pitch.units(in: area.size.height) / CharacterPitch.cell)
    return turned
  }
}
