import Diagnostics

/// The text between the two `---`, prepared so that YAML's reader neither dies on it nor loses
/// anything: scalar for scalar as long as the original, so that its marks hold for the file.
struct FrontMatterText {
  /// What the YAML reader reads.
  let yaml: String
  /// The scalars of each line of it.
  let lines: [[Unicode.Scalar]]

  private let file: String
  private let firstLine: Int
  private let masked: [Unicode.Scalar]

  /// Prepares `lines`, the lines of the file between the fences.
  ///
  /// Two things are swapped for private-use scalars, which the input gate has kept out:
  /// - ASCII in a placeholder `{{x}}`, which YAML would take for a mapping;
  /// - the first scalar of a key that was there before, since the YAML reader throws everything
  ///   away at a duplicate key and does not say where it is.
  init(_ source: [SourceLine], file: String) {
    var masked: [Unicode.Scalar] = []
    var seen: Set<String> = []
    lines = source.map { line in
      var scalars = Array(line.text.unicodeScalars)
      Self.maskPlaceholders(&scalars)
      if let key = Self.key(of: scalars), !seen.insert(key).inserted {
        if let mark = Unicode.Scalar(UInt32(Self.keyMark + masked.count)) {
          masked.append(scalars[0])
          scalars[0] = mark
        }
      }
      return scalars
    }
    yaml = lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: "\n") + "\n"
    self.file = file
    self.masked = masked
    firstLine = source.first?.number ?? 2
  }

  private static let placeholderMark = 0xF1000
  private static let keyMark = 0x10_0000

  /// The text with the author's own scalars again.
  func restored(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value >= 0xF0000 }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(original(of:))))
  }

  private func original(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = Int(scalar.value)
    if masked.indices.contains(value - Self.keyMark) { return masked[value - Self.keyMark] }
    if (Self.placeholderMark..<Self.placeholderMark + 0x80).contains(value) {
      return Unicode.Scalar(UInt8(value - Self.placeholderMark))
    }
    return scalar
  }

  /// The place of a YAML mark. Its lines and columns count from 1, and its columns count scalars.
  func place(line: Int, column: Int, length: Int = 0) -> SourceRange {
    let scalars = lines.indices.contains(line - 1) ? lines[line - 1] : []
    let before = String(String.UnicodeScalarView(scalars.prefix(column - 1)))
    return SourceRange(
      file: file, line: firstLine + line - 1, column: before.count + 1, length: length)
  }

  /// Masks `{{x}}`, unless it holds what could end a quoted value.
  private static func maskPlaceholders(_ scalars: inout [Unicode.Scalar]) {
    var index = 0
    while index + 1 < scalars.count {
      guard scalars[index] == "{", scalars[index + 1] == "{",
        let end = placeholderEnd(scalars, from: index + 2)
      else {
        index += 1
        continue
      }
      for position in index..<end where scalars[position].isASCII {
        let mark = Unicode.Scalar(UInt32(placeholderMark) + scalars[position].value)
        scalars[position] = mark ?? scalars[position]
      }
      index = end
    }
  }

  private static func placeholderEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index + 1 < scalars.count {
      switch scalars[index] {
      case "}" where scalars[index + 1] == "}": return index > start ? index + 2 : nil
      case "{", "}", "\"", "'", "\\": return nil
      default: index += 1
      }
    }
    return nil
  }

  /// The plain key a line of the outermost mapping begins with.
  private static func key(of scalars: [Unicode.Scalar]) -> String? {
    guard let first = scalars.first, !" \t#-'\"[]{}|>&*!%?@`".unicodeScalars.contains(first)
    else { return nil }
    for (index, scalar) in scalars.enumerated() where scalar == ":" {
      if index + 1 == scalars.count || scalars[index + 1] == " " {
        return String(String.UnicodeScalarView(scalars[..<index]))
      }
    }
    return nil
  }
}
