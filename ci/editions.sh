#!/usr/bin/env bash
# Editions with real processes: writers that are killed, servers that share a directory, swaps under load, and what was
# known on a day.
#   ci/editions.sh PROGRAM [KILLS] [SECONDS]      10 kills and 10 seconds of swaps; 100 and 60 are the long proof
set -euo pipefail
cd "$(dirname "$0")/.."
exec python3 ci/editions.py "${1:?which program}" "${2:-10}" "${3:-10}"
