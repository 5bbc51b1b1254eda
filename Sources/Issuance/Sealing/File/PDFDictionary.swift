/// A PDF dictionary, its keys in the order they stand in the file. ISO 32000-1, 7.3.7.
struct PDFDictionary: Hashable, Sendable {
  /// The keys and their values.
  private(set) var entries: [Entry] = []

  /// A key and its value.
  struct Entry: Hashable, Sendable {
    /// The name, a byte a scalar.
    var key: String
    /// What it has.
    var value: PDFValue
  }

  /// A dictionary with nothing in it.
  init() {}

  /// A dictionary of `entries`; nil where a key stands twice, which readers read differently.
  init?(_ entries: [Entry]) {
    guard Set(entries.map(\.key)).count == entries.count else { return nil }
    self.entries = entries
  }

  /// The value of `key`. Setting nil removes it; a new key comes last.
  subscript(key: String) -> PDFValue? {
    get { entries.first { $0.key == key }?.value }
    set {
      let index = entries.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(key: key, value: value))
      case (nil, nil): break
      }
    }
  }

  /// The keys.
  var keys: Set<String> { Set(entries.map(\.key)) }
}

extension PDFDictionary: ExpressibleByDictionaryLiteral {
  /// A dictionary as it is written; a key is written once.
  init(dictionaryLiteral elements: (String, PDFValue)...) {
    for (key, value) in elements { self[key] = value }
  }
}
