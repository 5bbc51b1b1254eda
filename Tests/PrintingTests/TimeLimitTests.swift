import CCUPS
import CommandTesting
import Foundation
import Testing

@testable import Printing

/// Whatever a printer, or whoever answers for it, waits for: the command does not.
@Suite("时限")
struct TimeLimitTests {
  @Test("名称久查不到：到时就说没有答完，一个字节也没有送")
  func names() throws {
    var calls = try Cups().calls
    // A resolver that does not answer, as libcups meets it.
    calls.httpConnect2 = { _, _, _, _, _, _, _, _ in
      usleep(3_000_000)
      return nil
    }
    let connection = PrinterConnection(
      to: try PrinterAddress(uri: "ipp://printer.invalid/"), cups: Cups(calls: calls),
      patience: Patience(answer: 0.3, progress: 1))
    let start = ContinuousClock.now
    do throws(ExchangeFault) {
      _ = try connection.answer(to: IPPOperation.getJobs.request(to: nil))
      Issue.record("an answer from nobody")
    } catch {
      guard case .unsent(let phrase) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(phrase.zh.contains("没有答完"), "\(phrase)")
    }
    #expect(ContinuousClock.now - start < .seconds(2))
  }

  @Test("ipps:// 那一头不握手：69，不久等")
  func handshake() throws {
    let room = try PrintRoom()
    let printer = try ScriptedPrinter()
    let secure = printer.uri.replacingOccurrences(of: "ipp:", with: "ipps:")
    let start = ContinuousClock.now
    let run = try room.print(["--printer", secure, "--timeout", "1"])
    #expect(run.status == 69 && run.errors.contains(secure), "\(run.errors)")
    #expect(ContinuousClock.now - start < .seconds(10))
    #expect(printer.jobs.isEmpty)
  }

  @Test("没有份号的任务：打印机一时不答，再问；一直不答，69，要看纸")
  func silence() throws {
    let room = try PrintRoom()
    let patience = ["--timeout", "1", "--wait", "2"]
    let dozing = try ScriptedPrinter(.dozes)
    let run = try room.print(["--printer", dozing.uri] + patience)
    #expect(run.status == 0, "\(run.errors)")
    #expect(dozing.jobs.count == 1)
    let jammed = try ScriptedPrinter(.jams)
    let stuck = try room.print(["--printer", jammed.uri] + patience)
    #expect(stuck.status == 69 && stuck.errors.contains("media-jam"), "\(stuck.errors)")
    #expect(stuck.errors.contains("印没印完要看纸") && stuck.errors.contains("不会自动重印"))
  }
}
