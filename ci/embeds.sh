#!/usr/bin/env bash
# What pages say of themselves to those who pass them on or embed them, read by other people's programs. Usage:
# ci/embeds.sh [program]; the release program where none is named. Needs node and Python with venv, and fetches what is
# missing. A browser's view of embeds is in ci/browser.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3 python3-venv)
[ ${#missing[@]} -eq 0 ] || { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; }
if [ ci/embeds/package-lock.json -nt ci/embeds/node_modules/.package-lock.json ]; then
  npm ci --prefix ci/embeds --no-audit --no-fund
fi
room=target/embeds
if ! cmp -s ci/embeds/requirements.txt "$room/requirements.txt"; then
  python3 -m venv --clear "$room"
  "$room/bin/pip" install -q --disable-pip-version-check -r ci/embeds/requirements.txt
  cp ci/embeds/requirements.txt "$room/requirements.txt"
fi

serve "${1:-target/release/participation-atlas}"
"$room/bin/python" ci/embeds/check.py "$address"
node ci/embeds/sitemap.mjs "$address"
