import Diagnostics
import Glibc
import Hongtou
import Issuance
import OfficialDocument
import OfficialLayout

/// Where each input's output goes.
struct OutputNames: Hashable {
  /// The outputs, in the order of the inputs.
  let paths: [String]
  /// The folder they all go to, where `-o` names one.
  let folder: String?
  /// Whether the one output was named by the user, who knows what it is.
  private let isNamed: Bool

  /// What follows the names of pages with guides or of a single layer: nobody takes them for what is
  /// to be issued, and they do not take its name.
  static func suffix(guides: Bool, layer: PrintLayer) -> String {
    (layer == .full ? "" : "-\(layer.rawValue)") + (guides ? "-guides" : "")
  }

  /// Names the outputs of `inputs`: beside each, or where `-o` says. `suffix` follows each name that
  /// is an input's.
  ///
  /// Throws 64 where two outputs would be one.
  init(
    inputs: [String], output: String?, format: OutputFormat, suffix: String = ""
  ) throws(Failure) {
    let isFolder = output.map { inputs.count > 1 || OutputNames.isFolder($0) } ?? false
    if output == "-", inputs.count > 1 { throw OutputNames.manyToOne }
    folder = isFolder ? output : nil
    isNamed = output != nil && !isFolder
    let ending = "\(suffix).\(format.fileExtension)"
    paths = inputs.map { input in
      guard let output else {
        return input == "-" ? "-" : FilePath.withoutExtension(input) + ending
      }
      guard isFolder else { return output }
      let name =
        input == "-" ? "stdin" : FilePath.withoutExtension(String(FilePath.name(of: input)))
      return output + (output.hasSuffix("/") ? "" : "/") + name + ending
    }
    if let twice = OutputNames.firstDouble(paths) { throw OutputNames.double(twice) }
  }

  /// The names that are given.
  var taken: Set<String> { Set(paths) }

  /// The name of what is no final: nobody takes it for one. A file that was named is called so.
  ///
  /// Throws 64 where another document has the name.
  func named(_ path: String, for status: Status) throws(Failure) -> String {
    guard status != .final, path != "-", !isNamed else { return path }
    let stem = FilePath.withoutExtension(path)
    let name = "\(stem)-\(status.rawValue)\(path.dropFirst(stem.count))"
    if taken.contains(name) { throw OutputNames.double(name) }
    return name
  }

  /// The files of `count` pages that go to `path`: itself, or `name-1.png`, `name-2.png` …
  static func pages(_ count: Int, of path: String) throws(Failure) -> [String] {
    if count == 1 { return [path] }
    if path == "-" { throw manyToOne }
    let stem = FilePath.withoutExtension(path)
    return (1...max(1, count)).prefix(count).map { "\(stem)-\($0)\(path.dropFirst(stem.count))" }
  }

  /// The files of the pages `numbers` of `count`: `path` itself for the only page, or for the only one
  /// asked for where `path` is a file that was named; else `name-3.png`.
  static func pages(_ numbers: [Int], of count: Int, at path: String, isNamed: Bool) -> [String] {
    if numbers.count == 1, isNamed || count == 1 { return [path] }
    let stem = FilePath.withoutExtension(path)
    return numbers.map { "\(stem)-\($0)\(path.dropFirst(stem.count))" }
  }

  /// The file of an annex that goes with the document at `path`: `name-附件2.pdf`.
  ///
  /// Throws 64 for standard output, and where another document has that name.
  static func attachment(
    _ label: String, of path: String, besides taken: Set<String>
  ) throws(Failure) -> String {
    if path == "-" { throw manyToOne }
    let stem = FilePath.withoutExtension(path)
    let name = "\(stem)-\(label)\(path.dropFirst(stem.count))"
    if taken.contains(name) { throw double(name) }
    return name
  }

  /// Throws 73 where `path` is one of `inputs`: no output is written over what it is made of.
  static func refuseOverwriting(_ inputs: [String], with path: String) throws(Failure) {
    let same = inputs.first { $0 != "-" && OutputFile(path).isSame(as: InputFile($0)) }
    guard let same else { return }
    throw overwriting(same)
  }

  /// Throws 73 where the file at `path` is signed, or about to be: it cannot be made again.
  static func refuseSigned(_ path: String) throws(Failure) {
    guard OutputFile(path).exists, let bytes = try? InputFile(path).read(),
      SignatureTrace.isIn(bytes)
    else { return }
    throw Failure(
      .cannotCreate,
      Phrase("“\(path)”已盖章或待盖章，不覆盖", "‘\(path)’ is signed or about to be: it is not written over"),
      hint: Phrase("移走它，或用 -o 另取文件名", "move it away, or name another file with -o"))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return path.hasSuffix("/") || (stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
  }

  private static func firstDouble(_ paths: [String]) -> String? {
    var seen: Set<String> = []
    return paths.first { !seen.insert($0).inserted }
  }

  /// Several files for one output.
  static let manyToOne = Failure(
    .usage, Phrase("一个输出放不下几个文件", "several files do not go to one output"),
    hint: Phrase("用 -o 指明文件夹或文件名", "name a folder or a file with -o"))

  /// An output that is the input.
  static func overwriting(_ input: String) -> Failure {
    Failure(
      .cannotCreate,
      Phrase("输出会覆盖输入“\(input)”", "the output would overwrite the input ‘\(input)’"),
      hint: Phrase("用 -o 另取文件名", "name another file with -o"))
  }

  private static func double(_ path: String) -> Failure {
    Failure(
      .usage, Phrase("两个输入会写到同一个“\(path)”", "two inputs would be written to ‘\(path)’"))
  }
}
