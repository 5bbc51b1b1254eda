import OfficialDocument

/// The schema of a manuscript's front matter: the table of keys, in JSON Schema's words.
struct ManuscriptSchema {
  /// The layouts an editor may offer.
  let layouts: Layouts

  /// The schema.
  var value: JSONValue {
    [
      "$schema": .string(Schema.dialect), "title": "红头公文稿",
      "description": "公文稿 --- 之间的各项要素。键用中文或英文，每个键只写一次。", "type": "object",
      "properties": .object(Key.allCases.flatMap(members)), "additionalProperties": false,
      "dependentSchemas": .onceOnly(Key.allCases.map(\.names)),
      "if": isFinal,
      "then": ["allOf": .array(Key.allCases.filter(isDue).map { .either($0.names) })],
    ]
  }

  /// A key under each of its names.
  private func members(of key: Key) -> [JSONValue.Member] {
    var value = ValueSchema(key).value.with("description", .string(key.meaning))
    if key == .layout {
      let known = layouts.entries.flatMap { [$0.title, $0.name] }.filter { !$0.isEmpty }
      value = value.with("examples", .strings(known))
    }
    return key.names.map { JSONValue.Member(name: $0, value: value) }
  }

  /// A sheet may waive the title.
  private func isDue(_ key: Key) -> Bool { key.isRequired && key != .title }

  /// A 定稿, which is also what says nothing of its 状态, is complete. An annex in a file of its own says no more than its title.
  private var isFinal: JSONValue {
    let final: JSONValue = ["enum": [.string(Status.final.rawValue), .null]]
    let status = Key.status.names.map { JSONValue.Member(name: $0, value: final) }
    return ["minProperties": 2, "properties": .object(status)]
  }
}

extension JSONValue {
  /// The schema of an object in which one of `names` is there.
  static func either(_ names: [String]) -> JSONValue {
    ["anyOf": .array(names.map { ["required": [.string($0)]] })]
  }

  /// The `dependentSchemas` of an object in which, of several names for one key, only one is there.
  static func onceOnly(_ keys: [[String]]) -> JSONValue {
    .object(
      keys.flatMap { names in
        names.indices.dropLast().map { index in
          let others = names[(index + 1)...].map { Member(name: $0, value: false) }
          return Member(name: names[index], value: ["properties": .object(others)])
        }
      })
  }
}
