import OfficialDocument
import OfficialLayout
import Typesetting

/// The schema of a layout sheet: the reader's own form of it, in JSON Schema's words.
struct LayoutSchema {
  /// What is said of the keys.
  let comments: SheetComments

  /// The schema.
  var value: JSONValue {
    var schema: JSONValue = [
      "$schema": .string(Schema.dialect), "title": "红头版式单",
      "description": "一种公文格式的全部尺寸。键要写全；长度写作 37 mm 或 16 pt，“格”直接写数。",
    ]
    guard case .object(let members) = section(LayoutSheet.form, path: "") else { return schema }
    for member in members { schema = schema.with(member.name, member.value) }
    return schema
  }

  private func section(_ form: SheetForm, path: String) -> JSONValue {
    let properties = form.entries.map { entry in
      let path = path + entry.key
      let value = schema(of: entry.value, path: path)
      let described = comments[path].map { value.with("description", .string($0)) }
      return JSONValue.Member(name: entry.key, value: described ?? value)
    }
    return [
      "type": "object", "properties": .object(properties),
      "required": .strings(form.entries.map(\.key)), "additionalProperties": false,
    ]
  }

  private func schema(of value: SheetValue, path: String) -> JSONValue {
    switch value {
    case .section(let form): section(form, path: path + ".")
    // A word that YAML takes for a number is a text too.
    case .text: ["type": ["string", "number", "boolean"], "minLength": 1]
    case .keys:
      ["type": "array", "items": ["enum": .strings(Key.allCases.flatMap(\.names))]]
    case .flag: ["enum": ["yes", "no"]]
    case .choice(let words): ["enum": .strings(words)]
    case .length(let range): length(range)
    case .count(let range):
      [
        "type": "integer", "minimum": .integer(range.lowerBound),
        "maximum": .integer(range.upperBound),
      ]
    case .cells(let range): number(range)
    case .percent(let range): ["anyOf": [number(range), percent(range)]]
    case .ink: ["type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"]
    case .word(let word, let other):
      ["anyOf": [["const": .string(word)], schema(of: other, path: path)]]
    }
  }

  private func number(_ range: ClosedRange<Double>) -> JSONValue {
    [
      "type": "number", "minimum": .decimal(range.lowerBound),
      "maximum": .decimal(range.upperBound),
    ]
  }

  private func percent(_ range: ClosedRange<Double>) -> JSONValue {
    let number = DecimalPattern(atMost: Int(range.upperBound)).text
    return ["type": "string", "pattern": .string("^(?=0*[1-9])\(number) *%$")]
  }

  /// A length in either unit; one that may not be nothing has a digit that is not 0.
  private func length(_ range: ClosedRange<Length>) -> JSONValue {
    let units = [("mm", Length.mm(1)), ("pt", Length.pt(1))].map { name, unit in
      DecimalPattern(atMost: range.upperBound.emu / unit.emu).text + " *" + name
    }
    let something = range.lowerBound > .zero ? "(?=[0.]*[1-9])" : ""
    return [
      "type": "string", "pattern": .string("^\(something)(?:\(units.joined(separator: "|")))$"),
    ]
  }
}
