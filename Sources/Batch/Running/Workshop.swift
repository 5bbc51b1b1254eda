import Diagnostics

/// The workers of a run: as many threads as were asked for, each with a maker of its own, taking
/// records from one queue.
struct Workshop<Product: Sendable> {
  private let bench: Workbench<Product>
  private var threads: [WorkerThread] = []

  /// Starts `count` workers. `make` is called once in each thread.
  ///
  /// Throws what `make` throws, and 75 where there are no threads.
  init(
    _ count: Int, queue: RecordQueue,
    make: @escaping @Sendable () throws(Failure) -> Workbench<Product>.Maker
  ) throws(Failure) {
    let bench = try Workbench<Product>(queue)
    self.bench = bench
    for _ in 0..<count { threads.append(try WorkerThread { bench.work(make) }) }
    var (ready, failure) = (0, Failure?.none)
    var ended = 0
    while ready + ended < count {
      for message in bench.mailbox.take() {
        switch message {
        case .ready: ready += 1
        case .ended(let reason):
          ended += 1
          failure = failure ?? reason
        case .made: break
        }
      }
    }
    if failure != nil { _ = queue.stop() }
    bench.gate.add(ready)
    guard let failure else { return }
    finish(ready)
    throw failure
  }

  /// Hands all products to `take`, in groups, as they are made; it tells for how many more there is
  /// room. What is made after a failure goes to `discard`.
  ///
  /// Throws the first thing that ended a worker or `take`, when all have ended.
  func run(
    _ take: ([Product]) throws(Failure) -> Int, discard: ([Product]) -> Void
  ) throws(Failure) {
    var (running, failure) = (threads.count, Failure?.none)
    while running > 0 {
      let products = products(&running, &failure)
      guard failure == nil else {
        discard(products)
        stop()
        continue
      }
      guard !products.isEmpty else { continue }
      do throws(Failure) { bench.slots.add(try take(products)) } catch {
        failure = error
        stop()
      }
    }
    finish(0)
    if let failure { throw failure }
  }

  /// What was made since it was last asked for; counts the workers that ended, and notes why.
  private func products(_ running: inout Int, _ failure: inout Failure?) -> [Product] {
    var products: [Product] = []
    for message in bench.mailbox.take() {
      switch message {
      case .ready: break
      case .made(let product): products.append(product)
      case .ended(let reason):
        running -= 1
        failure = failure ?? reason
      }
    }
    return products
  }

  /// Lets no worker begin another record, and those that wait for room hear of it, once.
  private func stop() {
    guard bench.queue.stop() else { return }
    bench.slots.add(Workbench<Product>.mostWaiting + threads.count)
  }

  /// Waits for the end of all threads, `running` of which have not said that they end.
  private func finish(_ running: Int) {
    var running = running
    while running > 0 {
      for message in bench.mailbox.take() { if case .ended = message { running -= 1 } }
    }
    for thread in threads { thread.join() }
  }
}
