/// What a file says of itself, twice: as XMP and, the same, in its information dictionary.
/// ISO 19005-2, 6.6; ISO 32000-1, 14.3.
struct FileDescription {
  let notes: FinishingNotes

  /// The information dictionary.
  var information: String {
    PDFValue.dictionary([
      "Title": .text(notes.title), "Author": .text(notes.author),
      "Producer": .text(notes.producer), "CreationDate": .text(date), "ModDate": .text(date),
    ]).source
  }

  /// The XMP packet.
  var packet: String {
    let time = notes.created
    return """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(notes.title.asXML)</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(notes.author.asXML)</rdf:li></rdf:Seq></dc:creator>
      <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
      <xmp:CreateDate>\(time)</xmp:CreateDate><xmp:ModifyDate>\(time)</xmp:ModifyDate>\
      <xmp:MetadataDate>\(time)</xmp:MetadataDate>
      <pdf:Producer>\(notes.producer.asXML)</pdf:Producer>
      </rdf:Description>
      \(claims)\(status)</rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="r"?>
      """
  }

  /// `D:20210409000000+08'00'`. ISO 32000-1, 7.9.4.
  var date: String {
    let parts = notes.created.split(separator: "T", maxSplits: 1)
    let digits = notes.created.prefix(19).filter(\.isNumber)
    let zone = parts.count > 1 ? parts[1].dropFirst(8) : "Z"
    guard zone != "Z" else { return "D:\(digits)Z" }
    return "D:\(digits)\(zone.prefix(3))'\(zone.suffix(2))'"
  }

  /// What the file conforms to. ISO 19005-2, 6.6.4; ISO 14289-1, 5.
  private var claims: String {
    guard let (part, conformance) = notes.archive.identification else { return "" }
    let archive = """
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>\(part)</pdfaid:part><pdfaid:conformance>\(conformance)</pdfaid:conformance>
      </rdf:Description>

      """
    guard notes.archive.isTagged else { return archive }
    return archive + """
      <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
      <pdfuaid:part>1</pdfuaid:part>
      </rdf:Description>

      """
  }

  /// 状态, and the schemas of what XMP does not know itself. ISO 19005-2, 6.6.2.3.
  private var status: String {
    guard notes.archive.identification != nil else { return "" }
    let universal = """
      <rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>\
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
      <pdfaProperty:category>internal</pdfaProperty:category>\
      <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li>

      """
    return """
      <rdf:Description rdf:about="" xmlns:hongtou="\(FileDescription.namespace)">
      <hongtou:status>\(notes.status.asXML)</hongtou:status>
      </rdf:Description>
      <rdf:Description rdf:about="" \
      xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
      xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas><rdf:Bag>
      \(notes.archive.isTagged ? universal : "")<rdf:li rdf:parseType="Resource">
      <pdfaSchema:schema>Official documents</pdfaSchema:schema>
      <pdfaSchema:namespaceURI>\(FileDescription.namespace)</pdfaSchema:namespaceURI>
      <pdfaSchema:prefix>hongtou</pdfaSchema:prefix>
      <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>status</pdfaProperty:name>\
      <pdfaProperty:valueType>Text</pdfaProperty:valueType>\
      <pdfaProperty:category>external</pdfaProperty:category>\
      <pdfaProperty:description>How far the document has come</pdfaProperty:description>
      </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li>
      </rdf:Bag></pdfaExtension:schemas>
      </rdf:Description>

      """
  }

  /// The names of our own.
  static let namespace = "urn:hongtou:document:1"
}

extension String {
  /// The string as the text of an XML element or attribute. XML 1.0, 2.4.
  package var asXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
