#!/bin/sh
# Fetches the six Fandol faces of the free profile into Fonts/fandol/, with their licence.
#
#   Fonts/get-fonts.sh          download Debian's texlive-lang-chinese (49 MB) and unpack it
#   Fonts/get-fonts.sh FILE.deb unpack a package that is already here
#
# The faces are checked, then written with TrueType outlines in the order of their codes (Fonts/glyf.py
# tells why), which takes a minute, once. Nothing is installed and TeX is not needed. Run again it does
# nothing. LXGW WenKai, the faces behind them, is the Debian package fonts-lxgw-wenkai.
set -eu
LC_ALL=C
export LC_ALL

here=$(cd "$(dirname "$0")" && pwd)
target=$here/fandol
package=texlive-lang-chinese

# SHA-256 of the faces in texlive-lang-chinese 2022.20230122-1 (Debian 12), Fandol v0.3.
sums='d838ad32ce2244d8144f408c37fe71065aba6fbbc80759a4d2aa2033948d5bc9  FandolFang-Regular.otf
42ca2de27b45e16a284768673b6205a5add9e17871ee0e7db9c0d03f061d96fd  FandolHei-Bold.otf
4afa97aa8751e0118617df88272b58d43691b5cffb7ea024c4580496e9f34d28  FandolHei-Regular.otf
ea7e7fb4f9b3ac694a68d43946e04d21deed6e8c29a7c2d3081e1a4138f2f827  FandolKai-Regular.otf
ffa76a70e128947a4dd22151d5ee829b23e24ce3cb6fe8ad49891cd1c2d9e9b9  FandolSong-Bold.otf
a3820003227d4abe31fe28b493200d94a849ccfd078b50a019264f70353020b0  FandolSong-Regular.otf'

say() { printf 'get-fonts: %s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }

# Whether the folder $1 holds all six faces of the package with the right bytes.
whole() { [ -d "$1" ] && (cd "$1" && printf '%s\n' "$sums" | sha256sum -c --status - 2>/dev/null); }

# What the faces were made from and how: if it changes, they are made again.
recipe() { printf '%s\n' "$sums"; sha256sum < "$here/glyf.py"; }

# Whether the faces were made by this recipe and have not changed since.
made() {
  [ -f "$target/COPYING.gz" ] && recipe | cmp -s - "$target/RECIPE" \
    && (cd "$target" && sha256sum -c --status SHA256SUMS 2>/dev/null)
}

if made; then
  say "the Fandol faces are in place: $target"
  exit 0
fi

for tool in dpkg-deb sha256sum tar xargs; do
  command -v "$tool" >/dev/null || fail "$tool is needed (Debian: apt-get install dpkg coreutils tar)"
done
/usr/bin/python3 -c 'import fontTools' 2>/dev/null \
  || fail "fontTools is needed (Debian: apt-get install python3-fonttools)"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

if [ $# -gt 0 ]; then
  [ -r "$1" ] || fail "cannot read $1"
  deb=$1
else
  command -v apt-get >/dev/null || fail "apt-get is needed; or give the path of $package's .deb"
  # Run by root, apt downloads as its own user, who must be able to write here.
  mkdir "$work/deb" && chmod 755 "$work"
  if [ "$(id -u)" = 0 ]; then chown _apt "$work/deb" 2>/dev/null || :; fi
  (cd "$work/deb" && apt-get -q download "$package" >&2) \
    || fail "apt-get download $package failed (is the package list fresh? apt-get update)"
  deb=$(ls "$work/deb/$package"_*.deb) || fail "apt-get downloaded nothing"
fi

faces=./usr/share/texlive/texmf-dist/fonts/opentype/public/fandol
papers=./usr/share/doc/texlive-doc/fonts/fandol
mkdir "$work/root"
dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$work/root" "$faces" "$papers" \
  || fail "$deb does not hold the Fandol faces"

whole "$work/root/$faces" || {
  (cd "$work/root/$faces" && printf '%s\n' "$sums" | sha256sum -c - 2>&1 | grep -v ': OK$' >&2) || :
  fail "the faces in $deb are not the ones this project was measured with (SHA-256 differs)"
}

say "writing the faces as Cairo reads them fastest: about a minute"
# Written beside and put in place at once: whoever typesets meanwhile keeps the old faces.
made=$here/fandol.new
rm -rf "$made"
mkdir "$made"
trap 'rm -rf "$work" "$made"' EXIT
printf '%s\n' "$sums" | sed 's/.*  //; s/\.otf$//' | xargs -P "$(nproc)" -I FACE \
  "$here/glyf.py" "$work/root/$faces/FACE.otf" "$made/FACE.ttf" || fail "a face could not be converted"
cp "$work/root/$papers/COPYING.gz" "$work/root/$papers/README" "$made/"
(cd "$made" && sha256sum ./*.ttf > SHA256SUMS)
recipe > "$made/RECIPE"
rm -rf "$target.old"
if [ -d "$target" ]; then mv "$target" "$target.old"; fi
mv "$made" "$target"
rm -rf "$target.old"
say "the six Fandol faces are in $target"
