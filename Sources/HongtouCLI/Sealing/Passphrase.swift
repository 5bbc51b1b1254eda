import Diagnostics
import Glibc
import Hongtou
import Issuance

/// A passphrase: from an open descriptor, or from whoever sits at the terminal. Never from an argument
/// or the environment, where others could read it.
struct Passphrase {
  private let descriptor: Int32?
  private let language: Language

  /// Longer than any that a person types.
  private static let capacity = 1_024

  /// A passphrase from `descriptor`; nil for the terminal.
  init(descriptor: Int32?, language: Language) {
    self.descriptor = descriptor
    self.language = language
  }

  /// The passphrase, up to the line's end. Throws 64 where nobody can be asked, 74 where reading fails.
  func read(for file: String) throws(Failure) -> SecretBytes {
    guard let descriptor else { return try asked(for: file) }
    let secret = SecretBytes(capacity: Passphrase.capacity)
    let isWhole: Bool
    do throws(SystemError) {
      isWhole = try secret.read(from: FileDescriptor(descriptor, owned: false)) {
        $0 == 0x0A || $0 == 0x0D
      }
    } catch {
      throw Failure(
        .usage,
        Phrase(
          "--passphrase-fd \(descriptor) 读不了：\(error.chinese)",
          "--passphrase-fd \(descriptor) cannot be read: \(error.description)"))
    }
    guard isWhole else { throw Passphrase.tooLong }
    return secret
  }

  private func asked(for file: String) throws(Failure) -> SecretBytes {
    let terminal = try terminal(for: file)
    var before = termios()
    guard tcgetattr(terminal.number, &before) == 0 else { throw Passphrase.gone }
    var silent = before
    // No echo, a key at a time, and Ctrl-C a key like others: so the terminal is always put right.
    silent.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG)
    guard tcsetattr(terminal.number, TCSAFLUSH, &silent) == 0 else { throw Passphrase.gone }
    defer {
      tcsetattr(terminal.number, TCSAFLUSH, &before)
      try? terminal.write([0x0A])
    }
    let prompt = Phrase("“\(file)”的口令：", "passphrase of ‘\(file)’: ").text(in: language)
    try? terminal.write(Array(prompt.utf8))
    return try typed(at: terminal)
  }

  private func terminal(for file: String) throws(Failure) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor.open("/dev/tty", O_RDWR | O_NOCTTY)
    } catch {
      throw Failure(
        .usage,
        Phrase("“\(file)”要口令，而没有终端可问", "‘\(file)’ needs a passphrase, and there is no terminal"),
        hint: Phrase("用 --passphrase-fd 从描述符读", "give it with --passphrase-fd"))
    }
  }

  /// What is typed before Return.
  private func typed(at terminal: borrowing FileDescriptor) throws(Failure) -> SecretBytes {
    let secret = SecretBytes(capacity: Passphrase.capacity)
    while true {
      var key: UInt8 = 0
      let count = Glibc.read(terminal.number, &key, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { throw Passphrase.gone }
      switch key {
      case 0x0A, 0x0D: return secret
      case 0x03, 0x04:
        throw Failure(.usage, Phrase("没有给口令", "no passphrase was given"))
      case 0x08, 0x7F: secret.removeLast()
      default: guard secret.append(key) else { throw Passphrase.tooLong }
      }
    }
  }

  private static let gone = Failure(.inputOutput, Phrase("终端已关闭", "the terminal is gone"))
  private static let tooLong = Failure(.badData, Phrase("口令过长", "the passphrase is too long"))
}
