import OfficialDocument
import Typesetting

extension Compositor {
  /// 出席, 请假 and 列席 of a meeting: two cells in, the label in 黑体, names hanging under the first.
  /// GB/T 9704-2012, 10.3.
  func attendance(of document: Document) -> [Galley.Item] {
    let place = sheet.attendance
    guard place.place == .block else { return [] }
    let lists: [(String, [SourcedText], ElementName)] = [
      (sheet.labels.present, document.present, .present),
      (sheet.labels.absent, document.absent, .absent),
      (sheet.labels.attending, document.attending, .attending),
    ]
    let lines = lists.flatMap { label, names, element in
      names.isEmpty ? [] : attendance(label, names, Kind(element: element, clause: "10.3"))
    }
    return lines.isEmpty ? [] : [.gap(place.gap)] + items(lines, isText: false)
  }

  private func attendance(_ label: String, _ names: [SourcedText], _ kind: Kind) -> [Line] {
    var labelWording = Wording()
    labelWording.add(label, role: .heading1)
    let label = line(of: labelWording, as: kind)
    let labelX = sheet.pitch.length(sheet.attendance.indent)
    let indent = sheet.pitch.units(in: labelX + label.width)
    var wording = Wording()
    wording.add(names, joinedBy: "、")
    var lines = lines(
      of: wording, as: kind, measure: sheet.measure(firstIndent: indent, turnoverIndent: indent))
    // A label of its own: were it part of the line, tight lines would draw the names to it.
    lines[0].lead(with: label, at: labelX)
    return lines
  }
}
