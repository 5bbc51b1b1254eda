import Diagnostics
import Hongtou

/// The format a run's outputs have: as `--format` says, else as the extension of the file that `-o`
/// names, else PDF. No file is called what it is not.
struct NamedFormat: Hashable {
  /// The format.
  let format: OutputFormat

  /// Settles the format of what `inputs` come to at `output`.
  ///
  /// Throws 64 where `--format` and the extension are two formats, and for an extension of none.
  init(_ format: OutputFormat?, of output: String?, for inputs: [String]) throws(Failure) {
    let suffix = inputs.count == 1 ? output.flatMap(NamedFormat.suffix) : nil
    let named = OutputFormat.allCases.first { $0.fileExtension == suffix?.lowercased() }
    if let format, let named, format != named {
      throw Failure(
        .usage,
        Phrase(
          "--format 是 \(format.rawValue)，-o 的扩展名是 .\(named.fileExtension)",
          "--format is \(format.rawValue), but -o ends in .\(named.fileExtension)"),
        hint: Phrase("写一个就够了", "one of the two is enough"))
    }
    // An output that is the input has a graver fault, which is told of by who writes it.
    if format == nil, named == nil, let suffix, let output,
      !inputs.contains(where: { OutputFile(output).isSame(as: InputFile($0)) })
    {
      throw NamedFormat.unknown(suffix)
    }
    self.format = format ?? named ?? .pdf
  }

  /// What a file's name ends in after a dot, where it is letters: a date's or a version's digits are
  /// no extension. A device has none.
  private static func suffix(of path: String) -> String? {
    let name = FilePath.name(of: path)
    guard !path.hasSuffix("/"), OutputFile(path).isKept, let dot = name.lastIndex(of: "."),
      dot != name.startIndex
    else { return nil }
    let suffix = name[dot...].dropFirst()
    let isExtension =
      !suffix.isEmpty && suffix.count <= 5
      && suffix.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && suffix.contains(where: \.isLetter)
    return isExtension ? String(suffix) : nil
  }

  private static func unknown(_ suffix: String) -> Failure {
    Failure(
      .usage, Phrase("不能排成 .\(suffix) 文件", "there is no .\(suffix) output"),
      hint: Phrase(
        "可用的扩展名：.pdf、.png、.svg、.txt；要叫别的名字，写明 --format",
        "one of .pdf, .png, .svg, .txt; with --format a file may be called anything"))
  }
}
