#!/usr/bin/env python3
"""Writes records for letter.md: people, employers and years made up from their numbers.

    Samples/batch/records.py 10000 >名单.csv
    Samples/batch/records.py 10000 jsonl >名单.jsonl
"""

import json
import sys

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰建国文斌海燕红梅志高云飞春生晓东"
PLACES = "清水青溪石门云山临江大河平川东湖南岭西岩北原安阳永宁新华长丰"
KINDS = ["人民医院", "第一中学", "水利设计院", "农业技术推广中心", "市政工程公司", "疾病预防控制中心"]
TITLES = ["高级工程师", "副主任医师", "高级教师", "高级农艺师", "研究馆员"]
WORK = ["水文监测", "临床诊疗", "语文教学", "良种推广", "道路施工", "检验检测"]
FIELDS = ["序号", "姓名", "尾号", "单位", "职称", "岗位", "起始年", "截止年"]


def record(number):
    place = number * 2 % (len(PLACES) - 1)
    name = FAMILY[number % len(FAMILY)] + GIVEN[number * 7 % len(GIVEN)]
    if number % 3:
        name += GIVEN[number * 11 % len(GIVEN)]
    unit = PLACES[place:place + 2] + "县" + KINDS[number % len(KINDS)]
    start = 1995 + number % 20
    return [str(number), name, f"{number * 7919 % 10000:04}", unit, TITLES[number % len(TITLES)],
            WORK[number % len(WORK)], str(start), str(start + 5 + number % 6)]


def main():
    count = int(sys.argv[1])
    if sys.argv[2:] == ["jsonl"]:
        for number in range(1, count + 1):
            print(json.dumps(dict(zip(FIELDS, record(number))), ensure_ascii=False))
        return
    print(",".join(FIELDS))
    for number in range(1, count + 1):
        print(",".join(record(number)))


main()
