/// An IPP request or answer: attributes in groups. RFC 8010, 3.1.
package struct IPPMessage: Hashable, Sendable {
  /// Attributes under a delimiter.
  package struct Group: Hashable, Sendable {
    /// The delimiter: of the operation, a job, a printer, or what is not supported.
    package var tag: IPPTag
    /// The attributes in order.
    package var attributes: [IPPAttribute]

    /// Creates a group.
    package init(_ tag: IPPTag, _ attributes: [IPPAttribute]) {
      self.tag = tag
      self.attributes = attributes
    }

    /// The values of the attribute `name`; none where it is not there.
    package subscript(name: String) -> [IPPValue] {
      attributes.first { $0.name == name }?.values ?? []
    }
  }

  /// The operation of a request, the status of an answer.
  package var code: UInt16
  /// What joins an answer to its request.
  package var requestID: Int32
  /// The groups in order.
  package var groups: [Group]

  /// Creates a message.
  package init(code: UInt16, requestID: Int32 = 1, groups: [Group]) {
    self.code = code
    self.requestID = requestID
    self.groups = groups
  }

  /// The groups of a kind.
  package func groups(_ tag: IPPTag) -> [Group] { groups.filter { $0.tag == tag } }

  /// The first group of a kind; an empty one where there is none.
  package func group(_ tag: IPPTag) -> Group { groups(tag).first ?? Group(tag, []) }
}
