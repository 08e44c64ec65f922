#!/usr/bin/env bash
# Pictures before other eyes: the PNG of the national map against the page in Chromium, the SVG as librsvg and the PDF as
# poppler draw it against the PNG; and two processes, byte for byte the same. Usage: ci/pictures.sh [program]
# Needs Python with venv, and fetches what is missing (Debian).
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh
program=${1:-target/release/participation-atlas}

need curl=curl rsvg-convert=librsvg2-bin pdftoppm=poppler-utils
tools
of_python pictures
apart() { "$room/bin/python" ci/pictures/compare.py "$@"; }

views=(national states/il counties/17031 timeline compare timeline/states)
fetch() {
  for view in "${views[@]}"; do
    for extension in svg png pdf; do
      curl -sf "$address/$view.$extension" -o "$room/${view//\//-}-$1.$extension"
    done
  done
}
serve "$program"
fetch 1
node ci/browser/map.mjs "$address" "$room/page.png"
kill "$server" && wait "$server" 2>/dev/null || true
# An address of its own is in the pictures: the second process listens where the first did.
"$program" --bind "${address#http://}" --log off >"$said" 2>&1 &
server=$!
for _ in $(seq 100); do curl -sf "$address/readyz" >/dev/null && break; sleep 0.3; done
fetch 2
for view in "${views[@]}"; do
  for extension in svg png pdf; do
    cmp "$room/${view//\//-}-1.$extension" "$room/${view//\//-}-2.$extension"
  done
done
echo "two processes make the same bytes of ${#views[@]} views in three formats"

# In the file the map begins below the finding. The page's ground is 2 of 255 darker than paper, its borders a little
# firmer, and its letters are those of the reader's system: that is the rest of the distance. The bounds are what was
# measured and some more, so they tell that something became worse, not that nothing is wrong: the map of three months
# earlier is 8 from the page, that of nine months later 35.
top=$(grep -o 'id="map" transform="translate(0 [0-9]*' "$room/national-1.svg" | grep -o '[0-9]*$')
apart "page in Chromium, PNG of the national map" 6 "$room/page.png" "$room/national-1.png" "$top"
# A hatch is made of lines in the PDF and of small tiles in the PNG, where it is a little paler: Illinois is all hatch.
for view in "${views[@]}"; do
  file=$room/${view//\//-}-1
  # librsvg sets texts in a face of the system, which the drawing lets it choose: charts with many words are furthest.
  case $view in
    national) svg=5 pdf=2 ;;
    states/il) svg=4 pdf=3 ;;
    compare) svg=5 pdf=3 ;;
    *) svg=8 pdf=2 ;;
  esac
  rsvg-convert "$file.svg" -o "$file-rsvg.png"
  apart "$view.svg by librsvg, PNG" "$svg" "$file.png" "$file-rsvg.png"
  pdftoppm -png -r 96 -singlefile "$file.pdf" "$file-pdf"
  apart "$view.pdf by poppler, PNG" "$pdf" "$file.png" "$file-pdf.png"
done
