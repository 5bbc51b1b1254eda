import Diagnostics

/// What a revision after a seal changed, and whether it may: more seals where the first allows them,
/// time stamps, and what makes signatures last. Nothing else is ever let through.
/// ISO 32000-1, 12.8.2.2; ETSI EN 319 142-1, 5.4 and 5.5.
struct RevisionReview {
  private let before: FileView
  private let after: FileView
  private let revision: Revision
  private let number: Int
  private let allowsSeals: Bool
  /// Fields that were there, and are sealed now.
  private let sealed: [SealField]
  /// Fields that were not there.
  private let added: [SealField]
  private let old: [PDFReference: SealField]

  /// A review of the revision `index`, from 0, which is not the first.
  init(_ file: RevisedFile, _ index: Int, allowsSeals: Bool) {
    before = file.view(index - 1)
    after = file.view(index)
    revision = file.revisions[index]
    number = index + 1
    self.allowsSeals = allowsSeals
    let old = Dictionary(before.fields.map { ($0.reference, $0) }) { first, _ in first }
    self.old = old
    sealed = after.fields.filter { $0.isTaken && old[$0.reference]?.isTaken == false }
    added = after.fields.filter { old[$0.reference] == nil }
  }

  /// All that is wrong with it.
  func findings() -> [Diagnostic] {
    var findings = general
    let names = ObjectNames(before)
    for change in changes where !isAllowed(change) {
      let name = names.name(of: change.number)
      findings.append(finding("changed", "改动了\(name.zh)", "\(name.en) was changed"))
    }
    for number in strangers {
      findings.append(
        finding(
          "added-object", "加了对象 \(number)，与盖章无关",
          "object \(number) was added, which is no seal's"))
    }
    if sealed.isEmpty, added.isEmpty, !isExtended, findings.isEmpty {
      findings.append(finding("idle", "没有盖章却多出一个版本", "a revision was added without a seal"))
    }
    return findings
  }

  /// A seal that is not allowed, another catalogue.
  private var general: [Diagnostic] {
    var findings: [Diagnostic] = []
    if !allowsSeals, let field = sealed.first {
      findings.append(
        finding(
          "after", "封存之后又盖了“\(field.name)”",
          "‘\(field.name)’ was sealed after the file was closed"))
    }
    let trailers = (before.trailer, after.trailer)
    if trailers.0["Root"] != trailers.1["Root"] || trailers.0["Info"] != trailers.1["Info"] {
      findings.append(
        finding("trailer", "换了目录或信息字典", "the catalogue or the information was replaced"))
    }
    return findings
  }

  private func finding(_ code: String, _ zh: String, _ en: String) -> Diagnostic {
    Diagnostic(
      .error, "seal.\(code)",
      Phrase("盖章之后（第 \(number) 版）\(zh)", "after a seal, in revision \(number), \(en)"))
  }

  /// An object that was there and is another now, or none.
  private struct Change {
    var number: Int
    var old: PDFObject
    var new: PDFObject?
  }

  private var changes: [Change] {
    revision.section.entries.keys.sorted().compactMap { number in
      guard let old = before[number: number] else { return nil }
      guard let new = after[number: number] else { return Change(number: number, old: old) }
      let isSame =
        old.value == new.value && old.reference == new.reference
        && bytes(of: old).elementsEqual(bytes(of: new))
      return isSame ? nil : Change(number: number, old: old, new: new)
    }
  }

  private func bytes(of object: PDFObject) -> ArraySlice<UInt8> {
    object.stream.map { after.file.bytes[$0] } ?? []
  }

  private func isAllowed(_ change: Change) -> Bool {
    guard let object = change.new, object.reference == change.old.reference else { return false }
    let isStream = change.old.stream != nil || object.stream != nil
    if isStream {
      return replacedAppearances.contains(change.number) || storeBefore.contains(change.number)
    }
    if storeBefore.contains(change.number) { return true }
    let (old, new) = (change.old.value, object.value)
    if change.old.reference == before.root { return isAllowedCatalogue(old, new) }
    if change.old.reference == before.catalogue["AcroForm"]?.reference {
      return isAllowedForm(old, new)
    }
    if before.pages.contains(change.old.reference) { return isAllowedPage(old, new) }
    if sealed.contains(where: { $0.reference == change.old.reference }) {
      return keys(old, new).isSubset(of: ["V", "AP"])
    }
    return isAnnotationList(change.number) && isExtended(old.items, new.items)
  }

  private func isAllowedCatalogue(_ old: PDFValue, _ new: PDFValue) -> Bool {
    let changed = keys(old, new)
    guard changed.isSubset(of: ["AcroForm", "DSS", "Extensions"]) else { return false }
    guard changed.contains("AcroForm") else { return true }
    guard let oldForm = old["AcroForm"]?.dictionary, let newForm = new["AcroForm"]?.dictionary
    else {
      return false
    }
    return isAllowedForm(.dictionary(oldForm), .dictionary(newForm))
  }

  private func isAllowedForm(_ old: PDFValue, _ new: PDFValue) -> Bool {
    keys(old, new).isSubset(of: ["SigFlags", "Fields"])
      && isExtended(old["Fields"]?.items, new["Fields"]?.items)
  }

  private func isAllowedPage(_ old: PDFValue, _ new: PDFValue) -> Bool {
    keys(old, new).isSubset(of: ["Annots"])
      && isExtended(old["Annots"]?.items ?? [], new["Annots"]?.items)
  }

  /// Whether a list has only got the fields of time stamps at its end.
  private func isExtended(_ old: [PDFValue]?, _ new: [PDFValue]?) -> Bool {
    guard let old, let new, new.starts(with: old) else { return false }
    let stamps = added.filter(isTimeStamp).map { PDFValue.reference($0.reference) }
    return new.dropFirst(old.count).allSatisfy(stamps.contains)
  }

  private func isTimeStamp(_ field: SealField) -> Bool {
    guard field.isInvisible, let signature = field.signature else { return false }
    return after[signature]?.value["Type"] == .name("DocTimeStamp")
  }

  private func isAnnotationList(_ number: Int) -> Bool {
    before.pages.contains { before[$0]?.value["Annots"]?.reference?.number == number }
  }

  /// The keys whose values differ.
  private func keys(_ old: PDFValue, _ new: PDFValue) -> Set<String> {
    guard let old = old.dictionary, let new = new.dictionary else { return ["?"] }
    return Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
  }

  /// The empty appearances of fields that are sealed now, and of no others.
  private var replacedAppearances: Set<Int> {
    let own = sealed.compactMap { old[$0.reference]?.dictionary["AP"]?["N"]?.reference?.number }
    let others = before.fields.filter { field in
      !sealed.contains { $0.reference == field.reference }
    }
    .compactMap { $0.dictionary["AP"]?["N"]?.reference?.number }
    return Set(own).subtracting(others)
  }

  /// What the store of certificates and revocations reached.
  private var storeBefore: Set<Int> {
    let store = before.catalogue["DSS"].map { before.reached(from: $0.references) } ?? []
    return store.subtracting(before.reached(from: before.pages))
  }

  /// Whether the store of certificates and revocations changed.
  private var isExtended: Bool { before.catalogue["DSS"] != after.catalogue["DSS"] }

  /// New objects that no seal, time stamp or store of certificates needs.
  private var strangers: [Int] {
    let new = Set(revision.objects.keys.filter { before[number: $0] == nil })
    let stamps = added.filter(isTimeStamp)
    var waiting = stamps.map(\.reference)
    waiting += (sealed + stamps).flatMap { field in
      [field.dictionary["V"], field.dictionary["AP"]].compactMap(\.self).flatMap(\.references)
    }
    waiting += after.catalogue["DSS"]?.references ?? []
    waiting += replacedAppearances.flatMap { after[number: $0]?.value.references ?? [] }
    var needed: Set<Int> = []
    while let reference = waiting.popLast() {
      guard new.contains(reference.number), needed.insert(reference.number).inserted else {
        continue
      }
      waiting += after[reference]?.value.references ?? []
    }
    let own = revision.section.isStream ? ownNumber : nil
    return new.subtracting(needed).subtracting([own].compactMap(\.self)).sorted()
  }

  /// The number of the cross-reference stream itself.
  private var ownNumber: Int? {
    revision.objects.first { $0.value.range == revision.section.range }?.key
  }
}
