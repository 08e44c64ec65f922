# For other scripts: what they need, and the program on a free port. Sourced.
#   need COMMAND=PACKAGE…  installs the packages whose command a machine lacks (Debian), and Python with venv
#   of_node NAME           what ci/NAME/package-lock.json names
#   of_python NAME         sets $room to target/NAME, with what ci/NAME/requirements.txt names
#   tools                  what browser checks need
#   editions PROGRAM       sets $state to a state directory with two editions, between which a row was put right
#   serve PROGRAM OPTION…  sets $address; the server ends with the script
need() {
  local missing=() pair
  for pair; do command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}"); done
  python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3 python3-venv)
  [ ${#missing[@]} -eq 0 ] || { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; }
}

of_node() {
  if [ ! -e "ci/$1/node_modules/.package-lock.json" ] ||
    [ "ci/$1/package-lock.json" -nt "ci/$1/node_modules/.package-lock.json" ]; then
    npm ci --prefix "ci/$1" --no-audit --no-fund
  fi
}

of_python() {
  room=target/$1
  if ! cmp -s "ci/$1/requirements.txt" "$room/requirements.txt"; then
    python3 -m venv --clear "$room"
    "$room/bin/pip" install -q --disable-pip-version-check -r "ci/$1/requirements.txt"
    cp "ci/$1/requirements.txt" "$room/requirements.txt"
  fi
}

tools() {
  export CHROMIUM=${CHROMIUM:-/usr/bin/chromium} PUPPETEER_SKIP_DOWNLOAD=1
  need node=nodejs npm=npm java=default-jre-headless "$CHROMIUM=chromium"
  of_node browser
}

editions() {
  local set
  state=$(mktemp -d) set=$(mktemp -d)
  cp -r data/. "$set"
  sed -i 's/signed the MOA with ICE\./signed the Memorandum of Agreement with ICE./' "$set/acts.csv"
  "$1" accept --state "$state" >/dev/null
  "$1" accept --state "$state" --data "$set" --note "A reader wrote to us." --corrects acts.csv:ST0005 >/dev/null
  rm -rf "$set"
}

serve() {
  said=$(mktemp)
  "$@" --bind 127.0.0.1:0 --log off >"$said" 2>&1 &
  server=$!
  trap 'kill "$server" 2>/dev/null || true; rm -rf "$said" "${state:-}"' EXIT
  for _ in $(seq 100); do
    address=$(grep -o 'http://127.0.0.1:[0-9]*' "$said" | head -n 1 || true)
    [ -n "$address" ] && return
    kill -0 "$server" 2>/dev/null || { cat "$said"; exit 1; }
    sleep 0.3
  done
  echo "$1 does not say where it listens"
  exit 1
}
