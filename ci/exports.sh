#!/usr/bin/env bash
# What can be taken away, read by other people's programs and held against our CSV and GeoJSON. Usage: ci/exports.sh
# [program]; the release program where none is named. Needs node and Python with
# venv, and fetches what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

need node=nodejs npm=npm curl=curl
of_node exports
of_python exports

program=${1:-target/release/participation-atlas}
# Two processes write the same bytes.
for run in 1 2; do "$program" render --view national -o "$room/national-$run.xlsx"; done
cmp "$room/national-1.xlsx" "$room/national-2.xlsx"

serve "$program"
node ci/exports/topojson.mjs "$address"
"$room/bin/python" ci/exports/workbooks.py "$address"

# The whole edition: the same bytes from another process, and a data package to any tool.
get() { curl -sf "$address/data/participation-atlas.zip" -o "$1"; }
get "$room/edition-1.zip"
kill "$server" && wait "$server" 2>/dev/null || true
serve "$program"
get "$room/edition-2.zip"
cmp "$room/edition-1.zip" "$room/edition-2.zip"
rm -rf "$room/edition" && mkdir "$room/edition"
(cd "$room/edition" && python3 -m zipfile -e ../edition-1.zip .)
"$room/bin/frictionless" validate "$room/edition/datapackage.json"
"$program" check --data "$room/edition"

# Files as readers save them are known again, and a change is seen.
for path in 'national.csv?date=2013-01-22' 'states/il.xlsx' 'states/il.geojson?date=2012-01-01' 'states/va.topojson' \
  'es/national.svg?date=2012-01-01' 'table.csv?status=active_over_objection&sort=name' 'events.atom?state=il' \
  'compare.json?from=2011-05-03&to=2013-01-22' 'data/acts.csv' 'counties/06085.bib' 'es/states/il.csl.json'; do
  curl -sf "$address/$path" -o "$room/saved"
  "$program" verify "$room/saved"
  printf ' ' >>"$room/saved"
  code=0
  "$program" verify "$room/saved" 2>/dev/null || code=$?
  [ "$code" = 1 ] || { echo "$path: a change was not seen ($code)"; exit 1; }
done
"$program" verify "$room/edition-1.zip"
code=0
"$program" verify LICENSE 2>/dev/null || code=$?
[ "$code" = 2 ] || { echo "the licence is taken for an export ($code)"; exit 1; }
sed 's/2026-11-22-[0-9a-f]*/2026-11-22-00000000/' <(curl -sf "$address/timeline.csv") >"$room/saved"
code=0
"$program" verify "$room/saved" 2>/dev/null || code=$?
[ "$code" = 3 ] || { echo "another edition is not told apart ($code)"; exit 1; }
