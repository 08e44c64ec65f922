#!/usr/bin/env bash
# Starts the program as a reader would, on a free port, and asks it for pages and data.
# Usage: ci/smoke.sh PROGRAM
set -euo pipefail
program=$1
out=$(mktemp)
"$program" --bind 127.0.0.1:0 --log warn >"$out" &
pid=$!
trap 'kill "$pid" 2>/dev/null || true; rm -f "$out"' EXIT
for _ in $(seq 100); do
  grep -q 'listening on' "$out" && break
  kill -0 "$pid" 2>/dev/null || { echo "the program stopped before it was ready"; exit 1; }
  sleep 0.1
done
base=$(sed -n 's#.*listening on \(http://[^/]*\)/.*#\1#p' "$out")
[ -n "$base" ] || { echo "no address was printed"; exit 1; }

python3 - "$base" <<'PY'
import json, sys, urllib.error, urllib.request

base = sys.argv[1]
passed = failed = 0


def get(path, accept="text/html"):
    request = urllib.request.Request(base + path, headers={"Accept": accept})
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.headers.get("Content-Type", ""), answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers.get("Content-Type", ""), error.read().decode()


def expect(path, status, kind, text):
    global passed, failed
    got, content, body = get(path)
    if got == status and content.startswith(kind) and text in body:
        passed += 1
    else:
        failed += 1
        print(f"{path}: {got} {content}, wanted {status} {kind} with {text!r}")


expect("/", 200, "text/html", "On 5 August 2011, Secure Communities was switched on")
expect("/?date=2013-01-21", 200, "text/html", "<svg")
expect("/states/al?date=2013-01-21", 200, "text/html", "Alabama, 21 January 2013")
expect("/counties/17031?date=2012-01-01", 200, "text/html", "the state said no, not active")
expect("/counties/06085.json?date=2010-10-01", 200, "application/json", '"status":"active_over_objection"')
expect("/national.csv?date=2010-10-01", 200, "text/csv", "06085")
expect("/national.geojson", 200, "application/geo+json", "FeatureCollection")
expect("/national.svg", 200, "image/svg+xml", "<title")
expect("/table?status=active_over_objection&basis=own", 200, "text/html", "San Francisco")
expect("/search?q=Cook+County%2C+Illinois", 200, "text/html", "17031-cook-county")
expect("/events?state=il&to=2011-05-04", 200, "text/html", "Gov. Quinn terminated the MOA")
expect("/timeline", 200, "text/html", "<svg")
for page in ("/states", "/data", "/methods", "/about", "/sources", "/sources/SC-A"):
    expect(page, 200, "text/html", "<h1")
expect("/data/spells.csv", 200, "text/csv", "fips,track,value,from,to,basis,event")
expect("/?date=2011-02-30", 400, "text/html", "<h1")
expect("/national.json?dat=2011-02-03", 400, "application/problem+json", "unknown_parameter")
expect("/counties/99999", 404, "text/html", "<h1")
expect("/healthz", 200, "application/json", "ok")
status, _, body = get("/national.json?date=2013-01-22", "application/json")
answers = json.loads(body)["jurisdictions"]
if status == 200 and len(answers) == 3234 and sum(a["federal"]["value"] == "activated" for a in answers) == 3180:
    passed += 1
else:
    failed += 1
    print("/national.json?date=2013-01-22: not 3,180 of 3,234 switched on")
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0)
PY
kill -TERM "$pid"
wait "$pid"
