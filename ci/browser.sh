#!/usr/bin/env bash
# What a real browser shows, held against what the server sends. Usage: ci/browser.sh [program]; the release program
# where none is named. Needs node and a Chromium, and fetches what is missing. CHROMIUM names another browser.
set -euo pipefail
cd "$(dirname "$0")/.."
program=${1:-target/release/participation-atlas}

missing=()
command -v node >/dev/null || missing+=(nodejs)
command -v npm >/dev/null || missing+=(npm)
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
[ -x "$CHROMIUM" ] || missing+=(chromium)
if [ ${#missing[@]} -gt 0 ]; then
  apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"
fi
if [ ! -e ci/browser/node_modules/.package-lock.json ] ||
  [ ci/browser/package-lock.json -nt ci/browser/node_modules/.package-lock.json ]; then
  npm ci --prefix ci/browser --no-audit --no-fund
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
timeout 360 node ci/browser/run.mjs "$address"
