import ArgumentParser
import Diagnostics
import Hongtou

/// What every subcommand understands.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("版式和字体表所在的文件夹（内有 Layouts 和 Fonts）。", valueName: "dir"),
    completion: .directory)
  var resources: String?

  @Option(help: "消息的语言：zh 或 en。")
  var lang: Language = .zh

  @Flag(help: "给程序读：每行一个 JSON 对象。")
  var json = false

  /// Runs a subcommand's work, reports the failure that ends it, and leaves with its status.
  func run(_ work: (Reporter) throws(Failure) -> ExitStatus) throws {
    let reporter = Reporter(language: lang, json: json)
    var status = ExitStatus.success
    do throws(Failure) { status = try work(reporter) } catch {
      reporter.report(error)
      status = error.status
    }
    if status != .success { throw ArgumentParser.ExitCode(status.rawValue) }
  }
}

extension Language: ExpressibleByArgument {}
