/// The operations that are asked for. RFC 8011, 4; those of CUPS begin at 0x4000.
package enum IPPOperation: UInt16, Hashable, Sendable {
  /// Print-Job
  case printJob = 0x0002
  /// Validate-Job
  case validateJob = 0x0004
  /// Get-Job-Attributes
  case getJobAttributes = 0x0009
  /// Get-Jobs
  case getJobs = 0x000A
  /// Get-Printer-Attributes
  case getPrinterAttributes = 0x000B
  /// CUPS-Get-Default
  case getDefault = 0x4001
  /// CUPS-Get-Printers
  case getPrinters = 0x4002

  /// A request for it: charset and language first, then `target` and the rest. RFC 8011, 4.1.4.
  package func request(
    to target: IPPAttribute?, _ attributes: [IPPAttribute] = [], groups: [IPPMessage.Group] = []
  ) -> IPPMessage {
    var operation: [IPPAttribute] = [
      IPPAttribute("attributes-charset", .text(.charset, "utf-8")),
      IPPAttribute("attributes-natural-language", .text(.language, "zh-cn")),
    ]
    if let target { operation.append(target) }
    // In every request: print servers tell a job's name to its owner alone.
    operation.append(IPPAttribute("requesting-user-name", .name(RequestingUser.name)))
    return IPPMessage(
      code: rawValue, groups: [.init(.operation, operation + attributes)] + groups)
  }
}
