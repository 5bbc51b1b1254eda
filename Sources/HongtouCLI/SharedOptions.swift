import ArgumentParser
import Diagnostics
import Hongtou

/// What every subcommand understands.
struct SharedOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "版式和字体表所在的文件夹（内有 Layouts 和 Fonts）。",
      "The folder of layouts and font tables (it holds Layouts and Fonts).", valueName: "dir"),
    completion: .directory)
  var resources: String?

  @Option(help: ArgumentHelp("消息和用法的语言：zh 或 en。", "The language of messages and help: zh or en."))
  var lang: Language = .zh

  @Flag(help: ArgumentHelp("给程序读：每行一个 JSON 对象。", "For programs: one JSON object a line."))
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
