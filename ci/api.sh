#!/usr/bin/env bash
# The API read by programs that nobody here wrote: OGC's test suite, GDAL, OWSLib, MapLibre, pandas, R, Schemathesis,
# validators of OpenAPI and GeoJSON. Usage: ci/api.sh [program] [seconds for Schemathesis]; the release program and a minute where
# nothing is named. Needs GDAL, R, node, Chromium and Python with venv, and fetches what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

need node=nodejs npm=npm curl=curl ogr2ogr=gdal-bin Rscript=r-base-core
export CHROMIUM=${CHROMIUM:-/usr/bin/chromium}
need "$CHROMIUM=chromium"
of_node api
of_node browser
of_python api
python=$room/bin/python
serve "${1:-target/release/participation-atlas}"

# The documents.
curl -sf "$address/openapi.json" -o "$room/openapi.json"
curl -sf "$address/ogc/api" -o "$room/features.json"
"$room/bin/openapi-spec-validator" "$room/openapi.json" "$room/features.json"
REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true ci/api/node_modules/.bin/redocly lint \
  --config ci/api/redocly.yaml "$room/openapi.json" "$room/features.json"

# OGC API – Features.
suite=$("$python" -c 'import ogctests, pathlib; print(pathlib.Path(ogctests.__file__).parent / "features" / "core")')
# Its own command answers 0 whatever it finds.
INSTANCE_URL="$address/ogc" "$python" -m pytest -q -p no:cacheprovider "$suite"
for collection in counties states events; do
  rm -f "$room/$collection.gpkg"
  ogrinfo -ro -so "OAPIF:$address/ogc" "$collection" | grep -E 'Feature Count|Geometry:'
  ogr2ogr -f GPKG "$room/$collection.gpkg" "OAPIF:$address/ogc" "$collection"
done
"$python" ci/api/features.py "$address" "$room"
node ci/api/geojson.mjs "$address"

# Vector tiles.
"$python" ci/api/tiles.py "$address"
timeout 400 node ci/api/maplibre.mjs "$address"

# What the page of the API shows how to do.
"$python" ci/api/examples.py "$address" "$room"

# The same questions every time in the test command, where a failure is to be of the change; others when asked for longer.
if [ -n "${2:-}" ]; then effort=(--max-time "$2" --max-examples 500); else effort=(--max-time 60 --seed 1); fi
SCHEMATHESIS_HOOKS=ci/api/hooks.py "$room/bin/schemathesis" --config-file ci/api/schemathesis.toml \
  run "$address/openapi.json" --url "$address" "${effort[@]}"
