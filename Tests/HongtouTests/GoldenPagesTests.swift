import Foundation
import Hongtou
import Testing

/// Every sample's pages as text, beside the sample. A change of layout is a change of these lines.
///
/// `HONGTOU_RECORD=1 swift test` records them anew; what is missing is recorded and fails.
@Suite("金样：样稿的每一面")
struct GoldenPagesTests {
  @Test("与记录一致", arguments: Sample.names + Sample.figures)
  func sameAsRecorded(_ name: String) throws {
    let sample = try Sample(name)
    let text = sample.typesetter.text(of: sample.pages)
    let file = Sample.root.appendingPathComponent("Samples/\(name).pages.txt")
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if recorded == nil || ProcessInfo.processInfo.environment["HONGTOU_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    let golden = try #require(recorded, "\(name).pages.txt was missing and has been written")
    #expect(firstDifference(golden, text) == nil)
  }

  /// The first lines that differ; nil when none does.
  private func firstDifference(_ golden: String, _ text: String) -> String? {
    let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
    let new = text.split(separator: "\n", omittingEmptySubsequences: false)
    for index in 0..<max(old.count, new.count) {
      let (a, b) = (index < old.count ? old[index] : "–", index < new.count ? new[index] : "–")
      if a != b { return "line \(index + 1)\n- \(a)\n+ \(b)" }
    }
    return nil
  }

  @Test("有样稿")
  func thereAreSamples() { #expect(Sample.names.count >= 3 && Sample.figures.count >= 11) }
}
