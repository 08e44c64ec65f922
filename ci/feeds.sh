#!/usr/bin/env bash
# The Atom feeds against the grammar of RFC 4287 and a reader of feeds. Usage: ci/feeds.sh [program]; the release program
# where none is named. Needs Python with venv, and fetches what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-target/release/participation-atlas}

python3 -c 'import ensurepip, venv' 2>/dev/null ||
  { apt-get update -q && apt-get install -y -q --no-install-recommends python3 python3-venv; }
room=target/feeds
if ! cmp -s ci/feeds/requirements.txt "$room/requirements.txt"; then
  python3 -m venv --clear "$room"
  "$room/bin/pip" install -q --disable-pip-version-check -r ci/feeds/requirements.txt
  cp ci/feeds/requirements.txt "$room/requirements.txt"
fi

said=$(mktemp)
"$program" --bind 127.0.0.1:0 --log off >"$said" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; rm -f "$said"' EXIT
for _ in $(seq 100); do
  address=$(grep -o 'http://127.0.0.1:[0-9]*' "$said" | head -n 1 || true)
  [ -n "$address" ] && break
  kill -0 "$server" 2>/dev/null || { cat "$said"; exit 1; }
  sleep 0.3
done
[ -n "${address:-}" ] || { echo "$program does not say where it listens"; exit 1; }
"$room/bin/python" ci/feeds/check.py "$address"
