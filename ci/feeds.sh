#!/usr/bin/env bash
# The Atom feeds against the grammar of RFC 4287 and a reader of feeds. Usage: ci/feeds.sh [program]; the release program
# where none is named. Needs Python with venv, and fetches what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

python3 -c 'import ensurepip, venv' 2>/dev/null ||
  { apt-get update -q && apt-get install -y -q --no-install-recommends python3 python3-venv; }
room=target/feeds
if ! cmp -s ci/feeds/requirements.txt "$room/requirements.txt"; then
  python3 -m venv --clear "$room"
  "$room/bin/pip" install -q --disable-pip-version-check -r ci/feeds/requirements.txt
  cp ci/feeds/requirements.txt "$room/requirements.txt"
fi

serve "${1:-target/release/participation-atlas}"
"$room/bin/python" ci/feeds/check.py "$address"
