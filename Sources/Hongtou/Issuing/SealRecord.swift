import Diagnostics
import Files
import Issuance
import OfficialLayout
import Typesetting

/// What a signing service is told of a finished file: where each seal goes, in every convention that
/// services use.
public struct SealRecord: Hashable, Sendable {
  /// A seal and the field in its place.
  private struct Entry: Hashable {
    var place: SealPlace
    var field: String
    var keyword: SealKeyword?
  }

  private let seals: [Entry]
  private let file: [UInt8]
  private let name: String
  private let pageCount: Int

  /// A record of `file`, which is called `name` and was made of `composition`.
  public init(of composition: Composition, file: [UInt8], name: String) {
    self.file = file
    self.name = name
    pageCount = composition.pages.count
    let places = composition.seals
    seals = zip(places, places.fieldNames).map { place, field in
      Entry(place: place, field: field, keyword: composition.keyword(of: place))
    }
  }

  /// Whether there are any seals to tell of.
  public var isEmpty: Bool { seals.isEmpty }

  /// One JSON object.
  public var json: String {
    JSONObject([
      "file": .string(name), "sha256": .string(SHA256.hexadecimal(file)),
      "pages": .number(pageCount),
      "seals": .array(seals.enumerated().map { .object(object($1, order: $0 + 1)) }),
    ]).text + "\n"
  }

  private func object(_ entry: Entry, order: Int) -> JSONObject {
    let place = entry.place
    let frame = place.frame
    let sheet = place.sheet
    let box = place.rectangle
    func points(_ thousandths: Int) -> JSONObject.Value {
      .decimal(MeasureText.decimals(thousandths, places: 3))
    }
    func rectangle(_ unit: (Length) -> JSONObject.Value) -> JSONObject.Value {
      .object(
        JSONObject([
          "left": unit(frame.left), "top": unit(frame.top), "right": unit(frame.right),
          "bottom": unit(frame.bottom), "top_from_foot": unit(sheet.height - frame.top),
          "bottom_from_foot": unit(sheet.height - frame.bottom),
        ]))
    }
    return JSONObject([
      "order": .number(order), "organ": .string(place.owner),
      "kind": .string(place.isStamp ? "stamp" : "seal"), "field": .string(entry.field),
      "page": .number(place.page + 1), "page_index": .number(place.page),
      "diameter_mm": SealRecord.millimetres(frame.size.height),
      "width_mm": SealRecord.millimetres(frame.size.width),
      "centre_mm": .object(
        JSONObject([
          "x": SealRecord.millimetres(frame.centreX), "y": SealRecord.millimetres(frame.centreY),
          "y_from_foot": SealRecord.millimetres(sheet.height - frame.centreY),
        ])),
      "mm": rectangle(SealRecord.millimetres),
      "pt": .object(
        JSONObject([
          "left": points(box.left), "bottom": points(box.bottom), "right": points(box.right),
          "top": points(box.top),
        ])),
      "px96": rectangle(SealRecord.pixels),
      "fraction": .object(SealRecord.fractions(frame, of: sheet)),
      "keyword": SealRecord.keyword(entry.keyword), "across_pages": .boolean(true),
    ])
  }

  private static func keyword(_ keyword: SealKeyword?) -> JSONObject.Value {
    guard let keyword else { return .null }
    return .object(
      JSONObject([
        "text": .string(keyword.text), "occurrence": .number(keyword.occurrence),
        "occurrence_on_page": .number(keyword.occurrenceOnPage),
      ]))
  }

  private static func fractions(_ frame: Frame, of sheet: Size) -> JSONObject {
    func share(_ length: Length, _ whole: Length) -> JSONObject.Value {
      .decimal(MeasureText.decimals(length.scaled(by: 1_000_000, over: whole.emu).emu, places: 6))
    }
    return JSONObject([
      "left": share(frame.left, sheet.width), "top": share(frame.top, sheet.height),
      "width": share(frame.size.width, sheet.width),
      "height": share(frame.size.height, sheet.height),
    ])
  }

  private static func millimetres(_ length: Length) -> JSONObject.Value {
    .decimal(MeasureText.decimals(length.scaled(by: 1_000, over: 36_000).emu, places: 3))
  }

  /// 96 dots an inch, to the hundredth.
  private static func pixels(_ length: Length) -> JSONObject.Value {
    .decimal(MeasureText.decimals(length.scaled(by: 9_600, over: 914_400).emu, places: 2))
  }
}

extension [SealPlace] {
  /// The names of their fields: whose they are, each only once. ISO 32000-1, 12.7.3.2: a name has no
  /// full stop.
  var fieldNames: [String] {
    var seen: [String: Int] = [:]
    return map { place in
      let name = String(
        (place.owner.isEmpty ? place.description : place.owner).map { $0 == "." ? "·" : $0 })
      seen[name, default: 0] += 1
      let count = seen[name] ?? 1
      return count == 1 ? name : "\(name) \(count)"
    }
  }
}
