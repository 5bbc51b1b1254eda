extension Document {
  /// The element that `key`, whose value is text, stands for.
  subscript(text key: Key) -> SourcedText? {
    get { Self.textElement(key).flatMap { self[keyPath: $0] } }
    set {
      guard let element = Self.textElement(key) else { return }
      self[keyPath: element] = newValue
    }
  }

  /// The element that `key`, whose value is text or a list, stands for.
  subscript(list key: Key) -> [SourcedText] {
    get { Self.listElement(key).map { self[keyPath: $0] } ?? [] }
    set {
      guard let element = Self.listElement(key) else { return }
      self[keyPath: element] = newValue
    }
  }

  private static func textElement(_ key: Key) -> WritableKeyPath<Document, SourcedText?>? {
    switch key {
    case .layout: \.layout
    case .copyNumber: \.copyNumber
    case .classification: \.classification
    case .classificationTerm: \.classificationTerm
    case .urgency: \.urgency
    case .documentNumber: \.documentNumber
    case .date: \.date
    case .annotation: \.annotation
    case .printingOffice: \.printingOffice
    case .printingDate: \.printingDate
    case .handlingResult: \.handlingResult
    case .disclosure: \.disclosure
    case .contact: \.contact
    case .contactPhone: \.contactPhone
    case .contactAddress: \.contactAddress
    case .postcode: \.postcode
    default: nil
    }
  }

  private static func listElement(_ key: Key) -> WritableKeyPath<Document, [SourcedText]>? {
    switch key {
    case .issuerMark: \.issuerMarks
    case .signatory: \.signatories
    case .title: \.title
    case .addressees: \.addressees
    case .issuer: \.issuers
    case .copyRecipients: \.copyRecipients
    case .present: \.present
    case .absent: \.absent
    case .attending: \.attending
    default: nil
    }
  }

  /// Whether the author gave `key` a value.
  func has(_ key: Key) -> Bool {
    switch key.kind {
    case .text, .date: self[text: key]?.isBlank == false
    case .list, .lines: self[list: key].contains { !$0.isBlank }
    case .status: true
    case .seals: !seals.isEmpty
    case .stamps: !signatureStamps.isEmpty
    case .attachments: !attachmentNote.isEmpty
    }
  }
}

extension SourcedText {
  /// Whether it shows nothing: white space of any kind.
  fileprivate var isBlank: Bool { string.allSatisfy(\.isWhitespace) }
}
