/// The faces of a role in the order they are tried, and what they are known to show.
final class RoleFaces {
  let chain: [PangoFace]
  let han = ScalarTable()
  let western = ScalarTable()

  init(_ chain: [PangoFace]) { self.chain = chain }
}
