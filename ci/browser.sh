#!/usr/bin/env bash
# What a real browser and outside judges see, held against what the server sends. Usage: ci/browser.sh [program]; the
# release program where none is named. Needs node, Java and a Chromium, and fetches what is missing. CHROMIUM names
# another browser. Every kind of page once in each language; the full matrix is ci/matrix.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh
tools
editions "${1:-target/release/participation-atlas}"
serve "${1:-target/release/participation-atlas}" serve --state "$state"
timeout 400 node ci/browser/run.mjs "$address"
# For whoever reads the log; that a busy machine does not get to its end is no fault of ours.
timeout 90 node ci/browser/frames.mjs "$address" || [ $? -eq 124 ]
timeout 120 node ci/browser/keyboard.mjs "$address"
timeout 200 node ci/browser/embeds.mjs "$address"
timeout 300 node ci/browser/pages.mjs "$address"
timeout 300 node ci/browser/links.mjs "$address"
