#!/usr/bin/env bash
# The Atom feeds against the grammar of RFC 4287 and a reader of feeds. Usage: ci/feeds.sh [program]; the release program
# where none is named. Needs Python with venv, and fetches what is missing.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

need
of_python feeds

editions "${1:-target/release/participation-atlas}"
serve "${1:-target/release/participation-atlas}" serve --state "$state"
"$room/bin/python" ci/feeds/check.py "$address"
