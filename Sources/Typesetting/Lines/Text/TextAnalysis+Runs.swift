extension TextAnalysis {
  /// The text in maximal stretches of one role and one kind, as a shaper takes it.
  func shapingRuns(of spans: [TextSpan]) -> [ShapingRun] {
    var runs: [ShapingRun] = []
    var byte = 0
    for (number, span) in spans.enumerated() {
      var start = spanStarts[number]
      let end = spanStarts[number + 1]
      while start < end {
        let stop = endOfKind(from: start, before: end)
        let bytes = utf8Count(of: start..<stop)
        let text = String(decoding: utf8[byte..<byte + bytes], as: UTF8.self)
        runs.append(ShapingRun(text: text, role: span.role, kind: kinds[start]))
        byte += bytes
        start = stop
      }
    }
    return runs
  }

  private func endOfKind(from start: Int, before end: Int) -> Int {
    let kind = kinds[start]
    var stop = start + 1
    while stop < end, kinds[stop] == kind || isAttached[stop] { stop += 1 }
    return stop
  }

  private func utf8Count(of range: Range<Int>) -> Int {
    var bytes = 0
    for index in range {
      let scalar = scalars[index]
      bytes += scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
    }
    return bytes
  }
}
