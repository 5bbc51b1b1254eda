#!/bin/bash
# 用 GNU parallel 做一份计划，本机几个处理器就同时做几片：
#
#   hongtou batch plan 名单.csv --template 函.md --shards 16 -o 计划.json
#   parallel.sh 计划.json 16 成品/
#   hongtou batch merge 计划.json -o 成品/
#
# 再运行一次只补做没做完的片（--resume-failed）。几台机器一起做：加 --sshlogin，文件夹要共用。
set -u
mkdir -p "$3"
seq 0 $(($2 - 1)) | parallel --joblog "$3/parallel.log" --resume-failed \
  "$(dirname "$0")/run-shard" "$1" {} "$3"
