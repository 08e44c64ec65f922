#!/usr/bin/env bash
# The site as files: written twice by two processes, byte for byte the same; every link of it followed on a file host, in a
# folder; and what it hands over proven by `verify` where it names the server. Usage: ci/copy.sh [program] [whole]
# A part of it takes a minute; `whole` writes everything.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-target/release/participation-atlas}
part=(--only nation,timeline,practice,sources,methods,about --date 2012-05-15)
[ "${2:-}" = whole ] && part=()
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
size() { du -sh --apparent-size "$1" | cut -f1; }

"$program" export --out "$room/alone" "${part[@]}"
python3 ci/links.py "$room/alone"
"$program" export --out "$room/again" "${part[@]}" --jobs 1
diff -rq "$room/alone" "$room/again"
echo "two processes write the same files, $(size "$room/alone")"
code=0
"$program" export --out "$room/again" --only about 2>/dev/null || code=$?
[ "$code" = 1 ] || { echo "a directory that is not empty is written to ($code)"; exit 1; }

# Of a served atlas: what is handed over stays as it was answered.
"$program" export --out "$room/again" --only nation,methods --public-url https://atlas.example.org --force
python3 ci/links.py "$room/again" https://nowhere.example
for file in national.csv national.svg national.png es/national.pdf national.json national.xlsx es/national.bib \
  'national~layer=stance~size=card.png' national.topojson; do
  "$program" verify "$room/again/$file"
done
if grep -rl --include='*.html' '127.0.0.1' "$room/again"; then
  echo "a page names no server"
  exit 1
fi
