/// A class of hostile input that a batch has to meet, by its number in the project's list, and what
/// shows that it does.
struct HostileClass: Sendable {
  /// Its number in the list.
  let number: Int
  /// What it is.
  let what: String
  /// Inputs in `Hostile/`, each run by a case of `HostileInputTests` or by a test that is named here.
  var files: [String] = []
  /// Tests, as `File.swift: title or the title's beginning`.
  var tests: [String] = []

  /// Those of this room.
  static let all = [
    HostileClass(
      number: 23, what: "template expressions, recursion",
      files: ["recursion.csv", "broken-placeholder.md"],
      tests: [
        "TemplateTests.swift: No value becomes syntax",
        "TemplateFaultTests.swift: Full width braces",
      ]),
    HostileClass(
      number: 24, what: "values with placeholders, Markdown, line ends",
      files: ["injection.csv", "recursion.csv", "line-end.csv", "line-end-in-text.jsonl"],
      tests: ["TemplateTests.swift: No value becomes syntax"]),
    HostileClass(
      number: 25, what: "CSV: formulas, 100,000 columns, open quotes, ragged rows",
      files: [
        "formulas.csv", "unclosed-quote.csv", "ragged.csv", "straying-quote.csv",
        "header-quote.csv",
        "semicolons.csv", "tabs.csv", "carriage-returns.csv",
      ],
      tests: [
        "HostileInputTests.swift: 100,000 columns", "HostileInputTests.swift: A line of 2 MiB",
      ]),
    HostileClass(
      number: 26, what: "a required field missing or empty, a column too many",
      files: ["missing-column.csv", "empty-field.csv", "unused-column.csv", "unknown-key.md"]),
    HostileClass(
      number: 27, what: "impossible dates and numbers",
      files: ["bad-date.csv", "serial.csv", "bad-number.csv"],
      tests: ["TemplateFaultTests.swift: A date, a key"]),
    HostileClass(
      number: 28, what: "发文字号 or 份号 twice; the ledger's part is the printing room's",
      files: ["double-number.csv", "double-copy.csv"],
      tests: ["SurveyTests.swift: A hundred warnings"]),
    HostileClass(
      number: 29, what: "totals that disagree, gaps in 份号",
      files: [
        "copy-gap.csv", "missing-copy.csv", "forged-totals/manifest.jsonl",
        "forged-root/manifest.jsonl",
      ],
      tests: [
        "HostileManifestTests.swift: Totals or a root", "ShardTests.swift: Totals that disagree",
        "SurveyTests.swift: Where nothing is set",
      ]),
    HostileClass(
      number: 37, what: "outputs that are there, are inputs, cannot be made; hostile names",
      files: ["names.csv", "name-clash.csv", "empty-name.csv"],
      tests: [
        "BatchCommandTests.swift: Files of another batch", "BatchCommandTests.swift: No output is",
        "PlanningTests.swift: Whatever a value holds", "HostileOutputTests.swift: Folders that",
        "ResumeTests.swift: An archive of somebody's own", "SurveyTests.swift: An annex's file",
      ]),
    HostileClass(
      number: 38, what: "a full disk, EIO at any step",
      tests: [
        "BatchCommandTests.swift: A full disk", "HostileOutputTests.swift: EIO",
        "FullDiskTests.swift: A batch: 74", "FullDiskTests.swift: Shards, their",
        "FullDiskTests.swift: --merge: 74",
      ]),
    HostileClass(
      number: 39, what: "signals, kills",
      tests: [
        "KillTests.swift: 20 batches", "BatchCommandTests.swift: SIGTERM",
        "MergedPrintTests.swift: Killed, and run again",
      ]),
    HostileClass(
      number: 40, what: "two processes on one batch",
      tests: [
        "BatchCommandTests.swift: A second process", "ShardTests.swift: Two processes",
        "ResumeTests.swift: A shard's archive", "MergedPrintTests.swift: Another process",
      ]),
    HostileClass(
      number: 41, what: "clock, time zone, language",
      tests: ["BatchCommandTests.swift: Threads, time zone", "HostileOutputTests.swift: A clock"]),
    HostileClass(
      number: 49, what: "shards' results edited, missing, twice, of another tool",
      tests: [
        "ShardTests.swift: Manifests that were changed", "ShardTests.swift: Three shards",
        "HostileManifestTests.swift: Another tool", "HostileManifestTests.swift: One name",
      ]),
  ]
}
