/// temp
public enum NumberPattern: String, Hashable, Sendable, CaseIterable { case general, order, minutes, any }
