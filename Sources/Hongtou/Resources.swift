import Diagnostics
import Glibc

/// Where layout sheets and font tables are: a folder that holds `Layouts` and `Fonts`.
public struct Resources: Hashable, Sendable {
  /// The folder.
  public var root: String

  /// Finds the folder: `given`, else `../share/hongtou` beside the executable, else the source tree
  /// this library was built from. No bundle: a moved executable would lose it.
  ///
  /// Throws 78 where none of them holds `Layouts`.
  public init(_ given: String? = nil) throws(Failure) {
    let places = given.map { [$0] } ?? Resources.places
    guard let root = places.first(where: Resources.isRoot) else {
      throw Resources.missing(places)
    }
    self.root = root
  }

  /// The folder of the layout sheets.
  public var layouts: String { root + "/Layouts" }
  /// The folder of the manuscripts to start from.
  public var skeletons: String { root + "/Layouts/new" }
  /// The words by which titles are broken.
  public var words: String { root + "/Layouts/words.txt" }
  /// The folder of the font tables and, where they were got, the fonts.
  public var fonts: String { root + "/Fonts" }

  private static var places: [String] {
    [installation.map { $0 + "share/hongtou" }, sourceTree].compactMap { $0 }
  }

  private static func isRoot(_ path: String) -> Bool {
    FileKind(at: path + "/Layouts") == .directory
  }

  /// The folder above that of the running executable, links resolved, with its final slash.
  private static var installation: String? {
    guard let real = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(real) }
    let folder = FilePath.folder(of: String(cString: real))
    let above = FilePath.folder(of: String(folder.dropLast()))
    return above.isEmpty ? nil : String(above)
  }

  /// This file is `Sources/Hongtou/Resources.swift`: three parts below the root.
  private static var sourceTree: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  private static func missing(_ places: [String]) -> Failure {
    let list = places.joined(separator: ", ")
    return Failure(
      .configuration,
      Phrase("找不到版式文件夹 Layouts（找过：\(list)）", "no folder Layouts in: \(list)"),
      hint: Phrase("用 --resources 指明它所在的文件夹", "name the folder that holds it with --resources"))
  }
}
