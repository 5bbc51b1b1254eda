import SquareShaping
import Testing

@testable import Hongtou

@Suite("What is equal in two sequences")
struct SequenceAlignmentTests {
  private func pairs(_ a: String, _ b: String) -> [[Int]] {
    SequenceAlignment(a.map { [$0] }, b.map { [$0] }).pairs.map { [$0.a, $0.b] }
      .sorted { $0[0] < $1[0] }
  }

  @Test("What was put in or taken out leaves the rest paired")
  func edits() {
    #expect(pairs("甲乙丙", "甲丙") == [[0, 0], [2, 1]])
    #expect(pairs("甲丙", "甲乙丙") == [[0, 0], [1, 2]])
    #expect(pairs("甲甲甲", "甲甲") == [[0, 0], [1, 1]])
    #expect(pairs("", "甲").isEmpty && pairs("甲", "乙").isEmpty)
  }

  @Test("Keys of the next level pair what the first left between its pairs")
  func levels() {
    let alignment = SequenceAlignment(
      [["甲", "文"], ["乙", "文"], ["丙", "文"]], [["甲", "文"], ["丁", "文"], ["丙", "文"]])
    #expect(Set(alignment.pairs.map { [$0.a, $0.b] }) == [[0, 0], [1, 1], [2, 2]])
  }

  @Test("Pairs are equal, none is used twice, none crosses another")
  func sound() {
    var generator = Generator(seed: 4)
    for kinds in [2, 5, 40] {
      for _ in 0..<60 {
        let (a, b) = (random(kinds, 60, &generator), random(kinds, 60, &generator))
        let pairs = SequenceAlignment(a.map { [$0] }, b.map { [$0] }).pairs.sorted { $0.a < $1.a }
        #expect(pairs.allSatisfy { a[$0.a] == b[$0.b] })
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.a < $1.a && $0.b < $1.b })
      }
    }
  }

  @Test("Long sequences that have little in common are no burden", .timeLimit(.minutes(1)))
  func long() {
    var generator = Generator(seed: 5)
    for kinds in [3, 1_000, 100_000] {
      let (a, b) = (random(kinds, 30_000, &generator), random(kinds, 30_000, &generator))
      #expect(SequenceAlignment(a.map { [$0] }, b.map { [$0] }).pairs.count < 30_000)
    }
  }

  private func random(_ kinds: Int, _ count: Int, _ generator: inout Generator) -> [Int] {
    (0..<count).map { _ in Int.random(in: 0..<kinds, using: &generator) }
  }
}
