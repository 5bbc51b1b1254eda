/// The words that tell how a title is built: 发文机关 关于 事由 的 文种.
enum TitleTerms {
  /// They begin what the agency does, in this order where there are several.
  static let subjects = ["关于", "印发", "转发", "批转", "对"]

  /// They join what stands on both sides: a line may well begin with them, but not end.
  static let conjunctions = words("和 及 与 以及 暨 并 或")

  /// They belong to what follows.
  static let leaders = words(
    """
    关于 对 对于 在 向 为 以 按照 根据 围绕 从 由 把 将 进一步 切实 全面 深入 不断 大力 扎实 统筹 共同 有效 认真 \
    各 全 本 该 我 新 老 副 总 第 不 同意 省 市 县 区 州 某
    """)

  /// They belong to what precedes.
  static let followers = words("的 等 等等 之 性 化 者 们 中 上 下 内 外 期间 以来 年度 情况")

  /// A line begins well with what is done.
  static let verbs = words(
    """
    印发 转发 批转 开展 做好 加强 推进 加快 促进 深化 落实 贯彻 贯彻落实 实施 支持 优化 完善 建立 建设 健全 规范 提高 \
    提升 防范 打击 整治 整顿 推动 推行 鼓励 扶持 保障 改善 改进 扩大 培育 发展 创建 创新 强化 严格 严禁 坚持 巩固 拓展 \
    修改 修订 废止 公布 发布 表彰 表扬 任免 任命 成立 调整 设立 撤销 核定 申请 批准 同意 召开 举办 组织 组织实施 \
    取消 下放 暂停 延长 解决 防治 治理 清理 处理 下达 拨付 征收 征求 学习 学习贯彻 宣传 全力 防止 禁止 减轻 降低 稳定
    """)

  /// 文种, and what they are made of.
  static let genres = words(
    """
    通知 通报 通告 公告 决定 决议 意见 请示 批复 函 复函 报告 议案 命令 令 公报 纪要 答复 讲话 方案 办法 规定 条例 细则 \
    规划 计划 要点 总结 汇报 规程 规则 纲要 措施 预案 清单 说明 建议 实施方案 实施意见 实施细则 实施办法 指导意见 若干措施 \
    若干意见 若干规定 若干政策 管理办法 管理规定 管理条例 暂行办法 暂行规定 行动计划 行动方案 工作方案 工作报告 情况报告 \
    情况通报 情况汇报 工作总结 工作计划 会议纪要 应急预案 专项规划 总体规划 总体方案 补充通知 紧急通知
    """)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
