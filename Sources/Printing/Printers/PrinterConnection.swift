import CCUPS
import Diagnostics

/// Requests to a printer and its answers, each over a connection of its own. RFC 8010, 4.
///
/// However the printer behaves, an exchange ends in time, and of an answer no more than a megabyte
/// is read.
package final class PrinterConnection {
  /// The most bytes of an answer: Get-Printer-Attributes of large machines comes to some 100 kB.
  private static let mostAnswer = 1 << 20
  /// How much of a document is handed over at once.
  private static let piece = 1 << 16

  /// Where it leads.
  package let address: PrinterAddress
  let cups: Cups
  private let patience: Patience

  /// Creates a way to the printer at `address`; nothing is opened yet.
  package init(to address: PrinterAddress, cups: Cups, patience: Patience) {
    self.address = address
    self.cups = cups
    self.patience = patience
  }

  /// Sends `request`, with a document after it where there is one, and reads the answer.
  package func answer(
    to request: IPPMessage, document: [UInt8] = []
  ) throws(ExchangeFault) -> IPPMessage {
    let end = ContinuousClock.now + .seconds(patience.answer)
    let connection = try connect()
    defer { cups.calls.httpClose(connection) }
    try checkCertificate(of: connection)
    let rest = max(0, (end - .now) / .seconds(1))
    let alarm = htCupsAlarmSet(cups.calls.httpGetFd(connection), rest)
    let result: Result<IPPMessage, ExchangeFault>
    do throws(ExchangeFault) {
      try send(request.bytes, document, over: connection)
      result = .success(try message(try receive(from: connection), answering: request))
    } catch { result = .failure(error) }
    // What was cut short by the alarm is late, whatever it looks like.
    let isLate = alarm.map { htCupsAlarmEnd($0) == 1 } ?? false
    switch result {
    case .success(let message): return message
    case .failure(.lost) where isLate: throw .lost(late)
    case .failure(let fault): throw fault
    }
  }

  /// Opens a connection; whoever asked for it closes it.
  func connect() throws(ExchangeFault) -> OpaquePointer {
    let encryption = address.isEncrypted ? HTCupsEncryptAlways : HTCupsEncryptIfRequested
    var isLate: Int32 = 0
    let connection = withUnsafePointer(to: cups.calls) { calls in
      htCupsConnect(
        calls, address.host, Int32(address.port), Int32(encryption), patience.answer, &isLate)
    }
    guard let connection else {
      throw .unsent(
        isLate == 1
          ? late
          : Phrase("连不上打印机 \(address.uri)", "cannot reach the printer \(address.uri)"))
    }
    cups.calls.httpSetTimeout(connection, patience.answer, htCupsGiveUp, nil)
    return connection
  }

  private func send(
    _ request: [UInt8], _ document: [UInt8], over connection: OpaquePointer
  ) throws(ExchangeFault) {
    let calls = cups.calls
    calls.httpClearFields(connection)
    calls.httpSetField(connection, Int32(HTCupsFieldContentType), "application/ipp")
    calls.httpSetLength(connection, request.count + document.count)
    guard calls.httpPost(connection, address.resource) == 0 else { throw .unsent(broken) }
    for bytes in [request, document] {
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.prefix(Self.piece).withUnsafeBytes {
          calls.httpWrite2(connection, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
        }
        // A printer that refuses early closes its side: what it says is read all the same.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  private func receive(from connection: OpaquePointer) throws(ExchangeFault) -> [UInt8] {
    var status: Int32
    repeat { status = cups.calls.httpUpdate(connection) } while status == 100
    switch status {
    case 200: break
    case 400..<500: throw .refused(refusal(status))
    case 500...: throw .lost(refusal(status))
    default: throw .lost(broken)
    }
    var bytes: [UInt8] = []
    var piece = [CChar](repeating: 0, count: Self.piece)
    while true {
      let count = cups.calls.httpRead2(connection, &piece, piece.count)
      guard count > 0 else { break }
      bytes += piece[..<count].map(UInt8.init(bitPattern:))
      guard bytes.count <= Self.mostAnswer else { throw .lost(excessive) }
    }
    return bytes
  }

  /// The message in `bytes`, where it answers `request` in UTF-8.
  private func message(
    _ bytes: [UInt8], answering request: IPPMessage
  ) throws(ExchangeFault) -> IPPMessage {
    let message: IPPMessage
    do throws(IPPReader.Fault) { message = try IPPReader.read(bytes).message } catch {
      throw .lost(
        Phrase(
          "打印机 \(address.uri) 的回答不合格式", "the answer of \(address.uri) is malformed"))
    }
    let charset = message.group(.operation)["attributes-charset"].first?.string?.lowercased()
    guard message.requestID == request.requestID, charset == "utf-8" || charset == "us-ascii"
    else {
      throw .lost(
        Phrase(
          "打印机 \(address.uri) 的回答字符集或序号不对",
          "the answer of \(address.uri) has another charset or request id"))
    }
    return message
  }

  var broken: Phrase {
    Phrase("与打印机 \(address.uri) 的连接断了", "the connection to \(address.uri) broke")
  }

  private var late: Phrase {
    let seconds = Int(patience.answer.rounded(.up))
    return Phrase(
      "打印机 \(address.uri) 在 \(seconds) 秒内没有答完",
      "the printer \(address.uri) did not answer in \(seconds) seconds")
  }

  private var excessive: Phrase {
    Phrase(
      "打印机 \(address.uri) 的回答超过 \(Self.mostAnswer >> 20) MiB",
      "the answer of \(address.uri) is longer than \(Self.mostAnswer >> 20) MiB")
  }

  private func refusal(_ status: Int32) -> Phrase {
    if status == 401 || status == 403 {
      return Phrase(
        "打印机 \(address.uri) 要求登录或不许打印", "\(address.uri) wants credentials, or forbids it")
    }
    if status == 426 {
      return Phrase(
        "打印机 \(address.uri) 要求加密：用 ipps://", "\(address.uri) wants encryption: use ipps://")
    }
    return Phrase("打印机 \(address.uri) 回答 HTTP \(status)", "\(address.uri) answers HTTP \(status)")
  }
}
