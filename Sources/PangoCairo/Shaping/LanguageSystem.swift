import CPangoCairo

/// A script and a language as OpenType's layout tables are asked for them.
struct LanguageSystem {
  private var scripts = [hb_tag_t](repeating: 0, count: 3)  // HB_OT_MAX_TAGS_PER_SCRIPT
  private var languages = [hb_tag_t](repeating: 0, count: 3)  // HB_OT_MAX_TAGS_PER_LANGUAGE

  init(script: hb_script_t, language: StaticString) {
    var scriptCount = UInt32(scripts.count)
    var languageCount = UInt32(languages.count)
    language.withUTF8Buffer { name in
      name.withMemoryRebound(to: CChar.self) {
        hb_ot_tags_from_script_and_language(
          script, hb_language_from_string($0.baseAddress, Int32($0.count)), &scriptCount,
          &scripts, &languageCount, &languages)
      }
    }
    scripts.removeLast(scripts.count - Int(scriptCount))
    languages.removeLast(languages.count - Int(languageCount))
  }

  /// The lookups that `features`, and the feature the table requires, run.
  func lookups(
    of features: [OpenTypeTag], in table: OpenTypeTag, of face: OpaquePointer?
  ) -> Set<UInt32> {
    var script: UInt32 = 0
    var language: UInt32 = 0
    // Both fall back to the table's defaults by themselves, as shaping does.
    hb_ot_layout_table_select_script(
      face, table.value, UInt32(scripts.count), scripts, &script, nil)
    hb_ot_layout_script_select_language(
      face, table.value, script, UInt32(languages.count), languages, &language)
    var found: Set<UInt32> = []
    var feature: UInt32 = 0
    if hb_ot_layout_language_get_required_feature_index(
      face, table.value, script, language, &feature) != 0
    {
      found.formUnion(lookups(ofFeature: feature, in: table, of: face))
    }
    for tag in features
    where hb_ot_layout_language_find_feature(
      face, table.value, script, language, tag.value, &feature) != 0
    {
      found.formUnion(lookups(ofFeature: feature, in: table, of: face))
    }
    return found
  }

  private func lookups(
    ofFeature feature: UInt32, in table: OpenTypeTag, of face: OpaquePointer?
  ) -> [UInt32] {
    let total = hb_ot_layout_feature_get_lookups(face, table.value, feature, 0, nil, nil)
    var lookups = [UInt32](repeating: 0, count: Int(total))
    var count = total
    hb_ot_layout_feature_get_lookups(face, table.value, feature, 0, &count, &lookups)
    return lookups
  }
}
