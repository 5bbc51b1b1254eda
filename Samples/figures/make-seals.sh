#!/usr/bin/env bash
# Draws the specimen seals and the specimen signature stamp of the sample figures beside itself.
# They are nobody's: a ring, a star and the word 样章, 12 dots a millimetre (304.8 an inch), red on
# clear ground. Needs ImageMagick and the free faces (Fonts/get-fonts.sh).
set -euo pipefail
cd "$(dirname "$0")"
faces=../../Fonts/fandol
red='#E60012'

# paint NAME MASK…: a picture all red, as clear as the mask is dark.
paint() {
  local name=$1
  shift
  convert "$@" -colorspace gray -depth 8 png:- | convert png:- \
    \( +clone -fill "$red" -colorize 100 \) +swap -alpha off -compose CopyOpacity -composite \
    -strip -units PixelsPerCentimeter -density 120 -depth 8 \
    -define png:exclude-chunks=date,time -define png:compression-level=9 PNG32:"$name"
}

# The ten corners of a star about (x, y).
star() {
  awk -v x="$1" -v y="$2" -v r="$3" 'BEGIN {
    for (i = 0; i < 10; i++) {
      a = i * atan2(0, -1) / 5; s = i % 2 ? r * 0.381966 : r
      printf "%.2f,%.2f ", x + s * sin(a), y - s * cos(a)
    } }'
}

# seal MILLIMETRES: the ring's outer edge is the picture's.
seal() {
  local dots=$(($1 * 12)) centre ring=14
  centre=$(awk -v d="$dots" 'BEGIN { print (d - 1) / 2 }')
  paint "seal-$1.png" -size "${dots}x${dots}" xc:black -fill black -stroke white \
    -strokewidth $ring -draw "circle $centre,$centre $centre,$((ring / 2))" -stroke none -fill white \
    -draw "polygon $(star "$centre" "$((dots * 47 / 100))" "$((dots * 15 / 100))")" \
    -font "$faces/FandolSong-Bold.ttf" -pointsize $((dots * 13 / 100)) -gravity center \
    -annotate +0-$((dots * 29 / 100)) 样章
}

for diameter in 42 46 50; do seal $diameter; done

# 36 mm × 13 mm, as 图12 has it.
paint stamp.png -size 432x156 xc:black -fill none -stroke white -strokewidth 6 \
  -draw 'rectangle 3,3 428,152' -stroke none -fill white -font "$faces/FandolKai-Regular.ttf" \
  -pointsize 112 -gravity center -annotate +0+0 林知远
