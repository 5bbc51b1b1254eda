#!/usr/bin/env python3
"""Makes words.txt, by which titles are broken, from the dictionary of jieba (MIT).

    pip download jieba==0.42.1 --no-deps --no-binary :all:      # dict.txt is in the archive
    Layouts/make-words.py jieba-0.42.1/jieba/dict.txt jieba-0.42.1/LICENSE > Layouts/words.txt

Kept of jieba: words of 2 to 8 Han characters, the most frequent first, without names of persons,
numerals, imitations of sounds and rare idioms; and the common single characters. Added: the terms
of official documents below, each a little cheaper than its parts, so that it stays whole.

The number behind a word is 100 ln (N / n): how much a sentence pays for it. Integers, so that the
program that adds them up needs no logarithms and gets the same sums everywhere.
"""

import math
import re
import sys

WORDS = 40_000
HAN = re.compile("^[\u4e00-\u9fff]+$")

# Parts of speech, as jieba marks them, that titles do not need.
LEFT_OUT = ("nr", "m", "mq", "z", "o", "e", "y")
LEAST_IDIOM = 200
LEAST_CHARACTER = 200

TERMS = """
人民政府 人民代表大会 人大常委会 政协委员 办公厅 办公室 国务院办公厅 中共中央 中央办公厅 党组 党委 党工委 管委会
管理委员会 监督管理委员会 发展改革委 发展和改革委员会 发展改革 国家发展改革委 教育部 科技部 科学技术厅 工业和信息化
工业和信息化部 工业和信息化厅 民族宗教 公安部 公安厅 公安局 民政部 民政厅 民政局 司法部 司法厅 司法局 财政部 财政厅
财政局 人力资源 社会保障 人力资源社会保障 人力资源和社会保障 人力资源社会保障部 自然资源部 自然资源厅 自然资源局
自然资源和规划局 生态环境 生态环境部 生态环境厅 生态环境局 住房城乡建设 住房和城乡建设 住房城乡建设部 城乡建设
交通运输 交通运输部 交通运输厅 交通运输局 水利部 水利厅 水务局 农业农村 农业农村部 农业农村厅 农业农村局 商务部 商务厅
商务局 文化和旅游 文化旅游 卫生健康 卫生健康委 卫生健康委员会 退役军人 退役军人事务 应急管理 应急管理部 应急管理厅
应急管理局 人民银行 审计署 审计厅 审计局 国资委 国有资产 市场监管 市场监督管理 市场监管总局 税务总局 税务局 国家税务总局
广播电视 体育局 统计局 医疗保障 医疗保障局 医保局 信访局 林业和草原 粮食和物资储备 能源局 知识产权 药品监督管理 数据局
政务服务 政务公开 政府信息 信息公开 政务服务中心 一网通办 一件事 跨省通办 放管服 营商环境 优化营商环境 行政审批
行政执法 行政复议 行政许可 行政处罚 行政事业性 事业单位 机关事业单位 规范性文件 重大行政决策 法治政府 法治建设 依法行政
依法治国 简政放权 负面清单 权责清单 责任清单 事项清单 重点事项 任务分工 责任分工 职责分工 双随机 事中事后监管 公平竞争
公平竞争审查 社会信用 信用体系 信用体系建设 招标投标 政府采购 公共资源 公共资源交易 公共服务 基本公共服务 公共文化
实施方案 实施意见 实施细则 实施办法 指导意见 若干措施 若干意见 若干规定 若干政策 管理办法 管理规定 管理条例 暂行办法
暂行规定 试行办法 行动计划 行动方案 三年行动 三年行动方案 三年行动计划 工作方案 工作要点 工作规则 工作规程 工作报告
工作总结 工作计划 工作会议 会议纪要 情况报告 情况通报 情况汇报 应急预案 发展规划 专项规划 总体规划 总体方案 五年规划
规划纲要 纲要 条例 办法 细则 通知 通报 通告 公告 决定 决议 意见 请示 批复 函 复函 议案 命令 公报 纪要 答复 讲话 规程
电视电话会议 重要讲话 重要讲话精神 重要指示 指示精神 贯彻落实 贯彻执行 学习贯彻 组织实施 推进会 座谈会 动员会 现场会
印发 转发 批转 报送 批准 废止 修改 修订 公布 发布 征求意见 表彰 表扬 任免 任命 免去 成立 调整 设立 撤销 核定 申请 拨付
加计扣除 研发费用 税前扣除 减税降费 增值税 企业所得税 个人所得税 税收优惠 优惠政策 财政补贴 专项资金 专项债券 地方政府
政府债务 预算管理 预算绩效 绩效管理 绩效评价 转移支付 一般公共预算 国有资本 国有企业 民营企业 民营经济 中小企业 小微企业
个体工商户 市场主体 经营主体 实体经济 数字经济 数字政府 数字化 数字化转型 智慧城市 人工智能 大数据 互联网 云计算 新能源
新能源汽车 充电设施 基础设施 基础设施建设 新型基础设施 科技创新 科技成果 成果转化 科技成果转化 技术创新 高新技术
高新技术企业 专精特新 先进制造业 制造业 服务业 养老服务 养老服务业 养老保险 基本养老保险 医疗保险 基本医疗保险 失业保险
工伤保险 生育保险 社会保险 最低生活保障 最低工资 最低工资标准 社会救助 残疾人 未成年人 未成年人保护 老年人 妇女儿童
托育服务 婴幼儿 婴幼儿照护 家政服务 高校毕业生 就业创业 稳就业 稳岗 农民工 农民工工资 拖欠农民工工资 职业技能
职业技能培训 职业教育 义务教育 学前教育 高等教育 双减 校外培训 校外培训机构 教师节 乡村教师 教师队伍 教师队伍建设
乡村振兴 脱贫攻坚 巩固拓展脱贫攻坚成果 农村人居环境 人居环境 人居环境整治 高标准农田 耕地保护 粮食安全 粮食生产 农产品
农业机械 农民合作社 家庭农场 农村集体 农村集体产权 土地征收 征地补偿 不动产 不动产登记 国土空间 国土空间规划 城市更新
老旧小区 老旧小区改造 保障性住房 住房公积金 房地产 房地产市场 物业管理 生活垃圾 垃圾分类 生活垃圾分类 污水处理
生态保护 生态文明 生态文明建设 环境保护 生态环境保护 污染防治 大气污染 大气污染防治 水污染 水污染防治 土壤污染 碳达峰
碳中和 节能减排 绿色低碳 绿色发展 自然保护区 自然保护地 国家公园 湿地保护 河长制 林长制 防汛 抗旱 防汛抗旱 森林防火
森林草原 防灭火 地质灾害 地质灾害防治 防灾减灾 防灾减灾救灾 抗震救灾 灾后重建 灾后恢复重建 自然灾害 安全生产 安全隐患
隐患排查 排查整治 消防安全 食品安全 药品安全 食品药品 道路交通 道路交通安全 危险化学品 燃气安全 特种设备 建设工程
工程质量 工程建设 质量安全 产品质量 高质量 高质量发展 突发事件 突发公共卫生事件 公共卫生 疫情防控 新冠肺炎 医药卫生
医药卫生体制改革 体制改革 医疗卫生 分级诊疗 药品采购 平安建设 社会治理 基层治理 矛盾纠纷 信访工作 扫黑除恶 专项斗争
专项整治 专项行动 综合治理 电信网络诈骗 网络安全 数据安全 个人信息 个人信息保护 国家安全 保密工作 档案工作 值班值守
节假日 放假安排 劳动节 国庆节 春节 元旦 机关作风 作风建设 党风廉政 党风廉政建设 形式主义 基层减负 主题教育 党史学习教育
意识形态 精神文明 精神文明建设 文明城市 文物保护 文化遗产 非物质文化遗产 历史文化 历史文化名城 全民健身 全域旅游
对外开放 自由贸易 自由贸易试验区 经济技术开发区 高新技术产业 产业开发区 开发区 示范区 试验区 先行示范区 示范基地
先进集体 先进个人 劳动模范 先进工作者 目标任务 重点任务 重点工作 重点项目 重大项目 重大工程 建设项目 投资项目 固定资产
固定资产投资 政府投资 民间投资 外商投资 外贸 跨境电商 电子商务 现代物流 物流业 消费升级 促进消费 扩大内需 供给侧
供给侧结构性改革 结构性改革 区域协调发展 一体化 一体化发展 长三角 京津冀 粤港澳大湾区 长江经济带 黄河流域
"""


def notice(path):
    """The header: whose the words are, and the licence in full."""
    head = [
        "Words by which titles are broken (GB/T 9704-2012, 7.3.1), and what each costs:",
        "100 ln (all words / this word). Sorted by bytes. Made by make-words.py, which tells how.",
        "",
        "From dict.txt of jieba 0.42.1, cut and extended. jieba's licence:",
        "",
    ]
    with open(path, encoding="utf-8") as file:
        head += file.read().strip().split("\n")
    return [("# " + line).rstrip() for line in head]


def entries(path):
    """Word, count and part of speech of jieba's dictionary; Han only."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            fields = line.rstrip("\n").split(" ")
            if len(fields) == 3 and HAN.match(fields[0]):
                yield fields[0], int(fields[1]), fields[2]


def is_wanted(word, count, speech):
    if len(word) == 1:
        return count >= LEAST_CHARACTER
    if speech.startswith(LEFT_OUT) or (speech == "i" and count < LEAST_IDIOM):
        return False
    return len(word) <= 8


def cost_of_parts(text, costs, unknown):
    """The least a text costs without being a word itself."""
    best = [0]
    for end in range(1, len(text) + 1):
        best.append(
            min(
                best[start] + costs.get(text[start:end], unknown)
                for start in range(max(0, end - 8), end)
                if end - start == 1 or text[start:end] in costs and text[start:end] != text
            )
        )
    return best[-1]


def main(dictionary, licence):
    words = [entry for entry in entries(dictionary) if is_wanted(*entry)]
    total = sum(count for _, count, _ in words)
    unknown = round(100 * math.log(total))
    long = sorted((e for e in words if len(e[0]) > 1), key=lambda e: (-e[1], e[0]))[:WORDS]
    costs = {
        word: round(100 * math.log(total / max(1, count)))
        for word, count, _ in [e for e in words if len(e[0]) == 1] + long
    }
    for term in sorted(set(TERMS.split()), key=lambda term: (len(term), term)):
        parts = cost_of_parts(term, costs, unknown)
        costs[term] = min(costs.get(term, parts), max(1, parts - 100))
    lines = notice(licence) + [
        f"{word} {costs[word]}" for word in sorted(costs, key=lambda word: word.encode())
    ]
    sys.stdout.buffer.write(("\n".join(lines) + "\n").encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
