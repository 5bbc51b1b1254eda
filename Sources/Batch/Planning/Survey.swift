import Diagnostics
import Files
import OfficialDocument

/// A look at all records before anything is set: what would make outputs or numbers clash is found
/// here, and nothing is rendered.
package struct Survey {
  /// What a batch asks of its records as a whole.
  package struct Rules: Sendable {
    /// How many there are to be; nil for any number.
    package var expected: Int?
    /// Whether 份号 may leave gaps.
    package var allowsGaps = false
    /// Whether fields that nothing asks for are errors.
    package var isStrict = false

    /// Rules that ask for nothing.
    package init() {}
  }

  /// How many records there are, those that cannot be read among them.
  package private(set) var count = 0
  /// The SHA-256 of the file's bytes.
  package private(set) var digest: [UInt8] = []
  /// What was found; with an error nothing is to be set.
  package private(set) var findings: [Diagnostic] = []
  /// Records that cannot be read: reason enough for an error status, but not for setting nothing.
  private var unreadable: [Diagnostic] = []

  private let input: BatchInput
  private let rules: Rules
  private var names: [ShortDigest: Int32] = [:]
  private var numbers: NumberRegister
  private var strangers: Set<String> = []
  /// After so many the rest is not worth reading.
  private static let most = 100

  /// Reads all records of `input`.
  ///
  /// Throws 66 for a file that cannot be read, 65 for one that is none of records.
  package init(_ input: BatchInput, rules: Rules) throws(Failure) {
    self.input = input
    self.rules = rules
    numbers = NumberRegister(file: input.records.path, allowsGaps: rules.allowsGaps)
    let reader = try RecordReader(input.records, hashing: true)
    checkNumbers()
    if let columns = reader.columns { check(columns, file: input.records.path) }
    while let item = try reader.next() {
      count += 1
      guard errorCount < Survey.most else { continue }
      switch item {
      case .record(let record): look(at: record)
      case .bad(let number, _, let fault): unreadable.append(fault.of(record: number))
      }
    }
    digest = reader.digest ?? []
    findings += numbers.gaps(besides: unreadable.count)
    checkCount()
    // Where nothing is set, nobody else tells of them.
    if findings.hasErrors { findings += unreadable.prefix(Survey.most) }
  }

  /// How many errors there are: warnings are no reason to read less.
  private var errorCount: Int { findings.count { $0.level == .error } }

  /// Numbers are given to something, and once.
  private mutating func checkNumbers() {
    var seen: Set<String> = []
    for series in input.numbers {
      if !seen.insert(series.field).inserted {
        findings.append(
          Diagnostic(
            .error, "batch.double-series",
            Phrase("“\(series.field)”编了两次号", "‘\(series.field)’ is numbered twice")))
      }
      guard !input.template.takes(series.field),
        input.names?.fields.contains(series.field) != true
      else { continue }
      let nearest = nearestName(to: series.field, among: input.template.fields + ["份号", "发文字号"])
      findings.append(
        Diagnostic(
          .error, "batch.unused-series",
          Phrase(
            "给“\(series.field)”编号，而模板和文件名都不用它",
            "‘\(series.field)’ is numbered, and neither template nor names use it"),
          hint: nearest.map { Phrase("是不是“\($0)”？", "did you mean ‘\($0)’?") }))
    }
  }

  /// What the template and the names ask for, and what nobody asks for.
  private mutating func check(_ columns: RecordColumns, file: String) {
    let given = columns.names + input.numbers.map(\.field)
    let place = SourceRange(file: file, line: 1, column: 1)
    var asked: Set<String> = []
    // The ordinal is there for names alone.
    let named = (input.names?.fields ?? []).filter { $0 != BatchInput.ordinal }
    let wanted = input.template.fields + named
    for field in wanted where asked.insert(field).inserted && !given.contains(field) {
      let nearest = nearestName(to: field, among: columns.names)
      findings.append(
        Diagnostic(
          .error, "batch.missing-column",
          Phrase("没有“\(field)”这一列", "there is no column ‘\(field)’"),
          hint: nearest.map { Phrase("是不是“\($0)”？", "did you mean ‘\($0)’?") }, at: place))
    }
    for name in columns.names { checkUse(of: name, at: place) }
    for series in input.numbers where columns.index(of: series.field) != nil {
      findings.append(
        Diagnostic(
          .warning, "batch.number-replaces",
          Phrase(
            "“\(series.field)”这一列的值被编号代替",
            "the values of column ‘\(series.field)’ are replaced by numbers"),
          at: place))
    }
  }

  private mutating func checkUse(of name: String, at place: SourceRange) {
    guard !input.template.takes(name), input.names?.fields.contains(name) != true,
      strangers.insert(name).inserted
    else { return }
    findings.append(
      Diagnostic(
        rules.isStrict ? .error : .warning, "batch.unused-column",
        Phrase("模板和文件名都不用字段“\(name)”", "neither template nor names use the field ‘\(name)’"),
        at: place))
  }

  private mutating func look(at record: Record) {
    let record = input.numbered(record)
    if input.records.form != .csv {
      for name in record.columns.names { checkUse(of: name, at: record.place) }
    }
    let (name, faults) = input.name(of: record)
    if let fault = faults.first {
      findings.append(fault.of(record: record.number))
    } else if let name {
      // Some disks tell names apart by more than their small and capital letters.
      let double = names.updateValue(Int32(record.number), forKey: ShortDigest(name.lowercased()))
      if let double { findings.append(clash(name, of: Int(double), with: record)) }
    }
    let document = input.template.elements(of: record, optional: input.optional)
    numbers.add(
      document, of: record, isSharedNumber: input.template.hasOwnNumber(document),
      into: &findings)
  }

  private func clash(_ name: String, of other: Int, with record: Record) -> Diagnostic {
    Diagnostic(
      .error, "batch.name-clash",
      Phrase(
        "第 \(other) 条和第 \(record.number) 条记录的文件名都是“\(name)”",
        "records \(other) and \(record.number) would both be named ‘\(name)’"),
      hint: Phrase("用 --name 另定文件名，如 --name '{{序号}}'", "name them otherwise: --name '{{序号}}'"),
      at: record.place)
  }

  private mutating func checkCount() {
    let place = SourceRange(file: input.records.path, line: 1, column: 1)
    if let expected = rules.expected, expected != count {
      findings.append(
        Diagnostic(
          .error, "batch.count",
          Phrase(
            "应有 \(expected) 条记录，实有 \(count) 条", "\(expected) records are due, there are \(count)"),
          at: place))
    }
    guard count == 0 else { return }
    findings.append(
      Diagnostic(.error, "batch.empty", Phrase("没有记录", "there are no records"), at: place))
  }
}

extension Diagnostic {
  /// The same, naming the record it is about.
  func of(record number: Int) -> Diagnostic {
    var diagnostic = self
    diagnostic.message = Phrase(
      "第 \(number) 条记录：\(message.zh)", "record \(number): \(message.en)")
    return diagnostic
  }
}
