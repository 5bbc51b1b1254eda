import OfficialDocument
import Typesetting

extension Compositor {
  /// Without a seal: the name two cells from the right, the date beginning two cells after the
  /// name; a longer date takes the right place itself. Several names stand one under the other,
  /// all as wide as the longest. GB/T 9704-2012, 7.3.5.2.
  func plain(_ names: [Line], _ date: Line?) -> GalleyBlock {
    let right = sheet.typeArea.frame.right - sheet.pitch.length(sheet.closing.plainIndent)
    let step = sheet.pitch.length(sheet.closing.dateStep)
    let nameWidth = names.map(\.width).max() ?? .zero
    let dateWidth = date?.width ?? placeOfDate
    let dateLeads = names.isEmpty || dateWidth > nameWidth
    let nameX = dateLeads ? right - dateWidth - step : right - nameWidth
    func top(_ line: Int) -> Length {
      sheet.closing.plainGap + sheet.baselineGrid.offset(ofLine: line)
    }
    var marks = names.enumerated().map { index, name in
      name.spread(by: nameWidth - name.width).mark(x: nameX, top: top(index))
    }
    if let date { marks.append(date.mark(x: nameX + step, top: top(names.count))) }
    return GalleyBlock(
      marks: marks, height: top(names.count) + sheet.grid.typeSize, textLinesKept: 0)
  }
}
