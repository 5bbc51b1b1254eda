import Diagnostics
import OfficialDocument

/// A look for the template's own errors before anything is set: those that all records have alike, in
/// text that no record fills. Told once, they are not told again of every record.
package struct TemplateTrial {
  private let input: BatchInput
  private let plan: BatchPlan

  /// A trial of the template of `input` with the records of `plan`.
  package init(_ input: BatchInput, plan: BatchPlan) {
    self.input = input
    self.plan = plan
  }

  /// The template's errors; `reasons` tells why a record cannot be set. It is asked until a record is
  /// met that has none of them: of a good template and a good record, once.
  ///
  /// Throws 66 and 65 for the records, and what `reasons` throws.
  package func faults(
    _ reasons: (Record) throws(Failure) -> [Diagnostic]
  ) throws(Failure) -> [Diagnostic] {
    let reader = try RecordReader(input.records)
    var common: [Diagnostic]?
    while let item = try reader.next(), common?.isEmpty != true {
      guard case .record(let record) = item, plan.includes(record.number, in: .whole) else {
        continue
      }
      let errors = try reasons(input.numbered(record)).filter { $0.level == .error }
      let found = errors.filter(isOwn)
      // What is wrong with the record alone may hide the template's errors, and it is not set anyway.
      guard errors.isEmpty || !found.isEmpty else { continue }
      common = common?.filter(found.contains) ?? found
    }
    return common ?? []
  }

  private func isOwn(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.source.map(input.template.isOwn) == true
  }
}
