import Diagnostics
import OfficialDocument
import Synchronization

/// What the workers of a run share, and what each does.
final class Workbench<Product: Sendable>: Sendable {
  /// What a worker has to say.
  enum Message: Sendable {
    /// It could begin.
    case ready
    /// It did a record.
    case made(Product)
    /// It ends; with the reason, where it is none but the end of the records.
    case ended(Failure?)
  }

  /// What makes products of records.
  typealias Maker = (RecordQueue.Task) throws(Failure) -> Product

  /// Where the workers' messages go.
  let mailbox: Mailbox<Message>
  /// Room for products that were not taken yet.
  let slots: TokenPipe
  /// What the workers wait for before they begin.
  let gate: TokenPipe
  /// The records.
  let queue: RecordQueue
  private let opening = Mutex(())

  /// How many products may wait to be taken.
  static var mostWaiting: Int { 128 }

  /// Sets up a bench. Throws 75 without descriptors.
  init(_ queue: RecordQueue) throws(Failure) {
    mailbox = try Mailbox()
    slots = try TokenPipe(count: Self.mostWaiting)
    gate = try TokenPipe()
    self.queue = queue
  }

  /// A worker's life. `make` is called by one worker at a time, and by none while another works: fonts
  /// are opened before anything is drawn.
  func work(_ make: @Sendable () throws(Failure) -> Maker) {
    do throws(Failure) {
      let maker = try opening.withLock { _ in Opened(make) }.maker.get()
      mailbox.post(.ready)
      gate.take()
      while true {
        // Room first, and then a record: so the record all others wait for always has room.
        slots.take()
        guard let task = try queue.next() else { break }
        mailbox.post(.made(try maker(task)))
      }
      slots.add(1)
      mailbox.post(.ended(nil))
    } catch {
      slots.add(1)
      mailbox.post(.ended(error))
    }
  }

  /// A maker, or why there is none.
  private struct Opened {
    let maker: Result<Maker, Failure>

    init(_ make: () throws(Failure) -> Maker) {
      do throws(Failure) { maker = .success(try make()) } catch { maker = .failure(error) }
    }
  }
}
