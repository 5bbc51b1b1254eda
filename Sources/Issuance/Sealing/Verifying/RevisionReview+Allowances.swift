extension RevisionReview {
  /// Whether a change is what sealing, time stamping or a store of certificates takes, and no more.
  func isAllowed(_ change: Change) -> Bool {
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

  /// Whether a field is a time stamp's: there is nothing to see.
  func isTimeStamp(_ field: SealField) -> Bool {
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
  var replacedAppearances: Set<Int> {
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
}
