import ArgumentParser
@main struct Command: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "hongtou", version: "0.1.0")
}
