import ArgumentParser
import Diagnostics
import Files
import Glibc
import Hongtou
import Printing

/// Which ledger is meant.
struct LedgerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "台账文件；不写就是环境变量 HONGTOU_LEDGER，再不然是 ~/.local/share/hongtou/ledger.db。",
      "The ledger's file; by default that of the environment variable HONGTOU_LEDGER, or else ~/.local/share/hongtou/ledger.db.",
      valueName: "file"),
    completion: .file())
  var ledger: String?

  /// Its path. Throws 64 where none is named and there is no home to keep one in.
  func path() throws(Failure) -> String {
    if let ledger { return ledger }
    if let path = LedgerOptions.variable("HONGTOU_LEDGER") { return path }
    if let path = LedgerOptions.ownPath { return path }
    throw Failure(
      .usage, Phrase("没有主目录，不知道台账在哪里", "without a home there is no ledger to be found"),
      hint: Phrase("用 --ledger 写明", "name it with --ledger"))
  }

  /// Opens it. Throws like `Ledger.init`.
  func open(writes: Bool) throws(Failure) -> Ledger { try Ledger(try path(), writes: writes) }

  /// Makes it, and the folders of the user's own place for it.
  func create() throws(Failure) -> String {
    let path = try path()
    if path == LedgerOptions.ownPath, let home = LedgerOptions.variable("HOME") {
      var folder = home
      for part in path.dropFirst(home.count).split(separator: "/").dropLast() {
        folder += "/" + part
        try OutputFolder(folder).make()
      }
    }
    try Ledger.create(at: path)
    return path
  }

  /// The user's own ledger.
  private static var ownPath: String? {
    variable("HOME").map { $0 + "/.local/share/hongtou/ledger.db" }
  }

  private static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
