import Hongtou

/// What a shell offers after `--layout`.
enum LayoutCompletion {
  /// The names of the sheets at hand, then their titles; none where there are no sheets, since a
  /// shell that completes has nowhere to show what is wrong.
  ///
  /// `arguments` is the line so far: the sheets of a folder it names are offered.
  static func words(_ arguments: [String], _ index: Int, _ prefix: String) -> [String] {
    let separate = zip(arguments, arguments.dropFirst()).first { $0.0 == "--resources" }?.1
    let joined = arguments.first { $0.hasPrefix("--resources=") }?.dropFirst("--resources=".count)
    do throws(Failure) {
      let entries = try Layouts(Resources(separate ?? joined.map(String.init))).entries
      return entries.map(\.name) + entries.map(\.title).filter { !$0.isEmpty }
    } catch {
      return []
    }
  }
}
