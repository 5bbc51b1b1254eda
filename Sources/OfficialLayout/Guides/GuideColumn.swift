import Typesetting

/// Labels of a margin, one above the other: each as near as it can be to what it names, none over
/// another.
struct GuideColumn {
  /// Some lines that belong together.
  struct Label {
    /// The words from top to bottom.
    var lines: [String]
    /// Where its upper edge is wished to be.
    var top: Length

    /// How high it is.
    var height: Length { GuidePen.pitch * lines.count }
  }

  /// Between two labels.
  private static let gap = Length.mm(0.8)

  /// The labels' upper edges, from `top` down and none below `bottom` if they can all be had, in the
  /// order of `labels`, which are sorted by their wishes. `taken` are heights at which something
  /// stands in the margin already.
  static func tops(
    of labels: [Label], from top: Length, to bottom: Length, besides taken: [Range<Length>]
  ) -> [Length] {
    var tops: [Length] = []
    var next = top
    for label in labels {
      var place = max(next, label.top)
      for part in taken.sorted(by: { $0.lowerBound < $1.lowerBound })
      where place < part.upperBound + gap && place + label.height > part.lowerBound - gap {
        place = part.upperBound + gap
      }
      tops.append(place)
      next = place + label.height + gap
    }
    // What hangs over the foot pushes those above it up.
    var limit = bottom
    for index in labels.indices.reversed() {
      let highest = min(tops[index], limit - labels[index].height)
      tops[index] = highest
      limit = highest - gap
    }
    return tops
  }
}

extension GuidePen {
  /// Words in as few lines as fit a width, each line as full as it can be.
  func lines(_ words: [String], in width: Length) -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, self.width(of: "\(last)  \(word)") <= width {
        lines[lines.count - 1] = "\(last)  \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
