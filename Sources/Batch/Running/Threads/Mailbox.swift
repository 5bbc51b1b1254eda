import Diagnostics
import Synchronization

/// Messages from worker threads to the one that waits for them.
final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let tokens: TokenPipe

  /// Makes an empty mailbox. Throws 75 without descriptors.
  init() throws(Failure) { tokens = try TokenPipe() }

  /// Leaves a message.
  func post(_ message: Message) {
    messages.withLock { $0.append(message) }
    tokens.add(1)
  }

  /// Waits until there is a message, and takes all there are; sometimes there is none.
  func take() -> [Message] {
    tokens.take(most: 64)
    return messages.withLock { box in
      defer { box = [] }
      return box
    }
  }
}
