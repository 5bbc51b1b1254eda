/// The pattern of 发文字号 a layout sheet states.
public enum NumberPattern: String, Hashable, Sendable, CaseIterable {
  /// 机关代字〔年〕N号. GB/T 9704-2012, 7.2.5.
  case general
  /// 第N号. GB/T 9704-2012, 10.2, figure 12.
  case order
  /// As general; 机关代字 may be missing.
  case minutes
  /// Anything.
  case any

  /// What it looks like.
  var example: String {
    switch self {
    case .general: "机关代字〔2024〕5号"
    case .order: "第5号"
    case .minutes: "〔2024〕5号"
    case .any: "5号"
    }
  }
}
