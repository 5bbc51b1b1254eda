import OfficialDocument

/// The schema of one key's value.
struct ValueSchema {
  /// The schema.
  let value: JSONValue

  /// Creates the schema of `key`'s values.
  init(_ key: Key) {
    if let words = key.words {
      value = ["anyOf": [["enum": .strings(words)], ValueSchema.placeholder, ["type": "null"]]]
      return
    }
    switch key.kind {
    case .text, .status: value = ValueSchema.text
    case .lines: value = ValueSchema.scalar
    case .date: value = ValueSchema.date(key == .printingDate ? "(?:印发)?" : "")
    case .list: value = ValueSchema.oneOrList(ValueSchema.text)
    case .seals: value = ValueSchema.oneOrList(ValueSchema.seal)
    case .stamps:
      let stamps = ValueSchema.oneOrList(ValueSchema.mapping(of: key.kind))
      value = ["anyOf": [stamps, ["type": "null"]]]
    case .attachments:
      value = ValueSchema.oneOrList(
        ["anyOf": [ValueSchema.text, ValueSchema.mapping(of: key.kind)]])
    }
  }

  /// A value is its own characters: what YAML takes for a number (000001) is text as well.
  private static let scalar: JSONValue = ["type": ["string", "number", "boolean", "null"]]
  /// One line of it.
  private static let text = scalar.with("pattern", "^[^\\n]*\\n?$")
  /// A field of a template, filled in later.
  private static let placeholder: JSONValue = ["type": "string", "pattern": "\\{\\{.+\\}\\}"]

  /// A full date and what may follow it, or one that a draft leaves blank in part.
  /// GB/T 9704-2012, 7.3.5.4.
  private static func date(_ ending: String) -> JSONValue {
    let full = "(?:19|20)[0-9]{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12][0-9]|3[01])日" + ending
    let blank = "[\\s×X]*"
    let unfilled = "\(blank)年.*|.*年\(blank)月.*|.*月\(blank)日\(blank)\(ending)"
    return [
      "anyOf": [
        ["type": "string", "pattern": .string("^(?:\(full)|\(unfilled))$")], placeholder,
        ["type": "null"],
      ]
    ]
  }

  private static let seal: JSONValue = ["anyOf": [diameter, mapping(of: .seals)]]

  /// 无, or millimetres.
  private static let diameter: JSONValue = [
    "anyOf": [
      ["enum": ["无", "none"]], ["type": "number", "exclusiveMinimum": 0],
      ["type": "string", "pattern": "^(?=[0.]*[1-9])[0-9]*\\.?[0-9]*(?:mm)?$"], ["type": "null"],
    ]
  ]

  private static func oneOrList(_ item: JSONValue) -> JSONValue {
    ["anyOf": [item, ["type": "array", "items": item]]]
  }

  /// A mapping of a kind's parts.
  private static func mapping(of kind: ValueKind) -> JSONValue {
    let names = kind.parts.map { [$0.rawValue, $0.alias] }
    let members = kind.parts.flatMap { part in
      [part.rawValue, part.alias].map { JSONValue.Member(name: $0, value: schema(of: part)) }
    }
    let due = kind.requiredParts.map { JSONValue.either([$0.rawValue, $0.alias]) }
    let mapping: JSONValue = [
      "type": "object", "properties": .object(members), "additionalProperties": false,
      "dependentSchemas": .onceOnly(names),
    ]
    return due.isEmpty ? mapping : mapping.with("allOf", .array(due))
  }

  private static func schema(of part: Part) -> JSONValue {
    switch part {
    case .diameter: diameter
    case .binding:
      ["enum": .strings(AttachmentBinding.allCases.flatMap { [$0.rawValue, $0.alias] })]
    default: text
    }
  }
}
