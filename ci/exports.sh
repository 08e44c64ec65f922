#!/usr/bin/env bash
# What can be taken away, read by other people's programs and held against our CSV and GeoJSON. Usage: ci/exports.sh
# [program]; the release program where none is named. Needs node, and fetches what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
[ ${#missing[@]} -eq 0 ] || { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; }
if [ ci/exports/package-lock.json -nt ci/exports/node_modules/.package-lock.json ]; then
  npm ci --prefix ci/exports --no-audit --no-fund
fi

serve "${1:-target/release/participation-atlas}"
node ci/exports/topojson.mjs "$address"
