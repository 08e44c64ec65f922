# For other scripts: starts the program on a free port and says where. Sourced.
#   tools        installs what browser checks need and a machine lacks (Debian)
#   serve PROGRAM  sets $address; the server ends with the script
tools() {
  local missing=()
  command -v node >/dev/null || missing+=(nodejs)
  command -v npm >/dev/null || missing+=(npm)
  command -v java >/dev/null || missing+=(default-jre-headless)
  export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
  [ -x "$CHROMIUM" ] || missing+=(chromium)
  if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"
  fi
  if [ ! -e ci/browser/node_modules/.package-lock.json ] ||
    [ ci/browser/package-lock.json -nt ci/browser/node_modules/.package-lock.json ]; then
    PUPPETEER_SKIP_DOWNLOAD=1 npm ci --prefix ci/browser --no-audit --no-fund
  fi
}

serve() {
  said=$(mktemp)
  "$1" --bind 127.0.0.1:0 --log off >"$said" 2>&1 &
  server=$!
  trap 'kill "$server" 2>/dev/null || true; rm -f "$said"' EXIT
  for _ in $(seq 100); do
    address=$(grep -o 'http://127.0.0.1:[0-9]*' "$said" | head -n 1 || true)
    [ -n "$address" ] && return
    kill -0 "$server" 2>/dev/null || { cat "$said"; exit 1; }
    sleep 0.3
  done
  echo "$1 does not say where it listens"
  exit 1
}
