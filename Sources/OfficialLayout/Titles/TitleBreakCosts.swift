/// What it costs to begin a line of a title at each place: 词意完整. GB/T 9704-2012, 7.3.1; the
/// weights were tuned on real titles.
struct TitleBreakCosts {
  private let text: TitleText
  /// The characters of 发文机关 before 关于; 0 where there is none.
  private let agency: Int
  /// A list of issuers that fits on one line is not divided.
  private let fitsAgency: Bool
  private let quotes: TitleQuotes

  /// Prepares the costs of `text`; `limit` is the widest line, in quarter cells.
  init(_ text: TitleText, limit: Int) {
    self.text = text
    agency = TitleBreakCosts.agency(of: text)
    fitsAgency = text.width(0, agency) <= limit
    quotes = TitleQuotes(text.characters)
  }

  /// The places a line may begin, with their costs. With `splittingWords`, for a title that cannot
  /// be broken otherwise, every legal place, words unheeded.
  func places(splittingWords: Bool = false) -> [(offset: Int, cost: Int)] {
    guard !splittingWords else {
      return text.characters.indices.filter { text.isLegal[$0] }.map { ($0, 100) }
    }
    return text.words.indices.dropFirst().compactMap { index in
      cost(before: index).map { (text.words[index].lowerBound, $0) }
    }
  }

  /// What it costs to begin a line with a word; nil where it must not be.
  private func cost(before index: Int) -> Int? {
    let place = text.words[index].lowerBound
    guard text.isLegal[place], !quotes.isBarred(place), !bindsBlank(place) else { return nil }
    let before = text.characters[place - 1]
    if place < agency {
      if before.isWhitespace { return 8 }
      return before == "、" ? (fitsAgency ? 60 : 8) : 400
    }
    if place == agency { return 0 }
    let depth = quotes.depth[place]
    let outside = bindsName(index) ? nil : wordCost(before: index)
    guard depth > 0, let cost = outside else { return outside }
    if depth > 1 { return max(120, cost) }
    if before == "、" || text.characters[place] == "〈" { return 30 }
    return max(isConjunction(index) ? 38 : 45, cost)
  }

  /// What the words on both sides say, outside 《》.
  private func wordCost(before index: Int) -> Int {
    let place = text.words[index].lowerBound
    let before = text.characters[place - 1]
    if before.isWhitespace { return 4 }
    let (last, next) = (word(index - 1), word(index))
    if last == "的" && isGenre(index) { return 70 }
    if last == "等" { return 60 }
    if next == "的" && isGenre(index + 1) { return before == "》" ? 8 : 10 }
    if TitleTerms.followers.contains(next) { return 45 }
    if TitleTerms.leaders.contains(last) || TitleTerms.conjunctions.contains(last) { return 40 }
    // “放管服”|改革: a short quotation belongs to what follows.
    if before == "”", quotes.isBarred(place - 1) { return 40 }
    if before == "、" || before == "》" || before == "”" { return 8 }
    if text.characters[place] == "《" { return 4 }
    if next == "关于" || isConjunction(index) { return 10 }
    guard TitleTerms.verbs.contains(next) else { return 20 }
    // Two verbs in a row are one deed.
    return TitleTerms.verbs.contains(last) ? 30 : 14
  }

  // MARK: - Words

  private func word(_ index: Int) -> String {
    text.words.indices.contains(index) ? text.string(text.words[index]) : ""
  }

  private func isConjunction(_ index: Int) -> Bool {
    TitleTerms.conjunctions.contains(word(index))
  }

  /// Whether 文种 begins there: up to three words, the last of them one, before the end, 的 or 》.
  private func isGenre(_ index: Int) -> Bool {
    (index..<index + 3).contains { last in
      let next = word(last + 1)
      return TitleTerms.genres.contains(word(last))
        && (next.isEmpty || next == "的" || "》〉（".contains(next))
    }
  }

  /// Single characters that are no words of their own are parts of a name the list does not know
  /// (云|岭|省), or of the word beside them.
  private func bindsName(_ index: Int) -> Bool {
    let (last, next) = (isLoose(index - 1), isLoose(index))
    if last && next { return true }
    // 2022年|度 too.
    if next { return endsInHan(index - 1) && !isFunction(index - 1) }
    guard last else { return false }
    // 转发|省发展改革委, but 某某市|贯彻.
    return !isHan(index - 2) || isFunction(index - 2)
  }

  private func isLoose(_ index: Int) -> Bool {
    isHan(index) && text.words[index].count == 1
      && !TitleTerms.conjunctions.contains(word(index)) && !"的等对在向为以由将把从".contains(word(index))
      && !TitleTerms.genres.contains(word(index))
  }

  private func isHan(_ index: Int) -> Bool {
    guard let first = word(index).unicodeScalars.first else { return false }
    return first.properties.isIdeographic
  }

  private func endsInHan(_ index: Int) -> Bool {
    word(index).unicodeScalars.last?.properties.isIdeographic ?? false
  }

  private func isFunction(_ index: Int) -> Bool {
    let word = word(index)
    return TitleTerms.verbs.contains(word) || TitleTerms.conjunctions.contains(word)
      || TitleTerms.leaders.contains(word) || TitleTerms.followers.contains(word)
  }

  /// 第 E116 号: the spaces around the number do not divide it.
  private func bindsBlank(_ place: Int) -> Bool {
    guard place > 1, text.characters[place - 1].isWhitespace else { return false }
    return text.characters[place - 2] == "第"
      || "号期次届".contains(text.characters[place]) && text.characters[place - 2].isASCII
  }

  /// Where 发文机关 ends: at the first 关于, else at 印发 and its like, if no 《 stands before.
  private static func agency(of text: TitleText) -> Int {
    let book = text.characters.firstIndex(of: "《") ?? text.count
    for subject in TitleTerms.subjects {
      let found = text.words.first { text.string($0) == subject }
      if let found { return found.lowerBound < book ? found.lowerBound : 0 }
    }
    return 0
  }
}
