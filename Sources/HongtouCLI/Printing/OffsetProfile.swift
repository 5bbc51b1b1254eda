import Diagnostics
import Hongtou

/// What a printer is off, side by side: what `hongtou print calibrate` writes and `--profile`
/// reads.
///
/// ```json
/// {"front": {"dx_mm": 0.4, "dy_mm": -0.2, "scale_x": 1.0005, "scale_y": 1}, "back": {…}}
/// ```
struct OffsetProfile: Hashable {
  /// The first side of a sheet.
  var front = SideOffset()
  /// Its back.
  var back = SideOffset()

  /// A profile that moves nothing.
  init() {}

  /// Reads a file. Throws 66 where it cannot be read, 78 for what is no profile, or one that is
  /// further off than is allowed.
  init(file: String) throws(Failure) {
    let bytes = try InputFile(file, limit: 1 << 16).read()
    do throws(OffsetProfileReader.Fault) { self = try OffsetProfileReader.read(bytes) } catch {
      throw Failure(
        .configuration,
        Phrase(
          "打印机偏差“\(file)”有误：\(error.phrase.zh)",
          "the profile ‘\(file)’ is wrong: \(error.phrase.en)"),
        hint: Phrase("用 hongtou print calibrate 重写", "write it again with hongtou print calibrate"))
    }
    try check(file)
  }

  /// Throws 78 where it is further off than is allowed. `name` is what it is called.
  func check(_ name: String) throws(Failure) {
    guard front.isAllowed, back.isAllowed else {
      throw Failure(
        .configuration,
        Phrase(
          "打印机偏差“\(name)”太大：平移不超过 5 mm，缩放在 0.99 到 1.01 之间；现正面\(front.measures.zh)，背面\(back.measures.zh)",
          "the profile ‘\(name)’ is too far off: 5 mm and 0.99 to 1.01 at most; front \(front.measures.en), back \(back.measures.en)"
        ),
        hint: Phrase("先修打印机，或检查量法", "have the printer repaired, or measure again"))
    }
  }

  /// The file's text: numbers with four decimals.
  var text: String {
    func side(_ side: SideOffset) -> JSONObject.Value {
      .object(
        JSONObject([
          "dx_mm": .decimal(side.dx.fourDecimals), "dy_mm": .decimal(side.dy.fourDecimals),
          "scale_x": .decimal(side.scaleX.fourDecimals),
          "scale_y": .decimal(side.scaleY.fourDecimals),
        ]))
    }
    return JSONObject(["front": side(front), "back": side(back)]).text + "\n"
  }
}

extension SideOffset {
  /// What it does to a page, in words.
  fileprivate var measures: Phrase {
    let (x, y) = (dx.fourDecimals.dropLast(2), dy.fourDecimals.dropLast(2))
    return Phrase(
      "移 \(x)、\(y) mm，缩 \(scaleX.fourDecimals)、\(scaleY.fourDecimals)",
      "moved \(x), \(y) mm, scaled \(scaleX.fourDecimals), \(scaleY.fourDecimals)")
  }
}

extension Double {
  /// The number with four decimals.
  fileprivate var fourDecimals: String {
    let tenThousandths = Int((self * 10_000).rounded())
    let digits = String(abs(tenThousandths) % 10_000)
    return (tenThousandths < 0 ? "-" : "") + String(abs(tenThousandths) / 10_000) + "."
      + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
