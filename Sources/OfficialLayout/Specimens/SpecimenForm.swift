/// Which of a sheet's forms a specimen shows.
public enum SpecimenForm: String, Hashable, Sendable, CaseIterable {
  /// One agency, to those below it or beside it. Figures 2 and 5.
  case ordinary
  /// To an agency above: with 签发人. Figure 4.
  case upward
  /// Three agencies. Figures 3 and 7.
  case joint
}
