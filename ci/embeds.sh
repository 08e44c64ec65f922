#!/usr/bin/env bash
# What pages say of themselves to those who pass them on or embed them, read by other people's programs. Usage:
# ci/embeds.sh [program]; the release program where none is named. Needs node and Python with venv, and fetches what is
# missing. A browser's view of embeds is in ci/browser.sh.
set -euo pipefail
cd "$(dirname "$0")/.."
. ci/serving.sh

need node=nodejs npm=npm
of_node embeds
of_python embeds

serve "${1:-target/release/participation-atlas}"
"$room/bin/python" ci/embeds/check.py "$address"
node ci/embeds/sitemap.mjs "$address"
