/// Things by the numbers they were given when first met, from 0.
struct Register<Member: Hashable> {
  /// In the order of their numbers.
  private(set) var members: [Member] = []
  private var numbers: [Member: Int] = [:]

  /// The number of `member`, the next one if it is new.
  mutating func number(of member: Member) -> Int {
    if let number = numbers[member] { return number }
    numbers[member] = members.count
    members.append(member)
    return members.count - 1
  }
}
